package convkit.solutions.architectures;

import static convkit.exercises.check.TestValues.between;
import static convkit.exercises.check.TestValues.quarters;

import convkit.exercises.architectures.InceptionBranchExercise;
import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import convkit.solutions.architectures.alternative.LoopedInceptionBranch;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random maps for {@code inception-branch}; expected values come from the alternative solution. */
public class InceptionBranchHiddenTests extends ExerciseTests<InceptionBranchExercise> {

    private static final int CASES = 6;

    private final InceptionBranchExercise expected = new LoopedInceptionBranch();

    public InceptionBranchHiddenTests(InceptionBranchExercise answer) {
        super(InceptionBranchExercise.class, answer);
    }

    @Order(1)
    @Checks(
            what = "Random maps with several channels and odd sizes are right.",
            why = "GoogLeNet has nine modules, all of other sizes.",
            points = 2)
    void randomModules(Random random) {
        for (int i = 0; i < CASES; i++) {
            int channels = between(random, 2, 5);
            int few = between(random, 2, 3);
            Tensor x = quarters(random, between(random, 1, 2), channels, between(random, 3, 6), between(random, 3, 6));
            Tensor weight1x1 = quarters(random, between(random, 3, 4), channels, 1, 1);
            Tensor reduce = quarters(random, few, channels, 1, 1);
            Tensor weight3x3 = quarters(random, 2, few, 3, 3);
            Tensor wanted = expected.forward(x.copy(), weight1x1, reduce, weight3x3);
            expect.tensor(answer.forward(x, weight1x1, reduce, weight3x3)).equalTo(wanted);
        }
    }

    @Order(2)
    @Checks(
            what = "Random modules are counted right, small and large.",
            why = "The numbers of a whole network are sums of these.")
    void randomCounts(Random random) {
        for (int i = 0; i < CASES; i++) {
            int height = between(random, 100, 200);
            int width = between(random, 100, 200);
            int in = between(random, 200, 300);
            int few = between(random, 2, 90);
            int out = between(random, 100, 300);
            expect.number(
                    "saved",
                    answer.savedMultiplyAdds(height, width, in, few, out),
                    expected.savedMultiplyAdds(height, width, in, few, out));
        }
    }
}
