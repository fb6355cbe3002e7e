package convkit.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.exercises.check.ExerciseResult;
import convkit.exercises.check.ExerciseRun;
import convkit.exercises.convolution.Conv2dExercise;
import convkit.exercises.pooling.MaxPoolExercise;
import convkit.nn.conv.ConvBackend;
import convkit.nn.conv.Window;
import convkit.nn.ops.Convolution;
import convkit.nn.ops.Pooling;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** The library passes the tests it is explained with: statement and library agree. */
class LibraryAnswersTest {

    @Test
    void theLibrarysConvolutionPasses() {
        Conv2dExercise library = (x, weight, bias, stride, padding, dilation) -> {
            Window rows = new Window(weight.dim(2), stride, padding, dilation);
            Window columns = new Window(weight.dim(3), stride, padding, dilation);
            return Convolution.conv2d(x, weight, bias, rows, columns, 1, ConvBackend.auto());
        };
        ExerciseResult result = ExerciseRun.run(Exercises.byId("conv2d"), library, null, 1);
        assertThat(result.tests()).allSatisfy(test -> assertThat(test.message()).isEmpty());
        assertThat(result.allPassed()).isTrue();
    }

    /** Outputs are the library's; the gradient of one output alone is 1 where its maximum stands, which gives the indices. */
    private static final class LibraryMaxPool implements MaxPoolExercise {

        @Override
        public Pooled forward(Tensor x, int kernelSize, int stride) {
            Window window = Window.of(kernelSize).stride(stride);
            Tensor output = Pooling.maxPool2d(x, window, window);
            int[] indices = new int[output.size()];
            for (int i = 0; i < indices.length; i++) {
                float[] one = new float[indices.length];
                one[i] = 1;
                Tensor input = x.copy().requiresGrad(true);
                Pooling.maxPool2d(input, window, window).backward(Tensor.of(one, output.shape()));
                while (input.grad().data()[indices[i]] == 0) {
                    indices[i]++;
                }
            }
            return new Pooled(output, indices);
        }

        @Override
        public Tensor backward(Tensor gradOutput, int[] indices, int[] inputShape) {
            Tensor gradInput = Tensor.zeros(inputShape);
            for (int i = 0; i < indices.length; i++) {
                gradInput.data()[indices[i]] += gradOutput.data()[i];
            }
            return gradInput;
        }
    }

    @Test
    void theLibrarysMaxPoolingPasses() {
        ExerciseResult result = ExerciseRun.run(Exercises.byId("max-pool"), new LibraryMaxPool(), null, 1);
        assertThat(result.tests()).allSatisfy(test -> assertThat(test.message()).isEmpty());
        assertThat(result.allPassed()).isTrue();
    }
}
