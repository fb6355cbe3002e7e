package convkit.solutions.convolution;

import static convkit.exercises.check.TestValues.between;
import static convkit.exercises.check.TestValues.quarters;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.convolution.TrueConvolutionExercise;
import convkit.nn.tensor.Tensor;
import convkit.solutions.convolution.alternative.FlipsAndCorrelates;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random signals and pictures for {@code true-convolution}. */
public class TrueConvolutionHiddenTests extends ExerciseTests<TrueConvolutionExercise> {

    private static final int CASES = 10;

    private final TrueConvolutionExercise expected = new FlipsAndCorrelates();

    public TrueConvolutionHiddenTests(TrueConvolutionExercise answer) {
        super(TrueConvolutionExercise.class, answer);
    }

    @Order(1)
    @Checks(what = "Random signals are right, whichever is longer.", why = "Convolution treats both alike.", points = 2)
    void randomSignals(Random random) {
        for (int i = 0; i < CASES; i++) {
            float[] u = quarters(random, between(random, 2, 9)).data();
            float[] x = quarters(random, between(random, 2, 9)).data();
            expect.floats("y", answer.convolve(u, x), expected.convolve(u, x));
        }
    }

    @Order(2)
    @Checks(
            what = "Random pictures are right, whichever is larger.",
            why = "Height and width are independent.",
            points = 2)
    void randomPictures(Random random) {
        for (int i = 0; i < CASES; i++) {
            Tensor u = quarters(random, between(random, 2, 5), between(random, 2, 5));
            Tensor x = quarters(random, between(random, 2, 5), between(random, 2, 5));
            expect.tensor(answer.convolve2d(u, x)).equalTo(expected.convolve2d(u.copy(), x.copy()));
        }
    }
}
