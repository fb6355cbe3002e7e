package convkit.solutions.backprop;

import convkit.exercises.backprop.DropoutExercise;
import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.TestValues;
import convkit.nn.tensor.Tensor;
import convkit.solutions.backprop.alternative.MaskedDropout;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random maps and draws for {@code dropout}. Probabilities are such that 1/(1 − p) is a power of two: results are exact. */
public class DropoutHiddenTests extends ExerciseTests<DropoutExercise> {

    private static final float[] PROBABILITIES = {0.5f, 0.75f, 0.875f};

    private final DropoutExercise expected = new MaskedDropout();

    public DropoutHiddenTests(DropoutExercise answer) {
        super(DropoutExercise.class, answer);
    }

    /** Sixteenths in [0, 1): some equal the probability. */
    private static Tensor draws(Random random, int... shape) {
        Tensor draws = Tensor.zeros(shape);
        for (int i = 0; i < draws.size(); i++) {
            draws.data()[i] = random.nextInt(16) / 16f;
        }
        return draws;
    }

    @Order(1)
    @Checks(
            what = "Random maps are dropped and scaled right, forward and backward.",
            why = "Both passes must use one mask, for every value of every map.",
            points = 2)
    void randomMaps(Random random) {
        for (float p : PROBABILITIES) {
            int[] shape = {2, TestValues.between(random, 2, 4), 3, 5};
            Tensor x = TestValues.quarters(random, shape);
            Tensor gradOutput = TestValues.quarters(random, shape);
            Tensor draws = draws(random, shape);
            expect.tensor(answer.forward(x.copy(), draws, p, true)).equalTo(expected.forward(x, draws.copy(), p, true));
            expect.tensor(answer.backward(gradOutput, draws, p))
                    .equalTo(expected.backward(gradOutput.copy(), draws.copy(), p));
        }
    }

    @Order(2)
    @Checks(
            what = "In evaluation random maps come out unchanged, whatever the draws.",
            why = "Nothing of training may leak into the answers of the finished network.")
    void randomEvaluation(Random random) {
        for (float p : PROBABILITIES) {
            Tensor x = TestValues.quarters(random, 3, TestValues.between(random, 5, 9));
            Tensor draws = draws(random, x.shape());
            expect.tensor(answer.forward(x.copy(), draws, p, true)).equalTo(expected.forward(x, draws.copy(), p, true));
            expect.tensor(answer.forward(x.copy(), draws, p, false)).equalTo(x);
        }
    }
}
