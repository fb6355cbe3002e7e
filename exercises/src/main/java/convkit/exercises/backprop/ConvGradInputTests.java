package convkit.exercises.backprop;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code conv-grad-input} must do. */
public class ConvGradInputTests extends ExerciseTests<ConvGradInputExercise> {

    public ConvGradInputTests(ConvGradInputExercise answer) {
        super(ConvGradInputExercise.class, answer);
    }

    private static int[] shape(int... axes) {
        return axes;
    }

    private static Tensor tensor(int[] shape, float... values) {
        return Tensor.of(values, shape);
    }

    private void expectGradient(
            Tensor gradOutput, Tensor weight, int stride, int padding, int[] inputShape, float... values) {
        expect.tensor(answer.backward(gradOutput, weight, inputShape, stride, padding))
                .named("gradInput")
                .equalTo(Tensor.of(values, inputShape.clone()));
    }

    @Order(1)
    @Checks(
            what = "The worked example: a value that went into two outputs gets the sum of two products.",
            why = "Every path from a value to the loss counts, and the chain rule adds over paths.",
            points = 2)
    void sumOverThePaths() {
        Tensor weight = tensor(shape(1, 1, 2, 2), 1, 2, 3, 4);
        // 10·1, 10·2 + 100·1, 100·2 and 10·3, 10·4 + 100·3, 100·4
        expectGradient(tensor(shape(1, 1, 1, 2), 10, 100), weight, 1, 0, shape(1, 1, 2, 3), 10, 120, 200, 30, 340, 400);
    }

    @Order(2)
    @Checks(
            what = "A single output hands its gradient back in the pattern of the kernel as it is.",
            why = "The forward pass did not flip the kernel; scattering does not either.")
    void onePatternPerOutput() {
        Tensor gradOutput = tensor(shape(1, 1, 1, 1), 2);
        Tensor weight = tensor(shape(1, 1, 2, 3), 1, 2, 3, 4, 5, 6);
        expectGradient(gradOutput, weight, 1, 0, shape(1, 1, 2, 3), 2, 4, 6, 8, 10, 12);
    }

    @Order(3)
    @Checks(
            what = "The gradients of all output maps are added, each through the slice of its kernel for this channel.",
            why = "A channel feeds every kernel; each of them wants something else from it.")
    void allKernelsCount() {
        Tensor gradOutput = tensor(shape(1, 3, 1, 1), 1, 10, 100);
        Tensor weight = tensor(shape(3, 2, 1, 1), 1, 2, 3, 4, 5, 6);
        // channel 0: 1·1 + 10·3 + 100·5, channel 1: 1·2 + 10·4 + 100·6
        expectGradient(gradOutput, weight, 1, 0, shape(1, 2, 1, 1), 531, 642);
    }

    @Order(4)
    @Checks(
            what = "Every picture of the batch gets its own gradient.",
            why = "Pictures do not influence one another's outputs.")
    void everyPicture() {
        Tensor gradOutput = tensor(shape(2, 1, 1, 2), 1, 10, 100, 1000);
        Tensor weight = tensor(shape(1, 1, 1, 1), 3);
        expectGradient(gradOutput, weight, 1, 0, shape(2, 1, 1, 2), 3, 30, 300, 3000);
    }

    @Order(5)
    @Checks(
            what = "With stride 2 the patterns of neighbouring outputs lie two apart.",
            why = "The gradient returns along the connections of the forward pass, gaps included.")
    void strideSpreadsThePatterns() {
        Tensor gradOutput = tensor(shape(1, 1, 2, 2), 1, 10, 100, 1000);
        Tensor weight = tensor(shape(1, 1, 1, 3), 1, 2, 3);
        // rows 0 and 2; in the middle column 3·1 + 1·10 and 3·100 + 1·1000; row 1 was never read
        float[] sums = {1, 2, 13, 20, 30, 0, 0, 0, 0, 0, 100, 200, 1300, 2000, 3000};
        expectGradient(gradOutput, weight, 2, 0, shape(1, 1, 3, 5), sums);
    }

    @Order(6)
    @Checks(
            what = "Where the stride does not fit, the rows and columns that no output read get 0.",
            why = "The layer below expects a gradient for each of its outputs, also for those that nobody used.")
    void unreadInputsGetZero() {
        Tensor gradOutput = tensor(shape(1, 1, 1, 2), 5, 7);
        Tensor weight = tensor(shape(1, 1, 2, 2), 1, 2, 3, 4);
        float[] sums = {5, 10, 7, 14, 0, 15, 20, 21, 28, 0, 0, 0, 0, 0, 0};
        expectGradient(gradOutput, weight, 2, 0, shape(1, 1, 3, 5), sums);
    }

    @Order(7)
    @Checks(
            what = "What falls into the padding is dropped; the rest keeps its place.",
            why = "The zeros around the picture are no one's output: nobody can use their gradient.")
    void paddingIsCutOff() {
        Tensor gradOutput = tensor(shape(1, 1, 2, 2), 1, 10, 100, 1000);
        Tensor weight = tensor(shape(1, 1, 3, 3), 1, 2, 3, 4, 5, 6, 7, 8, 9);
        // top left: 5·1 + 4·10 + 2·100 + 1·1000; top right: 6·1 + 5·10 + 3·100 + 2·1000, …
        expectGradient(gradOutput, weight, 1, 1, shape(1, 1, 2, 2), 1245, 2356, 4578, 5689);
    }

    @Order(8)
    @Checks(
            what = "A second call gives the same result, and the arguments are not changed.",
            why = "The gradients of the weights are computed from the same gradOutput.")
    void leavesArgumentsUnchanged() {
        Tensor gradOutput = tensor(shape(1, 1, 1, 2), 2, -1);
        Tensor weight = tensor(shape(1, 1, 1, 2), 3, 5);
        // 2·3, 2·5 − 1·3, −1·5
        expectGradient(gradOutput, weight, 1, 0, shape(1, 1, 1, 3), 6, 7, -5);
        expectGradient(gradOutput, weight, 1, 0, shape(1, 1, 1, 3), 6, 7, -5);
        expect.argumentsUnchanged();
    }
}
