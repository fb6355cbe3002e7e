package convkit.solutions.dense;

import static convkit.exercises.check.TestValues.between;
import static convkit.exercises.check.TestValues.quarters;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.dense.SkipFusionExercise;
import convkit.nn.ops.Resampling;
import convkit.nn.tensor.Tensor;
import convkit.solutions.dense.alternative.TwoPassFusion;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random scores for {@code skip-fusion}; enlarged maps are compared with the library's, fused ones with the alternative's. */
public class SkipFusionHiddenTests extends ExerciseTests<SkipFusionExercise> {

    private static final int CASES = 5;

    private final SkipFusionExercise expected = new TwoPassFusion();

    public SkipFusionHiddenTests(SkipFusionExercise answer) {
        super(SkipFusionExercise.class, answer);
    }

    @Order(1)
    @Checks(
            what = "Random maps of any size are enlarged as the library does it.",
            why = "Then this layer can stand in a network that was trained elsewhere.")
    void randomMaps(Random random) {
        for (int i = 0; i < CASES; i++) {
            Tensor x = quarters(random, 2, 2, between(random, 2, 5), between(random, 2, 5));
            expect.tensor(answer.enlarge(x)).equalTo(Resampling.upsampleBilinear(x.copy(), 2));
        }
    }

    @Order(2)
    @Checks(
            what = "Random scores and features are fused right.",
            why = "FCN-8s does this twice, with scores of a quarter and an eighth of the size.",
            points = 2)
    void randomFusions(Random random) {
        for (int i = 0; i < CASES; i++) {
            int height = between(random, 2, 4);
            int width = between(random, 2, 4);
            Tensor coarse = quarters(random, 2, 3, height, width);
            Tensor features = quarters(random, 2, 2, 2 * height, 2 * width);
            Tensor scoring = quarters(random, 3, 2, 1, 1);
            Tensor wanted = expected.fuse(coarse.copy(), features.copy(), scoring);
            expect.tensor(answer.fuse(coarse, features, scoring)).equalTo(wanted);
        }
    }
}
