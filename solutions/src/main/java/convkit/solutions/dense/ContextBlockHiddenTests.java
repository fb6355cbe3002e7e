package convkit.solutions.dense;

import static convkit.exercises.check.TestValues.between;
import static convkit.exercises.check.TestValues.quarters;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.dense.ContextBlockExercise;
import convkit.nn.tensor.Tensor;
import convkit.solutions.dense.alternative.LoopedContextBlock;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random blocks for {@code context-block}; expected values come from the alternative solution. */
public class ContextBlockHiddenTests extends ExerciseTests<ContextBlockExercise> {

    private static final int CASES = 5;

    private final ContextBlockExercise expected = new LoopedContextBlock();

    public ContextBlockHiddenTests(ContextBlockExercise answer) {
        super(ContextBlockExercise.class, answer);
    }

    @Order(1)
    @Checks(
            what = "Random blocks of three layers on maps of odd sizes are right.",
            why = "Photographs have any size, and layers have many maps.",
            points = 2)
    void randomBlocks(Random random) {
        for (int i = 0; i < CASES; i++) {
            Tensor x = quarters(random, 2, 2, between(random, 7, 10), between(random, 7, 10));
            Tensor[] weights = {quarters(random, 2, 2, 3, 3), quarters(random, 2, 2, 3, 3), quarters(random, 3, 2, 3, 3)
            };
            for (Tensor weight : weights) {
                thin(random, weight);
            }
            Tensor wanted = expected.forward(x.copy(), weights);
            expect.tensor(answer.forward(x, weights)).equalTo(wanted);
        }
    }

    /** Few weights and of −1, 0 and 1 only: three layers of sums then stay exact. */
    private static void thin(Random random, Tensor weight) {
        for (int i = 0; i < weight.size(); i++) {
            weight.data()[i] = between(random, 0, 2) == 0 ? Math.signum(weight.data()[i]) : 0;
        }
    }

    @Order(2)
    @Checks(
            what = "The receptive field of any number of layers is right.",
            why = "A picture of 1000 pixels needs nine layers, not five hundred.")
    void randomFields(Random random) {
        for (int i = 0; i < CASES; i++) {
            int layers = between(random, 2, 20);
            expect.number("receptive field", answer.receptiveField(layers), expected.receptiveField(layers));
        }
    }
}
