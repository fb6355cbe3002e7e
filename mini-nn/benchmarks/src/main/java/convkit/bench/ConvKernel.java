package convkit.bench;

import convkit.nn.conv.ConvBackend;
import convkit.nn.conv.ConvGeometry;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One call of the rung that {@code -Dconvkit.backend} names. Called by {@link JmhTask}; JMH's own command line works too. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ConvKernel {

    /** As {@link ConvCase#words()} writes it; by default the first stage of ResNet-20. */
    @Param("64 16 32 32 16 3 3 1 1 1 1")
    public String geometry;

    /** As {@link Direction#word()}. */
    @Param({"forward", "gradInput", "gradWeight"})
    public String direction;

    private ConvBackend backend;
    private ConvGeometry sizes;
    private Direction task;
    private float[] x;
    private float[] weight;
    private float[] y;

    /** Draws input and weight, or input and gradient; the third array is the result. */
    @Setup
    public void draw() {
        String order = System.getProperty(LoopOrder.PROPERTY);
        backend = order == null ? ConvBackend.byDefault() : LoopOrder.valueOf(order);
        sizes = ConvCase.parse(geometry);
        task = Direction.named(direction);
        SplittableRandom random = new SplittableRandom(1);
        x = draw(random, product(sizes.inputShape()));
        weight = draw(random, sizes.outChannels() * sizes.taps());
        y = draw(random, product(sizes.outputShape()));
    }

    private static int product(int[] shape) {
        int product = 1;
        for (int size : shape) {
            product *= size;
        }
        return product;
    }

    static float[] draw(SplittableRandom random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return values;
    }

    /** What is measured. */
    @Benchmark
    public void call() {
        switch (task) {
            case FORWARD -> backend.forward(sizes, x, weight, null, y);
            case GRAD_INPUT -> backend.gradInput(sizes, y, weight, x);
            case GRAD_WEIGHT -> backend.gradWeight(sizes, x, y, weight, null);
            default -> throw new IllegalArgumentException("bench: our rungs compute one gradient at a time");
        }
    }
}
