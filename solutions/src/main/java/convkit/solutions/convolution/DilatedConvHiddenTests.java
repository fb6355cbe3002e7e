package convkit.solutions.convolution;

import static convkit.exercises.check.TestValues.between;
import static convkit.exercises.check.TestValues.quarters;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.convolution.DilatedConvExercise;
import convkit.nn.conv.Window;
import convkit.nn.ops.Convolution;
import convkit.nn.tensor.Tensor;
import convkit.solutions.convolution.alternative.ConvolvesWithSpreadKernel;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random pictures for {@code dilated-conv}; compared with the library's own dilated, flipped convolution. */
public class DilatedConvHiddenTests extends ExerciseTests<DilatedConvExercise> {

    private static final int CASES = 10;

    private final DilatedConvExercise expected = new ConvolvesWithSpreadKernel();

    public DilatedConvHiddenTests(DilatedConvExercise answer) {
        super(DilatedConvExercise.class, answer);
    }

    private static Tensor batch(Tensor map) {
        return Tensor.of(map.data().clone(), 1, 1, map.dim(0), map.dim(1));
    }

    @Order(1)
    @Checks(
            what = "Random pictures are right at every dilation.",
            why = "A context network uses 1, 2, 4, 8.",
            points = 2)
    void randomPictures(Random random) {
        for (int i = 0; i < CASES; i++) {
            Tensor x = quarters(random, between(random, 5, 8), between(random, 9, 12));
            Tensor kernel = quarters(random, between(random, 0, 1) * 2 + 1, between(random, 1, 2) * 2 + 1);
            int dilation = between(random, 1, 3);
            Window rows = Window.of(kernel.dim(0)).dilation(dilation).samePadding();
            Window columns = Window.of(kernel.dim(1)).dilation(dilation).samePadding();
            Tensor wanted = Convolution.trueConv2d(batch(x), batch(kernel), null, rows, columns);
            expect.tensor(answer.convolve(x, kernel, dilation)).equalTo(Tensor.of(wanted.data(), x.shape()));
        }
    }

    @Order(2)
    @Checks(what = "Random kernels are spread right.", why = "The spread kernel says what the layer really sees.")
    void randomKernels(Random random) {
        for (int i = 0; i < CASES; i++) {
            Tensor kernel = quarters(random, between(random, 1, 4), between(random, 2, 4));
            int dilation = between(random, 2, 4);
            expect.tensor(answer.spread(kernel, dilation)).equalTo(expected.spread(kernel.copy(), dilation));
        }
    }
}
