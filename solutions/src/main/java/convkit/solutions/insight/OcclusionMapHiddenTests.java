package convkit.solutions.insight;

import static convkit.exercises.check.TestValues.between;
import static convkit.exercises.check.TestValues.quarters;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.insight.OcclusionMapExercise;
import convkit.nn.ops.Elementwise;
import convkit.nn.tensor.Tensor;
import convkit.solutions.insight.alternative.BatchedOcclusionMap;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random pictures and networks for {@code occlusion-map}; expected values come from the alternative solution. */
public class OcclusionMapHiddenTests extends ExerciseTests<OcclusionMapExercise> {

    private static final int CASES = 5;

    private final OcclusionMapExercise expected = new BatchedOcclusionMap();

    public OcclusionMapHiddenTests(OcclusionMapExercise answer) {
        super(OcclusionMapExercise.class, answer);
    }

    /** Weights are small, so that no probability is nearly 0 or 1. */
    private void compare(Random random, int channels, int kernelSize, int side, int stride) {
        Tensor picture = quarters(random, 1, channels, between(random, 6, 8), between(random, 6, 8));
        Tensor kernels = Elementwise.scale(quarters(random, 3, channels, kernelSize, kernelSize), 0.25f);
        Tensor weight = Elementwise.scale(quarters(random, 3, 3), 0.0625f);
        float grey = between(random, 1, 3) / 4f;
        int label = between(random, 1, 2);
        Tensor wanted = expected.map(picture.copy(), kernels, weight, label, side, stride, grey);
        expect.tensor(answer.map(picture, kernels, weight, label, side, stride, grey))
                .closeTo(wanted);
    }

    @Order(1)
    @Checks(
            what = "Random grey pictures in networks of three classes are right.",
            why = "Here a pixel matters through 2×2 kernels, as in a real network.",
            points = 2)
    void randomGreyPictures(Random random) {
        for (int i = 0; i < CASES; i++) {
            compare(random, 1, 2, between(random, 2, 3), 1);
        }
    }

    @Order(2)
    @Checks(
            what = "Random colour pictures are right, with strides smaller and larger than the square.",
            why = "Squares may overlap or leave gaps.",
            points = 2)
    void randomColourPictures(Random random) {
        for (int i = 0; i < CASES; i++) {
            compare(random, 3, 1, 2, between(random, 2, 3));
        }
    }
}
