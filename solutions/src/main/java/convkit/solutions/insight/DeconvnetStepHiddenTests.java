package convkit.solutions.insight;

import static convkit.exercises.check.TestValues.between;
import static convkit.exercises.check.TestValues.quarters;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.insight.DeconvnetStepExercise;
import convkit.nn.tensor.Tensor;
import convkit.solutions.insight.alternative.LoopedDeconvnetStep;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random layers for {@code deconvnet-step}; expected values come from the alternative solution. */
public class DeconvnetStepHiddenTests extends ExerciseTests<DeconvnetStepExercise> {

    private static final int CASES = 5;

    private final DeconvnetStepExercise expected = new LoopedDeconvnetStep();

    public DeconvnetStepHiddenTests(DeconvnetStepExercise answer) {
        super(DeconvnetStepExercise.class, answer);
    }

    @Order(1)
    @Checks(
            what = "The strongest activations of random maps are found.",
            why = "The nine strongest pictures of a feature are shown beside their reconstructions.")
    void randomIsolations(Random random) {
        for (int i = 0; i < CASES; i++) {
            Tensor features = quarters(random, 1, 3, between(random, 3, 5), between(random, 3, 5));
            int channel = between(random, 0, 2);
            expect.tensor(answer.isolate(features, channel)).equalTo(expected.isolate(features.copy(), channel));
        }
    }

    @Order(2)
    @Checks(
            what = "Random features of several maps and pictures are projected right.",
            why = "Without isolating, the same step shows what a whole layer has kept of a picture.",
            points = 2)
    void randomProjections(Random random) {
        for (int i = 0; i < CASES; i++) {
            int maps = between(random, 2, 3);
            int rows = between(random, 2, 3);
            int columns = between(random, 2, 4);
            int size = between(random, 2, 3);
            Tensor features = quarters(random, 2, maps, rows, columns);
            Tensor weight = quarters(random, maps, 2, size, size);
            int[] switches = switches(random, 2 * maps, rows, columns);
            Tensor wanted = expected.project(features.copy(), switches, 2 * rows, 2 * columns, weight);
            expect.tensor(answer.project(features, switches, 2 * rows, 2 * columns, weight))
                    .equalTo(wanted);
        }
    }

    /** One place in each 2×2 window of each plane. */
    private static int[] switches(Random random, int planes, int rows, int columns) {
        int[] switches = new int[planes * rows * columns];
        for (int i = 0; i < switches.length; i++) {
            int row = i / columns * 2 + between(random, 0, 1);
            switches[i] = row * columns * 2 + i % columns * 2 + between(random, 0, 1);
        }
        return switches;
    }
}
