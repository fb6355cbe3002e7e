package convkit.exercises.pooling;

import static convkit.exercises.check.TestValues.count;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.Origin;
import convkit.exercises.pooling.MaxPoolExercise.Pooled;
import convkit.nn.conv.Window;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code max-pool} must do. */
public class MaxPoolTests extends ExerciseTests<MaxPoolExercise> {

    public MaxPoolTests(MaxPoolExercise answer) {
        super(MaxPoolExercise.class, answer);
    }

    private static int[] shape(int... axes) {
        return axes;
    }

    private static Tensor worked() {
        return Tensor.of(new float[] {1, 1, 2, 4, 5, 6, 7, 8, 3, 2, 1, 0, 1, 2, 3, 4}, 1, 1, 4, 4);
    }

    private Pooled forward(Tensor x, int kernelSize, int stride) {
        return expect.notNull("result", answer.forward(x, kernelSize, stride));
    }

    private void expectOutput(Tensor x, int kernelSize, int stride, int[] shape, float... values) {
        Window window = Window.of(kernelSize).stride(stride);
        expect.tensor(forward(x, kernelSize, stride).output())
                .named("output")
                .computedFrom(Origin.window(x, window, window, false))
                .equalTo(Tensor.of(values, shape));
    }

    private void expectIndices(Tensor x, int kernelSize, int stride, int... indices) {
        expect.ints("indices", forward(x, kernelSize, stride).indices(), indices);
    }

    private void expectGradient(Tensor gradOutput, int[] indices, int[] inputShape, float... values) {
        expect.tensor(answer.backward(gradOutput, indices, inputShape))
                .named("gradient")
                .equalTo(Tensor.of(values, inputShape));
    }

    @Order(1)
    @Checks(
            what = "The worked example of the lecture gives [6 8; 3 4].",
            why = "Pooling keeps the strongest response of each window and quarters the map.",
            points = 2)
    void workedExample() {
        expectOutput(worked(), 2, 2, shape(1, 1, 2, 2), 6, 8, 3, 4);
    }

    @Order(2)
    @Checks(
            what = "The indices say where in x.data() each maximum stands.",
            why = "Backward has nothing else to go by; networks such as SegNet use them to undo the pooling.")
    void indicesPointToTheMaxima() {
        expectIndices(worked(), 2, 2, 5, 7, 8, 15);
    }

    @Order(3)
    @Checks(
            what = "A window of negative values yields the largest of them.",
            why = "Maps before ReLU are full of negative values; a search that starts at 0 would invent zeros.")
    void negativeValues() {
        Tensor x = Tensor.of(new float[] {-4, -3, -2.5f, -5}, 1, 1, 2, 2);
        expectOutput(x, 2, 2, shape(1, 1, 1, 1), -2.5f);
    }

    @Order(4)
    @Checks(
            what = "The stride says how far apart windows are, whatever their size.",
            why = "Kernel size and stride are two settings; a net that was trained with others needs exactly them.")
    void strideStepsTheWindow() {
        // Windows begin in rows and columns 0 and 3; the largest value is at the lower right of each.
        expectOutput(Tensor.of(count(1, 25), 1, 1, 5, 5), 2, 3, shape(1, 1, 2, 2), 7, 10, 22, 25);
    }

    @Order(5)
    @Checks(
            what = "Windows overlap when the stride is smaller than the kernel.",
            why = "AlexNet pools 3×3 windows with stride 2; one value may then win several windows.")
    void overlappingWindows() {
        Tensor x = Tensor.of(new float[] {1, 9, 2, 3, 4, 5, 8, 6, 7}, 1, 1, 3, 3);
        expectOutput(x, 2, 1, shape(1, 1, 2, 2), 9, 9, 8, 7);
        expectIndices(x, 2, 1, 1, 1, 6, 8);
    }

