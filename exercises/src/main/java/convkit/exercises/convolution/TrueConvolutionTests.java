package convkit.exercises.convolution;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code true-convolution} must do. */
public class TrueConvolutionTests extends ExerciseTests<TrueConvolutionExercise> {

    public TrueConvolutionTests(TrueConvolutionExercise answer) {
        super(TrueConvolutionExercise.class, answer);
    }

    private static float[] of(float... values) {
        return values;
    }

    private static Tensor map(int height, int width, float... values) {
        return Tensor.of(values, height, width);
    }

    private void expect2d(Tensor u, Tensor x, Tensor wanted) {
        expect.tensor(answer.convolve2d(u, x))
                .computedFrom(index -> "It sums u[m, n] · x[" + index[0] + " − m, " + index[1] + " − n]")
                .equalTo(wanted);
    }

    @Order(1)
    @Checks(
            what = "[1 2] ∗ [3 4 5] = [3 10 13 10], as the product of two polynomials.",
            why = "The flip is what makes convolution a product.",
            points = 2)
    void multipliesPolynomials() {
        expect.floats("y", answer.convolve(of(1, 2), of(3, 4, 5)), 3, 10, 13, 10);
    }

    @Order(2)
    @Checks(
            what = "A single 1 in the signal is replaced by the kernel as it stands.",
            why = "The response to an impulse is the kernel; a correlation gives it backwards.")
    void impulseGivesTheKernel() {
        expect.floats("y", answer.convolve(of(1, 2, 3), of(0, 1, 0)), 0, 1, 2, 3, 0);
        expect.floats("y", answer.convolve(of(7), of(0, 1)), 0, 7);
    }

    @Order(3)
    @Checks(
            what = "Convolution is commutative: the roles of kernel and signal may be swapped.",
            why = "Code that needs the kernel to be the shorter one fails here.")
    void isCommutative() {
        // 2·1; 2·10 + 3·1; 2·100 + 3·10; 2·1000 + 3·100; 3·1000
        expect.floats("u * x", answer.convolve(of(2, 3), of(1, 10, 100, 1000)), 2, 23, 230, 2300, 3000);
        expect.floats("x * u", answer.convolve(of(1, 10, 100, 1000), of(2, 3)), 2, 23, 230, 2300, 3000);
    }

    @Order(4)
    @Checks(
            what = "A single 1 in a picture is replaced by the kernel as it stands.",
            why = "Flipped along one axis only it would be mirrored.")
    void impulseGivesTheKernelIn2d() {
        Tensor dot = map(2, 2, 0, 0, 0, 1);
        expect2d(map(2, 2, 1, 2, 3, 4), dot, map(3, 3, 0, 0, 0, 0, 1, 2, 0, 3, 4));
    }

    @Order(5)
    @Checks(
            what = "The worked example in two dimensions, with the roles both ways.",
            why = "Sizes add up along each axis for itself: [2, 2] and [1, 2] give [2, 3].")
    void isCommutativeIn2d() {
        Tensor u = map(2, 2, 1, 2, 3, 4);
        Tensor x = map(1, 2, 1, 3);
        Tensor wanted = map(2, 3, 1, 5, 6, 3, 13, 12); // 1·1, 1·3 + 2·1, 2·3; 3·1, 3·3 + 4·1, 4·3
        expect2d(u, x, wanted);
        expect2d(x, u, wanted);
        // Upright: 1·1 2·1; 1·3 + 3·1, 2·3 + 4·1; 3·3, 4·3
        expect2d(map(2, 1, 1, 3), u, map(3, 2, 1, 2, 6, 10, 9, 12));
    }

    @Order(6)
    @Checks(
            what = "A second call gives the same result, and the arguments are not changed.",
            why = "A kernel that is flipped in place is the wrong way round at the next call.")
    void leavesArgumentsUnchanged() {
        float[] u = {1, 2};
        Tensor kernel = map(1, 2, 1, 2);
        for (int i = 0; i < 2; i++) {
            expect.floats("y", answer.convolve(u, of(1, 1)), 1, 3, 2);
            expect2d(kernel, map(1, 2, 1, 1), map(1, 3, 1, 3, 2));
        }
        expect.argumentsUnchanged();
    }
}
