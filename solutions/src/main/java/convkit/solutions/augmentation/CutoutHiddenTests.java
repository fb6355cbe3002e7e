package convkit.solutions.augmentation;

import convkit.exercises.augmentation.CutoutExercise;
import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.TestValues;
import convkit.nn.tensor.Tensor;
import convkit.solutions.augmentation.alternative.AsksEveryPixel;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random pictures and squares for {@code cutout}. */
public class CutoutHiddenTests extends ExerciseTests<CutoutExercise> {

    private static final int CASES = 8;

    private final CutoutExercise expected = new AsksEveryPixel();

    public CutoutHiddenTests(CutoutExercise answer) {
        super(CutoutExercise.class, answer);
    }

    /** Fill values lie outside the range of the picture's. */
    private void compare(Random random, Tensor picture, int centerRow, int centerColumn, int size) {
        float[] fill = TestValues.whole(random, 10, 90, picture.dim(0)).data();
        Tensor wanted = expected.cutout(picture.copy(), centerRow, centerColumn, size, fill.clone());
        expect.tensor(answer.cutout(picture, centerRow, centerColumn, size, fill))
                .equalTo(wanted);
    }

    @Order(1)
    @Checks(
            what = "Random squares inside random pictures are hidden, odd and even ones.",
            why = "Size and place are drawn anew for every picture.",
            points = 2)
    void squaresInside(Random random) {
        for (int i = 0; i < CASES; i++) {
            Tensor picture = TestValues.quarters(random, 3, TestValues.between(random, 9, 12), 13);
            compare(
                    random,
                    picture,
                    TestValues.between(random, 3, 5),
                    TestValues.between(random, 7, 9),
                    TestValues.between(random, 4, 6));
        }
    }

    @Order(2)
    @Checks(
            what = "Random squares over all borders are cut off there.",
            why = "The centre is drawn over the whole picture: many squares hang over the edge.")
    void squaresAnywhere(Random random) {
        compare(random, TestValues.quarters(random, 2, 7, 8), 3, 5, 3);
        for (int i = 0; i < CASES; i++) {
            Tensor picture = TestValues.quarters(random, 2, TestValues.between(random, 4, 7), 8);
            compare(
                    random,
                    picture,
                    TestValues.between(random, 0, picture.dim(1) - 1),
                    TestValues.between(random, 0, 7),
                    TestValues.between(random, 3, 6));
        }
    }
}
