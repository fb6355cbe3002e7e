package convkit.nn.conv.aparapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.Window;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** A student's kernel: given as text, tried in Java, run on the device, shown in OpenCL. */
class KernelTrialTest {

    private static final ConvGeometry GEOMETRY =
            new ConvGeometry(2, 4, 6, 2, 9, 7, new Window(3, 2, 1, 1), new Window(2, 1, 0, 3));
    private static final ConvGeometry ONE_BY_ONE = new ConvGeometry(1, 1, 1, 1, 2, 2, Window.of(1), Window.of(1));

    private static String constant(String value) {
        return """
                class Constant extends ConvKernel {
                    @Override
                    public void run() {
                        int i = getGlobalId();
                        if (i < outputs) {
                            y[i] = %s;
                        }
                    }
                }
                """.formatted(value);
    }

    /** y = 2 · x at four positions. */
    private static final float[] X = {1, 2, 3, 4};

    private static final float[] TWO = {2};

    @Test
    void runsInJavaWithoutAnyDevice() {
        try (KernelTrial trial = KernelTrial.of(constant("weight[0] * x[i] + bias[0]"))) {
            assertThat(trial.forwardInJava(ONE_BY_ONE, X, TWO, null)).containsExactly(2, 4, 6, 8);
            assertThat(trial.forwardInJava(ONE_BY_ONE, X, TWO, TWO)).containsExactly(4, 6, 8, 10);
        }
    }

    @Test
    @NeedsOpenCl
    void runsOnTheDevice() {
        try (KernelTrial trial = KernelTrial.of(constant("weight[0] * x[i] + bias[0]"))) {
            assertThat(trial.forward(ONE_BY_ONE, X, TWO, null)).containsExactly(2, 4, 6, 8);
            assertThat(trial.forward(ONE_BY_ONE, X, TWO, TWO)).containsExactly(4, 6, 8, 10);
        }
    }

    /** Aparapi keeps compiled kernels by class name. */
    @Test
    @NeedsOpenCl
    void aKernelWrittenAnewUnderItsOldNameIsTheNewOne() {
        for (int value = 1; value <= 3; value++) {
            try (KernelTrial trial = KernelTrial.of(constant(value + "f"))) {
                assertThat(trial.forward(ONE_BY_ONE, X, TWO, null)).containsOnly(value);
            }
        }
    }

    @Test
    @NeedsOpenCl
    void ourReadableKernelAgreesWithTheSpecification() {
        try (KernelTrial direct = KernelTrial.of(DirectKernel::new)) {
            KernelTrial.Comparison comparison = direct.compare(GEOMETRY, 3);
            assertThat(comparison.agrees()).isTrue();
            assertThat(comparison.largestValue()).isGreaterThan(1);
            assertThat(comparison.device()).isEqualTo(OpenClDevice.chosen().name());
        }
    }

    @Test
    void withoutADeviceItIsComparedInJava() {
        KernelTrial.Comparison right = KernelTrial.of(DirectKernel::new).compareInJava(GEOMETRY, 3);
        assertThat(right.agrees()).isTrue();
        assertThat(right.device()).isEqualTo("Java");
        assertThat(right.largestValue()).isGreaterThan(1);
        assertThat(KernelTrial.of(constant("0f")).compareInJava(GEOMETRY, 3).agrees())
                .isFalse();
    }

    @Test
    @NeedsOpenCl
    void callsAreTimed() {
        try (KernelTrial direct = KernelTrial.of(DirectKernel::new)) {
            long start = System.nanoTime();
            double median = direct.secondsOnDevice(GEOMETRY, 3);
            double all = (System.nanoTime() - start) / 1e9;
            assertThat(median).isPositive().isLessThan(all / 2);
        }
    }

    @Test
    void aTimeNeedsACall() {
        assertThatThrownBy(() -> KernelTrial.of(DirectKernel::new).secondsOnDevice(GEOMETRY, 0))
                .hasMessage("kernel: 0 calls to time but must be 1 or more; use 5");
    }

