package convkit.solutions.convolution;

import static convkit.exercises.check.TestValues.between;
import static convkit.exercises.check.TestValues.quarters;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.convolution.GroupedConvExercise;
import convkit.nn.conv.ConvBackend;
import convkit.nn.conv.Window;
import convkit.nn.ops.Convolution;
import convkit.nn.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random layers for {@code grouped-conv}; compared with the library's own grouped convolution. */
public class GroupedConvHiddenTests extends ExerciseTests<GroupedConvExercise> {

    private static final int CASES = 8;

    public GroupedConvHiddenTests(GroupedConvExercise answer) {
        super(GroupedConvExercise.class, answer);
    }

    private void compare(Random random, int groups, int depth, int kernels) {
        Tensor x = quarters(random, 2, groups * depth, between(random, 3, 5), between(random, 6, 7));
        Tensor weight = quarters(random, groups * kernels, depth, between(random, 1, 3), between(random, 2, 3));
        Window rows = Window.of(weight.dim(2));
        Window columns = Window.of(weight.dim(3));
        Tensor wanted = Convolution.conv2d(x.copy(), weight.copy(), null, rows, columns, groups, ConvBackend.auto());
        expect.tensor(answer.forward(x, weight, groups)).equalTo(wanted);
    }

    @Order(1)
    @Checks(
            what = "Random groups are right, whether there are more channels or more kernels in them.",
            why = "Both counts appear in the formula; they must not be mixed up.",
            points = 2)
    void randomGroups(Random random) {
        for (int i = 0; i < CASES; i++) {
            compare(random, between(random, 2, 3), between(random, 2, 3), between(random, 2, 3));
        }
    }

    @Order(2)
    @Checks(
            what = "Depthwise convolutions with several kernels per channel are right.",
            why = "MobileNet is built of them.")
    void depthwise(Random random) {
        for (int i = 0; i < CASES; i++) {
            compare(random, between(random, 3, 5), 1, between(random, 2, 3));
        }
    }
}
