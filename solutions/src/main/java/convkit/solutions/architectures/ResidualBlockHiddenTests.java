package convkit.solutions.architectures;

import static convkit.exercises.check.TestValues.between;
import static convkit.exercises.check.TestValues.quarters;

import convkit.exercises.architectures.ResidualBlockExercise;
import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import convkit.solutions.architectures.alternative.LoopedResidualBlock;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random maps for {@code residual-block}; expected values come from the alternative solution. */
public class ResidualBlockHiddenTests extends ExerciseTests<ResidualBlockExercise> {

    private static final int CASES = 6;

    private final ResidualBlockExercise expected = new LoopedResidualBlock();

    public ResidualBlockHiddenTests(ResidualBlockExercise answer) {
        super(ResidualBlockExercise.class, answer);
    }

    private void compare(Random random, int in, int out, int stride) {
        Tensor x = quarters(random, 2, in, between(random, 4, 7), between(random, 4, 7));
        Tensor weight1 = quarters(random, out, in, 3, 3);
        Tensor weight2 = quarters(random, out, out, 3, 3);
        Tensor projection = quarters(random, out, in, 1, 1);
        Tensor wanted = expected.forward(x.copy(), weight1, weight2, projection, stride);
        expect.tensor(answer.forward(x, weight1, weight2, projection, stride)).equalTo(wanted);
    }

    @Order(1)
    @Checks(
            what = "Random blocks that keep the shape are right.",
            why = "Most blocks of a ResNet are of this kind.",
            points = 2)
    void randomPlainBlocks(Random random) {
        for (int i = 0; i < CASES; i++) {
            int channels = between(random, 1, 3);
            compare(random, channels, channels, 1);
        }
    }

    @Order(2)
    @Checks(
            what = "Random blocks that change channels, size or both are right.",
            why = "Each stage of a ResNet begins with one.",
            points = 2)
    void randomProjections(Random random) {
        for (int i = 0; i < CASES; i++) {
            compare(random, 2, 3, between(random, 2, 3));
            compare(random, 2, 2, between(random, 2, 3));
            compare(random, 3, 2, 1);
        }
    }
}
