package convkit.exercises.convolution;

import static convkit.exercises.check.TestValues.count;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code correlate2d} must do. The expected values are summed by hand, beside each test. */
public class Correlate2dTests extends ExerciseTests<Correlate2dExercise> {

    public Correlate2dTests(Correlate2dExercise answer) {
        super(Correlate2dExercise.class, answer);
    }

    private static Tensor map(int height, int width, float... values) {
        return Tensor.of(values, height, width);
    }

    private void expectOutput(Tensor x, Tensor kernel, Tensor wanted) {
        expect.tensor(answer.correlate(x, kernel))
                .computedFrom(index -> "Its window is rows " + index[0] + " to " + (index[0] + kernel.dim(0) - 1)
                        + ", columns " + index[1] + " to " + (index[1] + kernel.dim(1) - 1) + " of the picture")
                .equalTo(wanted);
    }

    private static Tensor workedPicture() {
        return map(4, 4, 4, 5, 8, 7, 1, 8, 8, 8, 3, 6, 6, 4, 6, 5, 7, 8);
    }

    private static Tensor workedKernel() {
        return map(3, 3, 1, 4, 1, 1, 4, 3, 3, 3, 1);
    }

    @Order(1)
    @Checks(
            what = "The worked example of the lecture gives [122 148; 126 134].",
            why = "Nine products for each of the four places where the kernel fits.",
            points = 2)
    void workedExample() {
        expectOutput(workedPicture(), workedKernel(), map(2, 2, 122, 148, 126, 134));
    }

    @Order(2)
    @Checks(
            what = "The kernel is laid on the picture as it is: neither rotated, nor mirrored, nor transposed.",
            why = "A kernel for upright edges would else find lying ones, or find dark where it should find light.")
    void kernelLiesAsItIs() {
        // A single 1 in the middle: output [i, j] sees it through the kernel's weight [1 − i, 1 − j].
        Tensor dot = map(3, 3, 0, 0, 0, 0, 1, 0, 0, 0, 0);
        expectOutput(dot, map(2, 2, 1, 2, 3, 4), map(2, 2, 4, 3, 2, 1));
    }

    @Order(3)
    @Checks(
            what = "Pictures and kernels need not be square.",
            why = "On squares a mix-up of rows and columns goes unseen.")
    void notSquare() {
        // 1 + 10·2, 2 + 10·3, … on rows 1 2 3 4 and 5 6 7 8
        expectOutput(map(2, 4, count(1, 8)), map(1, 2, 1, 10), map(2, 3, 21, 32, 43, 65, 76, 87));
        // 1 + 10·3 + 100·5, … on columns 1 3 5 7 and 2 4 6 8
        expectOutput(map(4, 2, count(1, 8)), map(3, 1, 1, 10, 100), map(2, 2, 531, 642, 753, 864));
    }

    @Order(4)
    @Checks(
            what = "A kernel as large as the picture gives one number, a single weight scales the picture.",
            why = "These are the two ends: the fully connected neuron and the 1×1 convolution.")
    void twoEnds() {
        expectOutput(map(2, 3, 1, 2, 3, 4, 5, 6), map(2, 3, 1, 0, 2, 0, 3, -1), map(1, 1, 16)); // 1 + 6 + 15 − 6
        expectOutput(map(2, 2, 1, 2, 3, 4), map(1, 1, -3), map(2, 2, -3, -6, -9, -12));
    }

    @Order(5)
    @Checks(
            what = "A Sobel kernel answers at the edge only.",
            why = "In the even parts positive and negative weights cancel: that is how a feature detector works.")
    void findsTheEdge() {
        Tensor x = map(3, 5, 0, 0, 0, 5, 5, 0, 0, 0, 5, 5, 0, 0, 0, 5, 5);
        Tensor sobel = map(3, 3, -1, 0, 1, -2, 0, 2, -1, 0, 1);
        expectOutput(x, sobel, map(1, 3, 0, 20, 20)); // (1 + 2 + 1)·5
    }

    @Order(6)
    @Checks(
            what = "A second call gives the same result, and the arguments are not changed.",
            why = "Many kernels read the same picture.")
    void leavesArgumentsUnchanged() {
        Tensor x = workedPicture();
        Tensor kernel = map(3, 4, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2);
        expectOutput(x, kernel, map(2, 1, 12, 17)); // 4 + 2·4, 1 + 2·8
        expectOutput(x, kernel, map(2, 1, 12, 17));
        expect.argumentsUnchanged();
    }
}
