package convkit.solutions.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import convkit.exercises.check.CompiledClasses;
import convkit.exercises.check.InMemoryCompiler;
import convkit.exercises.gpu.AparapiConvExercise;
import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.Window;
import convkit.nn.conv.aparapi.ConvKernel;
import convkit.nn.conv.aparapi.KernelTrial;
import convkit.nn.conv.aparapi.OpenClDevice;
import convkit.nn.conv.aparapi.OpenClException;
import convkit.nn.tensor.Tensor;
import convkit.solutions.gpu.alternative.TapByTapConv;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What passes the tests, which run in Java, also runs on a device; what could not is turned down. */
class AparapiConvOnDeviceTest {

    private static final Window WINDOW = new Window(3, 2, 1, 1);
    private static final ConvGeometry GEOMETRY = new ConvGeometry(3, 2, 4, 1, 9, 7, WINDOW, WINDOW);

    @Test
    void bothSolutionsRunOnTheDevice() {
        requireOpenCl();
        for (Supplier<ConvKernel> solution : List.<Supplier<ConvKernel>>of(MyAparapiConv::new, TapByTapConv::new)) {
            try (KernelTrial trial = KernelTrial.of(solution)) {
                assertThat(trial.compare(GEOMETRY, 3).agrees()).isTrue();
            }
        }
    }

    private static void requireOpenCl() {
        try {
            OpenClDevice.chosen();
        } catch (OpenClException e) {
            if ("1".equals(System.getenv("CONVKIT_REQUIRE_OPENCL"))) {
                throw e;
            }
            assumeTrue(false, "no OpenCL: " + e.reason());
        }
    }

    @Test
    void aKernelThatOpenClDoesNotKnowIsTurnedDown() throws ReflectiveOperationException {
        String source = """
                public class Streams extends convkit.nn.conv.aparapi.ConvKernel
                        implements convkit.exercises.gpu.AparapiConvExercise {
                    @Override
                    public void run() {
                        if (getGlobalId() < outputs) {
                            y[getGlobalId()] = java.util.stream.IntStream.of(1, 2).sum();
                        }
                    }
                }
                """;
        CompiledClasses classes = InMemoryCompiler.ofThisJdk().compile("Streams", Map.of("Streams.java", source));
        AparapiConvExercise streams = (AparapiConvExercise)
                classes.load("Streams").getDeclaredConstructor().newInstance();
        assertThatThrownBy(() ->
                        streams.forward(Tensor.zeros(1, 1, 2, 2), Tensor.zeros(1, 1, 1, 1), Tensor.zeros(1), 1, 0))
                .isInstanceOf(OpenClException.class)
                .hasMessageStartingWith("opencl: Streams cannot be translated to OpenCL: ");
    }

    @Test
    void anAnswerThatIsNoKernelIsTurnedDown() {
        AparapiConvExercise plain = () -> {};
        assertThatThrownBy(
                        () -> plain.forward(Tensor.zeros(1, 1, 2, 2), Tensor.zeros(1, 1, 1, 1), Tensor.zeros(1), 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(" is no kernel; let it extend ConvKernel");
    }
}
