package convkit.exercises.pooling;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.Origin;
import convkit.nn.conv.Window;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code l2-pool} must do. */
public class L2PoolTests extends ExerciseTests<L2PoolExercise> {

    public L2PoolTests(L2PoolExercise answer) {
        super(L2PoolExercise.class, answer);
    }

    private static Tensor map(int height, int width, float... values) {
        return Tensor.of(values, 1, 1, height, width);
    }

    private static Tensor worked() {
        return map(2, 4, 1, 5, 2, -4, 5, 7, -5, 6);
    }

    private void expectOutput(Tensor x, int kernelSize, int stride, Tensor wanted) {
        Window window = Window.of(kernelSize).stride(stride);
        expect.tensor(answer.forward(x, kernelSize, stride))
                .named("output")
                .computedFrom(Origin.window(x, window, window, false))
                .closeTo(wanted);
    }

    private void expectGradient(Tensor gradOutput, Tensor x, int kernelSize, int stride, Tensor wanted) {
        expect.tensor(answer.backward(gradOutput, x, kernelSize, stride))
                .named("gradient")
                .closeTo(wanted);
    }

    @Order(1)
    @Checks(
            what = "The worked example gives [10 9].",
            why = "The root of the sum of squares: signs do not cancel.",
            points = 2)
    void workedExample() {
        expectOutput(worked(), 2, 2, map(1, 2, 10, 9));
    }

    @Order(2)
    @Checks(
            what = "Stride and kernel size are two settings; windows stay inside maps that are not square.",
            why = "The size rule ⌊(H − K)/S⌋ + 1 is what the next layer was built for.")
    void strideStepsTheWindow() {
        expectOutput(map(2, 4, 3, 4, 0, 0, 0, 0, 3, 4), 2, 1, map(1, 3, 5, 5, 5)); // 9 + 16, 16 + 9, 9 + 16
        // K = 1 takes absolute values; S = 2 skips every second column and row.
        expectOutput(map(3, 4, -1, 2, -3, 4, 5, 6, 7, 8, -9, 10, 11, -12), 1, 2, map(2, 2, 1, 3, 9, 11));
        // K = 2, S = 3 leaves a gap in column 2 and row 2.
        expectOutput(map(3, 5, 1, 1, 9, 2, 2, 1, 1, 9, 2, 2, 9, 9, 9, 9, 9), 2, 3, map(1, 2, 2, 4));
    }

    @Order(3)
    @Checks(what = "Each channel of each picture is pooled for itself.", why = "Channels hold different features.")
    void everyMap() {
        Tensor x = Tensor.of(new float[] {3, 4, 6, 8, 5, 12, 8, 15, 7, 24, 20, 21}, 2, 3, 2, 1);
        expectOutput(x, 1, 1, Tensor.of(x.data().clone(), 2, 3, 2, 1));
        Tensor squares = Tensor.of(new float[] {1, 1, 1, 1, 3, 4, 0, 0, 5, 1, 3, 1, 1, 7, 5, 5}, 2, 2, 2, 2);
        expectOutput(squares, 2, 2, Tensor.of(new float[] {2, 5, 6, 10}, 2, 2, 1, 1)); // √4, √25, √36, √100
    }

    @Order(4)
    @Checks(
            what = "The gradient of each window is shared in proportion to its values: g · x/y.",
            why = "A value that makes up much of the length changes it much; a negative one, downwards.",
            points = 2)
    void gradientIsProportional() {
        expectGradient(map(1, 2, 20, 9), worked(), 2, 2, map(2, 4, 2, 10, 2, -4, 10, 14, -5, 6));
    }

    @Order(5)
    @Checks(
            what = "Positions in several windows receive the sum, positions in none receive 0.",
            why = "The chain rule adds over all paths.")
    void gradientsOfOverlapsAddUp() {
        // Lengths 5, 5, 5: column 1 is in windows 0 and 1, column 2 in windows 1 and 2.
        Tensor x = map(2, 4, 3, 4, 0, 0, 0, 0, 3, 4);
        expectGradient(map(1, 3, 5, 10, 20), x, 2, 1, map(2, 4, 3, 12, 0, 0, 0, 0, 18, 16));
        expectGradient(map(1, 1, 10), map(2, 3, 1, 5, 9, 5, 7, 9), 2, 2, map(2, 3, 1, 5, 0, 5, 7, 0));
    }

    @Order(6)
    @Checks(
            what = "A window of zeros has length 0 and gives no gradient.",
            why = "After ReLU such windows are common; 0/0 is NaN, and one NaN spoils the whole network.")
    void windowOfZeros() {
        Tensor x = map(2, 4, 0, 0, 0, 3, 0, 0, 4, 0);
        expectOutput(x, 2, 2, map(1, 2, 0, 5));
        expectGradient(map(1, 2, 7, 5), x, 2, 2, map(2, 4, 0, 0, 0, 3, 0, 0, 4, 0));
    }

    @Order(7)
    @Checks(what = "Backward covers all channels and pictures.", why = "The layer below expects all gradients.")
    void gradientOfEveryMap() {
        Tensor x = Tensor.of(new float[] {1, 1, 1, 1, 3, 4, 0, 0, 5, 1, 3, 1, 1, 7, 5, 5}, 2, 2, 2, 2);
        Tensor gradOutput = Tensor.of(new float[] {2, 10, 18, -10}, 2, 2, 1, 1);
        Tensor wanted = Tensor.of(new float[] {1, 1, 1, 1, 6, 8, 0, 0, 15, 3, 9, 3, -1, -7, -5, -5}, 2, 2, 2, 2);
        expectGradient(gradOutput, x, 2, 2, wanted);
    }

    @Order(8)
    @Checks(
            what = "A second call gives the same result, and the arguments are not changed.",
            why = "Squares written into the input would spoil it for everybody else.")
    void leavesArgumentsUnchanged() {
        Tensor x = map(2, 2, 1, 5, 5, 7);
        Tensor gradOutput = map(1, 1, 10);
        for (int i = 0; i < 2; i++) {
            expectOutput(x, 2, 1, map(1, 1, 10));
            expectGradient(gradOutput, x, 2, 1, map(2, 2, 1, 5, 5, 7));
        }
        expect.argumentsUnchanged();
    }
}
