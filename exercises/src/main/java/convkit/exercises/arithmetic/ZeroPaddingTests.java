package convkit.exercises.arithmetic;

import static convkit.exercises.check.TestValues.count;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code zero-padding} must do. */
public class ZeroPaddingTests extends ExerciseTests<ZeroPaddingExercise> {

    public ZeroPaddingTests(ZeroPaddingExercise answer) {
        super(ZeroPaddingExercise.class, answer);
    }

    private void expectPadded(Tensor x, int padding, Tensor wanted) {
        expect.tensor(answer.pad(x, padding))
                .computedFrom(index -> "Row and column " + (index[2] - padding) + ", " + (index[3] - padding)
                        + " of the picture x[" + index[0] + ", " + index[1] + "]; outside it: 0")
                .equalTo(wanted);
    }

    private void expectRefused(String reason, int kernelSize) {
        expect.illegalArgument(reason, () -> answer.samePadding(kernelSize));
    }

    @Order(1)
    @Checks(
            what = "P = 1 puts one ring of zeros around the picture.",
            why = "The zeros stand on all four sides, so that the picture stays in the middle.",
            points = 2)
    void oneRing() {
        Tensor x = Tensor.of(count(1, 4), 1, 1, 2, 2);
        expectPadded(x, 1, Tensor.of(new float[] {0, 0, 0, 0, 0, 1, 2, 0, 0, 3, 4, 0, 0, 0, 0, 0}, 1, 1, 4, 4));
    }

    @Order(2)
    @Checks(
            what = "P = 2 puts two rings around a picture that is not square.",
            why = "Height and width grow by 2P each, whatever they were.")
    void twoRings() {
        float[] values = new float[5 * 6];
        values[2 * 6 + 2] = 5; // row 2, column 2: behind two rows and two columns of zeros
        values[2 * 6 + 3] = 6;
        expectPadded(Tensor.of(new float[] {5, 6}, 1, 1, 1, 2), 2, Tensor.of(values, 1, 1, 5, 6));
    }

    @Order(3)
    @Checks(
            what = "Every channel of every picture gets its own frame.",
            why = "The convolution that follows reads all channels of the whole batch.")
    void everyMap() {
        float[] values = new float[6 * 9];
        for (int map = 0; map < 6; map++) {
            values[map * 9 + 4] = map + 1; // the middle of a 3×3 map
        }
        expectPadded(Tensor.of(count(1, 6), 2, 3, 1, 1), 1, Tensor.of(values, 2, 3, 3, 3));
    }

    @Order(4)
    @Checks(
            what = "P = 0 adds nothing; the same picture with P = 1 gets its frame.",
            why = "Most layers of LeNet use no padding; the size must follow P, not a habit.")
    void noPadding() {
        Tensor x = Tensor.of(new float[] {5, 6}, 1, 1, 2, 1);
        expectPadded(x, 0, Tensor.of(new float[] {5, 6}, 1, 1, 2, 1));
        expectPadded(x, 1, Tensor.of(new float[] {0, 0, 0, 0, 5, 0, 0, 6, 0, 0, 0, 0}, 1, 1, 4, 3));
    }

    @Order(5)
    @Checks(
            what = "P = (K − 1)/2 keeps the size for kernels 3, 5, 11 and 1.",
            why = "Deep networks stack dozens of layers; with the wrong P the map shrinks or grows at each of them.")
    void keepsTheSize() {
        expect.intValue(answer.samePadding(3), 1); // 7 − 3 + 2·1 + 1 = 7
        expect.intValue(answer.samePadding(5), 2); // 7 − 5 + 2·2 + 1 = 7
        expect.intValue(answer.samePadding(11), 5);
        expect.intValue(answer.samePadding(1), 0);
    }

    @Order(6)
    @Checks(
            what = "Even kernels, and kernels without taps, are refused.",
            why = "With K = 4 and the same P on both sides the map becomes one too small or one too large.")
    void refusesEvenKernels() {
        expect.intValue(answer.samePadding(7), 3);
        expectRefused("7 − 4 + 2P + 1 = 7 has no whole solution", 4);
        expectRefused("7 − 2 + 2P + 1 = 7 has no whole solution", 2);
        expectRefused("a kernel has at least one tap", 0);
        expectRefused("a kernel has at least one tap", -1);
    }

    @Order(7)
    @Checks(
            what = "A second call gives the same result, and the picture is not changed.",
            why = "Other layers may read the same picture.")
    void leavesPictureUnchanged() {
        Tensor x = Tensor.of(new float[] {7}, 1, 1, 1, 1);
        Tensor wanted = Tensor.of(new float[] {0, 0, 0, 0, 7, 0, 0, 0, 0}, 1, 1, 3, 3);
        expectPadded(x, 1, wanted);
        expectPadded(x, 1, wanted);
        expect.argumentsUnchanged();
    }
}
