package convkit.solutions.arithmetic;

import static convkit.exercises.check.TestValues.between;
import static convkit.exercises.check.TestValues.quarters;

import convkit.exercises.arithmetic.ToeplitzExercise;
import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.conv.Window;
import convkit.nn.ops.Toeplitz;
import convkit.nn.tensor.Tensor;
import convkit.solutions.arithmetic.alternative.GathersToeplitz;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random kernels for {@code toeplitz}; the matrix is compared with the library's own. */
public class ToeplitzHiddenTests extends ExerciseTests<ToeplitzExercise> {

    private static final int CASES = 8;

    private final ToeplitzExercise expected = new GathersToeplitz();

    public ToeplitzHiddenTests(ToeplitzExercise answer) {
        super(ToeplitzExercise.class, answer);
    }

    private static Tensor kernel(Random random) {
        return quarters(random, between(random, 2, 4), between(random, 2, 4));
    }

    @Order(1)
    @Checks(what = "Random kernels give the right matrix.", why = "Every size must work.", points = 2)
    void randomMatrices(Random random) {
        for (int i = 0; i < CASES; i++) {
            Tensor kernel = kernel(random);
            int height = between(random, 4, 7);
            int width = between(random, 8, 9);
            Tensor weight = Tensor.of(kernel.data().clone(), 1, 1, kernel.dim(0), kernel.dim(1));
            Window rows = Window.of(kernel.dim(0));
            Window columns = Window.of(kernel.dim(1));
            expect.tensor(answer.matrix(kernel, height, width))
                    .named("matrix")
                    .equalTo(Toeplitz.matrix(weight, height, width, rows, columns, 1));
        }
    }

    @Order(2)
    @Checks(what = "Random products are right.", why = "The matrix is only as good as its product.")
    void randomProducts(Random random) {
        for (int i = 0; i < CASES; i++) {
            Tensor x = quarters(random, between(random, 2, 4), between(random, 5, 6));
            Tensor matrix = quarters(random, between(random, 2, 7), x.size());
            expect.tensor(answer.apply(matrix, x)).named("product").equalTo(expected.apply(matrix.copy(), x.copy()));
        }
    }

    @Order(3)
    @Checks(what = "Matrix and product together convolve.", why = "This is what the matrix is for.")
    void matrixTimesPicture(Random random) {
        for (int i = 0; i < CASES; i++) {
            Tensor kernel = kernel(random);
            Tensor x = quarters(random, between(random, 4, 5), between(random, 6, 7));
            Tensor matrix = expect.notNull("matrix", answer.matrix(kernel, x.dim(0), x.dim(1)));
            Tensor wanted = expected.apply(expected.matrix(kernel.copy(), x.dim(0), x.dim(1)), x.copy());
            expect.tensor(answer.apply(matrix, x)).named("product").equalTo(wanted);
        }
    }
}
