package convkit.exercises.arithmetic;

import static convkit.exercises.check.TestValues.count;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code toeplitz} must do. */
public class ToeplitzTests extends ExerciseTests<ToeplitzExercise> {

    private static final float[][] WORKED = {
        {1, 4, 1, 0, 1, 4, 3, 0, 3, 3, 1, 0, 0, 0, 0, 0},
        {0, 1, 4, 1, 0, 1, 4, 3, 0, 3, 3, 1, 0, 0, 0, 0},
        {0, 0, 0, 0, 1, 4, 1, 0, 1, 4, 3, 0, 3, 3, 1, 0},
        {0, 0, 0, 0, 0, 1, 4, 1, 0, 1, 4, 3, 0, 3, 3, 1}
    };

    public ToeplitzTests(ToeplitzExercise answer) {
        super(ToeplitzExercise.class, answer);
    }

    private void expectMatrix(Tensor kernel, int height, int width, float[][] wanted) {
        int outWidth = width - kernel.dim(1) + 1;
        expect.tensor(answer.matrix(kernel, height, width))
                .named("matrix")
                .computedFrom(index -> "Row " + index[0] + " makes output [" + index[0] / outWidth + ", "
                        + index[0] % outWidth + "], column " + index[1] + " reads pixel [" + index[1] / width + ", "
                        + index[1] % width + "]")
                .equalTo(Tensor.matrix(wanted));
    }

    private void expectProduct(Tensor matrix, Tensor x, float... wanted) {
        expect.tensor(answer.apply(matrix, x)).named("product").equalTo(Tensor.vector(wanted));
    }

    private static Tensor workedKernel() {
        return Tensor.of(new float[] {1, 4, 1, 1, 4, 3, 3, 3, 1}, 3, 3);
    }

    private static Tensor workedPicture() {
        return Tensor.of(new float[] {4, 5, 8, 7, 1, 8, 8, 8, 3, 6, 6, 4, 6, 5, 7, 8}, 4, 4);
    }

    @Order(1)
    @Checks(
            what = "The worked example of the lecture gives the 4×16 matrix.",
            why = "One row per output, one column per pixel; each row is the one above it, moved.",
            points = 2)
    void workedMatrix() {
        expectMatrix(workedKernel(), 4, 4, WORKED);
    }

    @Order(2)
    @Checks(
            what = "Applied to the picture of the lecture the matrix gives (122, 148, 126, 134).",
            why = "U · v(x) = v(y): a layer is nothing but a product with a matrix.")
    void workedProduct() {
        expectProduct(Tensor.matrix(WORKED), workedPicture(), 122, 148, 126, 134);
    }

    @Order(3)
    @Checks(
            what = "Pictures and kernels that are not square are laid out row by row.",
            why = "The next row of the picture begins W columns further on, whatever H and the kernel are.")
    void notSquare() {
        // Kernel 1 2 on 2×3 pixels: outputs [0, 0], [0, 1], [1, 0], [1, 1].
        expectMatrix(Tensor.of(new float[] {1, 2}, 1, 2), 2, 3, new float[][] {
            {1, 2, 0, 0, 0, 0}, {0, 1, 2, 0, 0, 0}, {0, 0, 0, 1, 2, 0}, {0, 0, 0, 0, 1, 2}
        });
        // The same kernel upright on 3×2 pixels.
        expectMatrix(Tensor.of(new float[] {1, 2}, 2, 1), 3, 2, new float[][] {
            {1, 0, 2, 0, 0, 0}, {0, 1, 0, 2, 0, 0}, {0, 0, 1, 0, 2, 0}, {0, 0, 0, 1, 0, 2}
        });
    }

    @Order(4)
    @Checks(
            what = "A kernel as large as the picture gives one dense row; a single weight gives a diagonal.",
            why = "These are the two ends: the fully connected layer and the 1×1 convolution.")
    void twoEnds() {
        expectMatrix(Tensor.of(count(1, 6), 2, 3), 2, 3, new float[][] {{1, 2, 3, 4, 5, 6}});
        expectMatrix(Tensor.of(new float[] {7}, 1, 1), 1, 3, new float[][] {{7, 0, 0}, {0, 7, 0}, {0, 0, 7}});
    }

    @Order(5)
    @Checks(
            what = "Each element of the product sums one row of the matrix, whatever the matrix.",
            why = "The same product serves a dense layer, whose matrix has no zeros.")
    void anyMatrix() {
        // 1·1 + 2·10 + 3·100 + … and 7·1 + 8·10 + …
        Tensor x = Tensor.of(new float[] {1, 10, 100, 1000, 10_000, 100_000}, 2, 3);
        expectProduct(Tensor.of(count(1, 12), 2, 6), x, 654_321, 1_320_987);
    }

    @Order(6)
    @Checks(
            what = "A second call gives the same result, and the arguments are not changed.",
            why = "The matrix is built once and applied to every picture.")
    void leavesArgumentsUnchanged() {
        Tensor kernel = Tensor.of(new float[] {3, 4}, 1, 2);
        for (int i = 0; i < 2; i++) {
            expectMatrix(kernel, 1, 3, new float[][] {{3, 4, 0}, {0, 3, 4}});
        }
        Tensor matrix = Tensor.matrix(new float[][] {{3, 4, 0}, {0, 3, 4}});
        Tensor x = Tensor.of(new float[] {1, 2, 5}, 1, 3);
        for (int i = 0; i < 2; i++) {
            expectProduct(matrix, x, 11, 26); // 3·1 + 4·2, 3·2 + 4·5
        }
        expect.argumentsUnchanged();
    }
}