    @Order(6)
    @Checks(
            what = "Of equal maxima the first in row-major order is reported.",
            why = "After ReLU many values are equal (0): a fixed rule makes training repeatable.")
    void firstOfEqualsWins() {
        Tensor x = Tensor.of(new float[] {3, 7, 7, 1, 7, 2, 7, 7}, 1, 1, 2, 4);
        expectIndices(x, 2, 2, 1, 2);
    }

    @Order(7)
    @Checks(
            what = "Windows that would hang over the edge are left out.",
            why = "The size rule ⌊(H − K)/S⌋ + 1 is what the next layer was built for.")
    void windowsStayInside() {
        Tensor x = Tensor.of(new float[] {1, 2, 9, 3, 4, 9, 9, 9, 9}, 1, 1, 3, 3);
        expectOutput(x, 2, 2, shape(1, 1, 1, 1), 4);
    }

    @Order(8)
    @Checks(
            what = "Each channel of each picture is pooled for itself, and indices count through the whole tensor.",
            why = "With indices that start again at 0 all pictures would send their gradient to the first.")
    void batchAndChannels() {
        // Rows 1 2 3 and 4 5 6 in the first map, 7 8 9 and 10 11 12 in the second, …
        Tensor x = Tensor.of(count(1, 24), 2, 2, 2, 3);
        expectOutput(x, 2, 1, shape(2, 2, 1, 2), 5, 6, 11, 12, 17, 18, 23, 24);
        expectIndices(x, 2, 1, 4, 5, 10, 11, 16, 17, 22, 23);
    }

    @Order(9)
    @Checks(
            what = "Backward sends each gradient to the position that won, and nothing to the others.",
            why = "Only the winner had a say in the output; a change of the others changes nothing.",
            points = 2)
    void gradientGoesToTheWinner() {
        Tensor gradOutput = Tensor.of(new float[] {10, 20, 30, 40}, 1, 1, 2, 2);
        expectGradient(
                gradOutput,
                new int[] {5, 7, 8, 15},
                shape(1, 1, 4, 4),
                0,
                0,
                0,
                0,
                0,
                10,
                0,
                20,
                30,
                0,
                0,
                0,
                0,
                0,
                0,
                40);
    }

    @Order(10)
    @Checks(
            what = "A position that won several windows receives the sum of their gradients.",
            why = "It acts on the loss along several paths, and the chain rule adds over paths.")
    void gradientsOfOverlapsAddUp() {
        Tensor gradOutput = Tensor.of(new float[] {1, 2, 3, 4}, 1, 1, 2, 2);
        expectGradient(gradOutput, new int[] {1, 1, 6, 8}, shape(1, 1, 3, 3), 0, 3, 0, 0, 0, 0, 3, 0, 4);
    }

    @Order(11)
    @Checks(
            what = "Backward covers all channels and pictures and has the shape of the input.",
            why = "The layer below expects one gradient for each of its outputs.")
    void gradientHasTheShapeOfTheInput() {
        Tensor gradOutput = Tensor.of(new float[] {1, -2, 3, -4}, 2, 2, 1, 1);
        expectGradient(gradOutput, new int[] {1, 2, 5, 6}, shape(2, 2, 1, 2), 0, 1, -2, 0, 0, 3, -4, 0);
    }

    @Order(12)
    @Checks(
            what = "A second call gives the same result, and the arguments are not changed.",
            why = "Other layers may read the same tensors; a layer is used thousands of times.")
    void leavesArgumentsUnchanged() {
        Tensor x = worked();
        expectOutput(x, 2, 2, shape(1, 1, 2, 2), 6, 8, 3, 4);
        expectOutput(x, 2, 2, shape(1, 1, 2, 2), 6, 8, 3, 4);
        Tensor gradOutput = Tensor.of(new float[] {5}, 1, 1, 1, 1);
        expectGradient(gradOutput, new int[] {2}, shape(1, 1, 2, 2), 0, 0, 5, 0);
        expectGradient(gradOutput, new int[] {2}, shape(1, 1, 2, 2), 0, 0, 5, 0);
        expect.argumentsUnchanged();
    }
}
