package convkit.exercises.convolution;

import static convkit.exercises.check.TestValues.count;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code transposed-conv} must do. The expected values are summed by hand, beside each test. */
public class TransposedConvTests extends ExerciseTests<TransposedConvExercise> {

    public TransposedConvTests(TransposedConvExercise answer) {
        super(TransposedConvExercise.class, answer);
    }

    private static int[] shape(int... axes) {
        return axes;
    }

    private static Tensor map(int height, int width, float... values) {
        return Tensor.of(values, 1, 1, height, width);
    }

    private void expectOutput(Tensor x, Tensor weight, int stride, int padding, Tensor wanted) {
        expect.tensor(answer.forward(x, weight, stride, padding))
                .computedFrom(index -> "Input [h, w] reaches it through tap [" + (index[2] + padding) + " − " + stride
                        + "·h, " + (index[3] + padding) + " − " + stride + "·w], where the kernel has one")
                .equalTo(wanted);
    }

    private static Tensor kernel() {
        return map(2, 2, 1, 2, 3, 4);
    }

    @Order(1)
    @Checks(
            what = "A single value becomes its multiple of the kernel.",
            why = "The transposed convolution paints with its kernel: as it stands, not rotated.",
            points = 2)
    void valueBecomesTheKernel() {
        expectOutput(map(1, 1, 2), map(2, 3, count(1, 6)), 1, 0, map(2, 3, 2, 4, 6, 8, 10, 12));
    }

    @Order(2)
    @Checks(
            what = "With S = 1 neighbouring copies overlap, and what overlaps is added.",
            why = "It is a sum over all inputs, as every linear map is.")
    void overlapsAreAdded() {
        expectOutput(map(1, 2, 1, 10), kernel(), 1, 0, map(2, 3, 1, 12, 20, 3, 34, 40));
        // 2×2 becomes 4×4 with K = 3: each value 1, kernel of ones, counts how many copies meet.
        Tensor ones = Tensor.full(1, 1, 1, 3, 3);
        expectOutput(map(2, 2, 1, 1, 1, 1), ones, 1, 0, map(4, 4, 1, 2, 2, 1, 2, 4, 4, 2, 2, 4, 4, 2, 1, 2, 2, 1));
    }

    @Order(3)
    @Checks(
            what = "The stride says how far apart the copies are laid.",
            why = "Stride makes this map larger: with S = K the copies stand side by side, with S = 3 there are gaps.")
    void strideSpreadsTheCopies() {
        expectOutput(map(1, 2, 1, 10), kernel(), 2, 0, map(2, 4, 1, 2, 10, 20, 3, 4, 30, 40));
        expectOutput(map(2, 1, 1, 10), kernel(), 3, 0, map(5, 2, 1, 2, 3, 4, 0, 0, 10, 20, 30, 40));
    }

    @Order(4)
    @Checks(
            what = "Padding cuts P rows and columns off each side.",
            why =
                    "It undoes the padding of the convolution that made the map: zeros were added there, here they leave.")
    void paddingCutsTheBorder() {
        // Uncut: 1 2 10 20; 3 4 30 40; 5 10 7 14; 15 20 21 28
        expectOutput(map(2, 2, 1, 10, 5, 7), kernel(), 2, 1, map(2, 2, 4, 30, 10, 7));
        // K = 3, S = 2, P = 1 on 2×3: 3×5 of the uncut 5×7
        Tensor x = map(2, 3, 1, 2, 3, 4, 5, 6);
        Tensor weight = map(3, 3, 0, 0, 0, 0, 1, 10, 0, 0, 0);
        expectOutput(x, weight, 2, 1, map(3, 5, 1, 10, 2, 20, 3, 0, 0, 0, 0, 0, 4, 40, 5, 50, 6));
    }

    @Order(5)
    @Checks(
            what = "Every input channel adds to every output channel; weights are [I, O, KH, KW].",
            why = "The weights are those of the convolution that goes the other way, so its input is our output.")
    void channels() {
        Tensor x = Tensor.of(new float[] {1, 10}, 1, 2, 1, 1);
        Tensor square = Tensor.of(new float[] {1, 2, 3, 4}, 2, 2, 1, 1);
        expectOutput(x, square, 1, 0, Tensor.of(new float[] {31, 42}, 1, 2, 1, 1)); // 1·1 + 10·3, 1·2 + 10·4
        Tensor wide = Tensor.of(count(1, 6), 2, 3, 1, 1);
        expectOutput(x, wide, 1, 0, Tensor.of(new float[] {41, 52, 63}, 1, 3, 1, 1)); // 1 + 40, 2 + 50, 3 + 60
    }

    @Order(6)
    @Checks(what = "Every picture of the batch is spread, each for itself.", why = "Training works on mini-batches.")
    void everyPicture() {
        Tensor x = Tensor.of(new float[] {1, 2, 3, 4}, 2, 1, 1, 2);
        Tensor wanted = Tensor.of(new float[] {1, 12, 20, 3, 34, 40}, 2, 1, 1, 3);
        expectOutput(x, map(1, 2, 1, 10), 1, 0, wanted); // 1, 10 + 2, 20; 3, 30 + 4, 40
    }

    @Order(7)
    @Checks(
            what = "A second call gives the same result, and the arguments are not changed.",
            why = "The backward pass still needs the input.")
    void leavesArgumentsUnchanged() {
        Tensor x = map(1, 2, 3, 5);
        Tensor weight = map(3, 3, 9, 9, 9, 1, 0, 2, 9, 9, 9);
        expectOutput(x, weight, 1, 1, map(1, 2, 5, 6)); // the middle row uncut: 3 5 6 10
        expectOutput(x, weight, 1, 1, map(1, 2, 5, 6));
        expect.argumentsUnchanged();
    }
}
