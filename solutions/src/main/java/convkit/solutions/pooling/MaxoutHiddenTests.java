package convkit.solutions.pooling;

import static convkit.exercises.check.TestValues.between;
import static convkit.exercises.check.TestValues.quarters;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.pooling.MaxoutExercise;
import convkit.nn.ops.Pooling;
import convkit.nn.tensor.Tensor;
import convkit.solutions.pooling.alternative.RaisesMaxout;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random maps for {@code maxout}. */
public class MaxoutHiddenTests extends ExerciseTests<MaxoutExercise> {

    private static final int CASES = 8;

    private final MaxoutExercise expected = new RaisesMaxout();

    public MaxoutHiddenTests(MaxoutExercise answer) {
        super(MaxoutExercise.class, answer);
    }

    @Order(1)
    @Checks(
            what = "Random maps are pooled as the library does it.",
            why = "Any number of channels must work.",
            points = 2)
    void randomMaps(Random random) {
        for (int i = 0; i < CASES; i++) {
            int pieces = between(random, 2, 3);
            Tensor x =
                    quarters(random, 2, pieces * between(random, 2, 3), between(random, 2, 3), between(random, 4, 5));
            expect.tensor(answer.forward(x, pieces)).named("output").equalTo(Pooling.maxout(x.copy(), pieces));
        }
    }

    @Order(2)
    @Checks(
            what = "Random gradients go to the winners, also where values are equal.",
            why = "Quarters from −4 to 4 are often equal: the rule for ties is tested too.",
            points = 2)
    void randomGradients(Random random) {
        for (int i = 0; i < CASES; i++) {
            int pieces = between(random, 2, 4);
            int groups = between(random, 2, 3);
            Tensor x = quarters(random, 2, pieces * groups, between(random, 2, 4), between(random, 5, 6));
            Tensor gradOutput = quarters(random, 2, groups, x.dim(2), x.dim(3));
            expect.tensor(answer.backward(gradOutput, x, pieces))
                    .named("gradient")
                    .equalTo(expected.backward(gradOutput.copy(), x.copy(), pieces));
        }
    }
}
