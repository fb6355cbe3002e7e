package convkit.solutions.augmentation;

import convkit.exercises.augmentation.FlipAndCropExercise;
import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.TestValues;
import convkit.nn.tensor.Tensor;
import convkit.solutions.augmentation.alternative.FlipsPadsAndCrops;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random pictures and crops for {@code flip-and-crop}. */
public class FlipAndCropHiddenTests extends ExerciseTests<FlipAndCropExercise> {

    private static final int CASES = 8;

    private final FlipAndCropExercise expected = new FlipsPadsAndCrops();

    public FlipAndCropHiddenTests(FlipAndCropExercise answer) {
        super(FlipAndCropExercise.class, answer);
    }

    private void compare(Random random, boolean flip, int padding) {
        Tensor picture = TestValues.quarters(
                random,
                TestValues.between(random, 2, 3),
                TestValues.between(random, 5, 8),
                TestValues.between(random, 5, 8));
        int height = TestValues.between(random, 3, picture.dim(1));
        int width = TestValues.between(random, 3, picture.dim(2));
        int top = TestValues.between(random, 0, picture.dim(1) + 2 * padding - height);
        int left = TestValues.between(random, 0, picture.dim(2) + 2 * padding - width);
        Tensor wanted = expected.augment(picture.copy(), flip, padding, top, left, height, width);
        expect.tensor(answer.augment(picture, flip, padding, top, left, height, width))
                .equalTo(wanted);
    }

    @Order(1)
    @Checks(
            what = "Random crops of random pictures are right, flipped or not.",
            why = "In training thousands of different crops come up.",
            points = 2)
    void randomCrops(Random random) {
        for (int i = 0; i < CASES; i++) {
            compare(random, false, 0);
            compare(random, true, 0);
        }
    }

    @Order(2)
    @Checks(
            what = "Random crops with padding are right.",
            why = "Zeros may come into view on any side, and in two corners at once.",
            points = 2)
    void randomPaddedCrops(Random random) {
        for (int i = 0; i < CASES; i++) {
            compare(random, random.nextBoolean(), TestValues.between(random, 1, 3));
        }
    }
}
