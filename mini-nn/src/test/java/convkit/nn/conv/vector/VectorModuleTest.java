package convkit.nn.conv.vector;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.nn.conv.BitsInChild;
import convkit.nn.conv.ChildJvm;
import convkit.nn.conv.RungsInChild;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The rung in other JVMs: without the module, on a processor with narrower vectors, and as set from outside. */
class VectorModuleTest {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private static final String MISSING = "backend: vector cannot be used: this JVM runs without the module"
            + " jdk.incubator.vector; start Java with --add-modules jdk.incubator.vector, as ./kit does";

    @Test
    void withoutTheModuleAutoWorksAndTheRungSaysWhy() {
        assertThat(new ChildJvm().withoutVectorModule().run(RungsInChild.class))
                .isEqualTo("auto im2col " + PROCESSORS + "\n" + MISSING);
    }

    @Test
    void aRungThatIsSetButMissingIsNotReplaced() {
        assertThat(new ChildJvm()
                        .withoutVectorModule()
                        .environment("CONVKIT_BACKEND", "vector")
                        .run(RungsInChild.class))
                .isEqualTo(MISSING);
    }

    @Test
    void thePropertyWinsOverTheVariable() {
        assertThat(new ChildJvm()
                        .withoutVectorModule()
                        .environment("CONVKIT_BACKEND", "naive")
                        .environment("CONVKIT_THREADS", "3")
                        .flags("-Dconvkit.backend=im2col")
                        .run(RungsInChild.class))
                .isEqualTo("im2col im2col 3\n" + MISSING);
        assertThat(new ChildJvm().environment("CONVKIT_BACKEND", "cuda").run(RungsInChild.class))
                .isEqualTo(
                        "CONVKIT_BACKEND: no rung is called 'cuda'; use auto, naive, im2col, vector" + " or aparapi");
    }

    /** Equal trainings must end equal: the JVM compiles the loops somewhere in the middle, and that must not change a sum. */
    @Test
    void compilingTheLoopsChangesNoBit() {
        assertThat(new ChildJvm().run(BitsInChild.class, "naive", "im2col", "vector"))
                .isEqualTo("naive 1 1\nim2col 1 1\nvector 1 1");
    }

    /** AVX2 has half as many registers, for which the kernels take other blocks. */
    @Test
    @EnabledIfSystemProperty(
            named = "os.arch",
            matches = "amd64|x86_64",
            disabledReason = "-XX:UseAVX is a flag for x86")
    void vectorsOfEightLanes() {
        assertThat(new ChildJvm().flags("-XX:UseAVX=2").run(RungsInChild.class))
                .isEqualTo("auto vector " + PROCESSORS + "\nagrees 100");
    }
}
