package convkit.bench;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas_full;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** C [m, n] = A [m, k] · B [k, n] by OpenBLAS, row-major, in float32. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SgemmKernel {

    /** Rows of A and C. */
    @Param("2048")
    public int m;

    /** Columns of B and C. */
    @Param("2048")
    public int n;

    /** Columns of A, rows of B. */
    @Param("2048")
    public int k;

    private FloatPointer a;
    private FloatPointer b;
    private FloatPointer c;

    /**
     * Loads the library.
     *
     * @return what it says about itself, such as version and processor
     */
    static String load(int threads) {
        openblas_full.openblas_set_num_threads(threads);
        return openblas_full.openblas_get_config().getString().strip();
    }

    /** Draws the matrices, outside of the Java heap. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(1);
        a = new FloatPointer(ConvKernel.draw(random, m * k));
        b = new FloatPointer(ConvKernel.draw(random, k * n));
        c = new FloatPointer((long) m * n);
    }

    /** Gives the memory back at once: the collector does not see its size. */
    @TearDown
    public void release() {
        a.close();
        b.close();
        c.close();
    }

    /** What is measured. */
    @Benchmark
    public void call() {
        openblas_full.cblas_sgemm(
                openblas_full.CblasRowMajor,
                openblas_full.CblasNoTrans,
                openblas_full.CblasNoTrans,
                m,
                n,
                k,
                1f,
                a,
                k,
                b,
                n,
                0f,
                c,
                n);
    }
}
