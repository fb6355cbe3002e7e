package convkit.solutions.augmentation;

import convkit.exercises.augmentation.ColorJitterExercise;
import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.TestValues;
import convkit.nn.augment.Photometric;
import convkit.nn.tensor.Tensor;
import convkit.solutions.augmentation.alternative.PixelByPixelJitter;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random pictures for {@code colour-drop-and-jitter}. */
public class ColorJitterHiddenTests extends ExerciseTests<ColorJitterExercise> {

    private static final int CASES = 4;

    private final ColorJitterExercise expected = new PixelByPixelJitter();

    public ColorJitterHiddenTests(ColorJitterExercise answer) {
        super(ColorJitterExercise.class, answer);
    }

    /** Sixteenths from 0 to 1. */
    private static Tensor picture(Random random) {
        Tensor picture =
                TestValues.whole(random, 0, 16, 3, TestValues.between(random, 2, 4), TestValues.between(random, 5, 7));
        for (int i = 0; i < picture.size(); i++) {
            picture.data()[i] /= 16;
        }
        return picture;
    }

    @Order(1)
    @Checks(
            what = "Random pictures become as grey as by the library's augmentation.",
            why = "Pixels of any row and column must keep their place.")
    void randomColorDrops(Random random) {
        for (int i = 0; i < CASES; i++) {
            Tensor picture = picture(random);
            Tensor wanted = Photometric.colorDrop().apply(picture.copy(), random);
            expect.tensor(answer.colorDrop(picture)).closeTo(wanted);
        }
    }

    @Order(2)
    @Checks(
            what = "Random pictures are jittered right, darker and brighter, flatter and harder.",
            why = "The factors are drawn anew for every picture, on both sides of 1.",
            points = 2)
    void randomJitters(Random random) {
        for (int i = 0; i < CASES; i++) {
            Tensor picture = picture(random);
            expect.tensor(answer.colorDrop(picture.copy())).closeTo(expected.colorDrop(picture));
            compare(picture, 0.75f, 4);
            float brightness = TestValues.between(random, 5, 7) / 4f;
            float contrast = TestValues.between(random, 5, 7) / 4f;
            compare(picture, brightness, contrast);
            compare(picture, brightness - 1, contrast - 1);
        }
    }

    private void compare(Tensor picture, float brightness, float contrast) {
        Tensor wanted = expected.jitter(picture, brightness, contrast);
        expect.tensor(answer.jitter(picture.copy(), brightness, contrast)).closeTo(wanted);
    }
}
