package convkit.solutions.augmentation;

import convkit.exercises.augmentation.Rotate90Exercise;
import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.TestValues;
import convkit.nn.augment.Geometric;
import convkit.nn.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random pictures for {@code rotate90}. Expected values come from the library's augmentation. */
public class Rotate90HiddenTests extends ExerciseTests<Rotate90Exercise> {

    public Rotate90HiddenTests(Rotate90Exercise answer) {
        super(Rotate90Exercise.class, answer);
    }

    private static Tensor picture(Random random) {
        return TestValues.quarters(
                random,
                TestValues.between(random, 2, 4),
                TestValues.between(random, 2, 4),
                TestValues.between(random, 5, 7));
    }

    @Order(1)
    @Checks(
            what = "Random pictures of any shape are turned right, from six turns to the left to three to the right.",
            why = "Photographs are seldom square.",
            points = 2)
    void randomPictures(Random random) {
        for (int turns = 6; turns >= -3; turns--) {
            Tensor picture = picture(random);
            Tensor wanted = Geometric.quarterTurn(picture.copy(), turns).copy();
            expect.tensor(answer.rotate(picture, turns)).equalTo(wanted);
        }
    }

    @Order(2)
    @Checks(
            what = "Turning to the left and back gives the picture again.",
            why = "Quarter turns only move values: nothing is lost.")
    void thereAndBack(Random random) {
        for (int turns : new int[] {2, 1, 3}) {
            Tensor picture = picture(random);
            Tensor turned = expect.notNull("result", answer.rotate(picture.copy(), turns));
            expect.tensor(turned).equalTo(Geometric.quarterTurn(picture, turns).copy());
            expect.tensor(answer.rotate(turned, -turns)).equalTo(picture);
        }
    }
}
