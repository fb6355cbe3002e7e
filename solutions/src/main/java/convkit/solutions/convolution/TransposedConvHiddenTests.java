package convkit.solutions.convolution;

import static convkit.exercises.check.TestValues.between;
import static convkit.exercises.check.TestValues.quarters;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.convolution.TransposedConvExercise;
import convkit.nn.conv.ConvBackend;
import convkit.nn.conv.Window;
import convkit.nn.ops.Convolution;
import convkit.nn.tensor.Tensor;
import convkit.solutions.convolution.alternative.InsertsZeros;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random maps for {@code transposed-conv}; compared with the library's own transposed convolution. */
public class TransposedConvHiddenTests extends ExerciseTests<TransposedConvExercise> {

    private static final int CASES = 6;

    private final TransposedConvExercise zerosInserted = new InsertsZeros();

    public TransposedConvHiddenTests(TransposedConvExercise answer) {
        super(TransposedConvExercise.class, answer);
    }

    @Order(1)
    @Checks(
            what = "Random maps are right with stride, padding and channels.",
            why = "Decoders use K = 4, S = 2, P = 1; generators use others.",
            points = 2)
    void randomMaps(Random random) {
        for (int i = 0; i < CASES; i++) {
            int in = between(random, 2, 3);
            Tensor x = quarters(random, 2, in, between(random, 2, 4), between(random, 5, 6));
            Tensor weight = quarters(random, in, between(random, 2, 3), between(random, 2, 3), between(random, 3, 4));
            int stride = between(random, 1, 3);
            int padding = between(random, 0, 1);
            Window rows = Window.of(weight.dim(2)).stride(stride).padding(padding);
            Window columns = Window.of(weight.dim(3)).stride(stride).padding(padding);
            Tensor wanted = Convolution.convTranspose2d(
                    x.copy(), weight.copy(), null, rows, columns, new int[] {0, 0}, 1, ConvBackend.auto());
            expect.tensor(answer.forward(x, weight, stride, padding)).equalTo(wanted);
        }
    }

    @Order(2)
    @Checks(
            what = "Padding larger than the kernel is right.",
            why = "Some input values then lie wholly in what is cut off.")
    void widePadding(Random random) {
        Tensor x = quarters(random, 1, 2, 5, 6);
        Tensor weight = quarters(random, 2, 1, 2, 1);
        expect.tensor(answer.forward(x, weight, 2, 3)).equalTo(zerosInserted.forward(x.copy(), weight.copy(), 2, 3));
    }

    @Order(3)
    @Checks(
            what = "⟨conv(g), x⟩ = ⟨g, transposed(x)⟩ for random maps.",
            why = "This is what transposed means: the same matrix, read the other way.")
    void isTheTranspose(Random random) {
        Tensor x = quarters(random, 1, 2, 3, 4);
        Tensor weight = quarters(random, 2, 3, 3, 3);
        Tensor found = expect.notNull("result", answer.forward(x, weight, 2, 1));
        Tensor g = quarters(random, 1, 3, 5, 7);
        Tensor wanted = zerosInserted.forward(x.copy(), weight.copy(), 2, 1);
        expect.tensor(found).equalTo(wanted);
        Tensor convolved =
                Convolution.conv2d(g, weight, null, Window.of(3).stride(2).padding(1));
        expect.closeTo("⟨g, transposed(x)⟩", dot(g, found), dot(convolved, x));
    }

    private static double dot(Tensor a, Tensor b) {
        double sum = 0;
        for (int i = 0; i < a.size(); i++) {
            sum += (double) a.data()[i] * b.data()[i];
        }
        return sum;
    }
}