    /** Nothing that reads beyond an array may reach a device, not even to be timed. */
    @Test
    void whatIsTimedIsTriedInJavaFirst() {
        assertThatThrownBy(() -> KernelTrial.of(constant("x[i + 1]")).secondsOnDevice(ONE_BY_ONE, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 6, work item 3");
    }

    @Test
    void outputsBeginAsNothingInParticular() {
        KernelTrial adding = KernelTrial.of(constant("x[i] + y[i]"));
        assertThat(adding.forwardInJava(ONE_BY_ONE, X, TWO, null)).containsOnly(Float.NaN);
    }

    @Test
    @NeedsOpenCl
    void aWrongKernelIsToldApart() {
        for (String wrong : new String[] {"0f", "0f / 0f", "x[0] + y[i]"}) {
            try (KernelTrial trial = KernelTrial.of(constant(wrong))) {
                assertThat(trial.compare(GEOMETRY, 3).agrees()).isFalse();
            }
        }
    }

    @Test
    void theOpenClIsShownUnderTheNamesOfTheText() {
        try (KernelTrial direct = KernelTrial.of(DirectKernel::new);
                KernelTrial own = KernelTrial.of(constant("twice(x[i])")
                        .replaceFirst("\\}\n$", "    float twice(float value) { return 2f * value; }\n}\n"))) {
            assertThat(direct.openCl())
                    .contains("__kernel void run(")
                    .contains("__global float *weight")
                    .contains("float DirectKernel__weightedSum(This *this, int n, int o, int oh, int ow){");
            assertThat(own.openCl()).contains("= Constant__twice(this, this->x[i])");
        }
    }

    /** As a notebook's loader does it: the class is there, its bytes are not. */
    @Test
    void aClassWithoutBytesIsKnown() throws IOException, ReflectiveOperationException {
        Class<? extends ConvKernel> shown = KernelSource.compile(constant("1f"), ConvKernel.class);
        byte[] code;
        try (InputStream bytes = shown.getResourceAsStream("Constant.class")) {
            code = bytes.readAllBytes();
        }
        Class<?> hidden = new ClassLoader(ConvKernel.class.getClassLoader()) {
            Class<?> define() {
                return defineClass(shown.getName(), code, 0, code.length);
            }
        }.define();

        assertThat(made(shown).showsByteCode()).isTrue();
        assertThat(made(hidden).showsByteCode()).isFalse();
    }

    private static ConvKernel made(Class<?> type) throws ReflectiveOperationException {
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return (ConvKernel) constructor.newInstance();
    }

    @Test
    void compilerErrorsComeWithTheLinesOfTheText() {
        assertThatThrownBy(() -> KernelTrial.of(constant("wieght[0]")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "kernel: the source does not compile\n  line 6: y[i] = wieght[0];\n    cannot find symbol")
                .hasMessageContaining("location: class Constant");
        assertThatThrownBy(() -> KernelTrial.of("class Open extends ConvKernel {"))
                .hasMessageContaining("line 1: class Open extends ConvKernel {\n    reached end of file while parsing");
    }

    @Test
    void theTextMustBeOneKernel() {
        assertThatThrownBy(() -> KernelTrial.of("class Lonely {}"))
                .hasMessage("kernel: the source has 0 classes that extend ConvKernel but must have one");
        assertThatThrownBy(() -> KernelTrial.of(constant("1f") + constant("1f").replace("Constant", "Other")))
                .hasMessage("kernel: the source has 2 classes that extend ConvKernel but must have one");
        KernelTrial withArgument =
                KernelTrial.of("class Built extends ConvKernel { Built(int n) {} public void run() {} }");
        assertThatThrownBy(withArgument::openCl)
                .hasMessage("kernel: Built cannot be made; give it no constructor with arguments");
    }

    @Test
    void fieldsThatWouldEndTheProgramAreRefused() {
        String text = "public class Flagged extends ConvKernel { %s public void run() { } }";
        assertThatThrownBy(() -> KernelTrial.of(text.formatted("boolean flag;")))
                .hasMessage("kernel: field flag is boolean; use int, float or an array of them");
        assertThatThrownBy(() -> KernelTrial.of(text.formatted("short[] few = new short[2];")))
                .hasMessage("kernel: field few is short[]; use int, float or an array of them");
        KernelTrial.of(text.formatted("static final boolean FLAG = true; int count; float[] sums = new float[2];"))
                .close();
    }

    @Test
    void anIndexOutOfBoundsNeverReachesTheDevice() {
        KernelTrial unguarded = KernelTrial.of("""
                class Unguarded extends ConvKernel {
                    public void run() {
                        y[getGlobalId()] = 1f;
                    }
                }
                """);
        assertThatThrownBy(() -> unguarded.forward(ONE_BY_ONE, X, TWO, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "kernel: line 3, work item 4: Index 4 out of bounds for length 4; items from number 4 on are one"
                                + " too many: they must do nothing");
        assertThatThrownBy(() -> KernelTrial.of(constant("x[i - 1]")).forward(ONE_BY_ONE, X, TWO, null))
                .hasMessage("kernel: line 6, work item 0: Index -1 out of bounds for length 4");
    }

    @Test
    void whatAparapiCannotTranslateSaysSo() {
        KernelTrial trial = KernelTrial.of(constant("sum()").replaceFirst("\\}\n$", """
                    float sum() {
                        float sum = 0f;
                        for (float value : weight) {
                            sum += value;
                        }
                        return sum;
                    }
                }
                """));
        assertThat(trial.forwardInJava(ONE_BY_ONE, X, TWO, null)).containsOnly(2);
        assertThatThrownBy(trial::openCl)
                .isInstanceOf(OpenClException.class)
                .hasMessageStartingWith("opencl: Constant cannot be translated to OpenCL: ")
                .hasMessageEndingWith(
                        "; write it with int, float, their arrays, if, for and methods of its own class only");
    }

    @Test
    void wordsOfOpenClAreNoNames() {
        String reason =
                "opencl: Constant cannot be translated to OpenCL: %s is a word of that language; choose another name";
        String local = constant("x[i]").replace("if (i", "int local = i; if (local");
        assertThatThrownBy(KernelTrial.of(local)::openCl).hasMessage(reason.formatted("local"));
        String parameter = constant("twice(x[i])")
                .replaceFirst("\\}\n$", "    float twice(float signed) { return 2f * signed; }\n}\n");
        assertThatThrownBy(KernelTrial.of(parameter)::openCl).hasMessage(reason.formatted("signed"));
        String field = constant("x[i] + uint").replace("@Override", "int uint = 3; @Override");
        assertThatThrownBy(KernelTrial.of(field)::openCl).hasMessage(reason.formatted("uint"));
    }

    @Test
    @NeedsOpenCl
    void whatAparapiCannotTranslateDoesNotRunElsewhere() {
        try (KernelTrial trial = KernelTrial.of(constant("Float.parseFloat(\"1\")"))) {
            assertThatThrownBy(() -> trial.forward(ONE_BY_ONE, X, TWO, null))
                    .isInstanceOf(OpenClException.class)
                    .hasMessageStartingWith("opencl: Constant cannot be translated to OpenCL: ");
        }
    }
}
