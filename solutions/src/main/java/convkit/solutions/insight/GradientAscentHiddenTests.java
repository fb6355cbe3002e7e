package convkit.solutions.insight;

import static convkit.exercises.check.TestValues.between;
import static convkit.exercises.check.TestValues.quarters;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.insight.GradientAscentExercise;
import convkit.nn.tensor.Tensor;
import convkit.solutions.insight.alternative.HandMadeAscent;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random layers for {@code gradient-ascent}; expected values come from the alternative solution. */
public class GradientAscentHiddenTests extends ExerciseTests<GradientAscentExercise> {

    private static final int CASES = 5;

    private final GradientAscentExercise expected = new HandMadeAscent();

    public GradientAscentHiddenTests(GradientAscentExercise answer) {
        super(GradientAscentExercise.class, answer);
    }

    @Order(1)
    @Checks(
            what = "Responses of random layers with several channels are right.",
            why = "The same picture is scored by all maps to find the one that likes it most.")
    void randomResponses(Random random) {
        for (int i = 0; i < CASES; i++) {
            Tensor x = quarters(random, 1, 3, between(random, 4, 6), between(random, 4, 6));
            Tensor weight = quarters(random, 4, 3, 3, 3);
            int channel = between(random, 1, 3);
            float wanted = expected.response(x.copy(), weight, channel);
            expect.closeTo("response", answer.response(x, weight, channel), wanted);
        }
    }

    @Order(2)
    @Checks(
            what = "Several steps in random layers are right.",
            why = "Pictures of features take tens to hundreds of steps.",
            points = 2)
    void randomAscents(Random random) {
        for (int i = 0; i < CASES; i++) {
            int size = between(random, 2, 3);
            Tensor x = quarters(random, 1, 2, between(random, 4, 6), between(random, 4, 6));
            Tensor weight = quarters(random, 3, 2, size, size);
            int channel = between(random, 1, 2);
            int steps = between(random, 2, 4);
            Tensor wanted = expected.ascend(x.copy(), weight, channel, 0.25f, steps);
            expect.tensor(answer.ascend(x, weight, channel, 0.25f, steps)).closeTo(wanted);
        }
    }
}
