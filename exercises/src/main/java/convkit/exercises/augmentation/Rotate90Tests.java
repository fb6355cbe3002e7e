package convkit.exercises.augmentation;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.TestValues;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code rotate90} must do. */
public class Rotate90Tests extends ExerciseTests<Rotate90Exercise> {

    public Rotate90Tests(Rotate90Exercise answer) {
        super(Rotate90Exercise.class, answer);
    }

    private static Tensor worked() {
        return Tensor.of(TestValues.count(1, 6), 1, 2, 3);
    }

    private void expectTurned(Tensor picture, int quarterTurns, int height, int width, float... values) {
        expect.tensor(answer.rotate(picture, quarterTurns)).equalTo(Tensor.of(values, picture.dim(0), height, width));
    }

    @Order(1)
    @Checks(
            what = "One quarter turn to the left: the last column becomes the first row, and 2 × 3 becomes 3 × 2.",
            why = "A picture that is not square changes its shape; code that was tried on squares breaks here.",
            points = 2)
    void oneTurnToTheLeft() {
        expectTurned(worked(), 1, 3, 2, 3, 6, 2, 5, 1, 4);
    }

    @Order(2)
    @Checks(
            what = "Two turns stand the picture on its head: both axes run backwards.",
            why = "A mirror image, with one axis reversed, is another augmentation.")
    void twoTurns() {
        expectTurned(worked(), 2, 2, 3, 6, 5, 4, 3, 2, 1);
    }

    @Order(3)
    @Checks(
            what = "Three turns to the left are one to the right.",
            why = "Every direction must be equally likely in training: each of them has to be right.")
    void threeTurns() {
        expectTurned(worked(), 2, 2, 3, 6, 5, 4, 3, 2, 1);
        expectTurned(worked(), 3, 3, 2, 4, 1, 5, 2, 6, 3);
    }

    @Order(4)
    @Checks(
            what = "A negative number turns to the right.",
            why = "In Java −1 % 4 is −1, not 3: the remainder keeps the sign.")
    void negativeTurns() {
        expectTurned(worked(), 1, 3, 2, 3, 6, 2, 5, 1, 4);
        expectTurned(worked(), -6, 2, 3, 6, 5, 4, 3, 2, 1);
        expectTurned(worked(), -1, 3, 2, 4, 1, 5, 2, 6, 3);
    }

    @Order(5)
    @Checks(what = "Four turns are none, five are one.", why = "Only the remainder by 4 counts.")
    void fullCircles() {
        expectTurned(worked(), 5, 3, 2, 3, 6, 2, 5, 1, 4);
        expectTurned(worked(), 4, 2, 3, 1, 2, 3, 4, 5, 6);
    }

    @Order(6)
    @Checks(
            what = "Every channel is turned, each for itself.",
            why = "Red, green and blue belong together: a channel left behind makes coloured ghosts.")
    void everyChannel() {
        Tensor picture = Tensor.of(TestValues.count(1, 8), 2, 2, 2);
        expectTurned(picture, 1, 2, 2, 2, 4, 1, 3, 6, 8, 5, 7);
    }

    @Order(7)
    @Checks(
            what = "No turn gives the picture itself, and the argument is not changed.",
            why = "The picture comes again in the next epoch, and then perhaps with another turn.")
    void leavesThePictureUnchanged() {
        Tensor picture = worked();
        expectTurned(picture, 0, 2, 3, 1, 2, 3, 4, 5, 6);
        expectTurned(picture, 2, 2, 3, 6, 5, 4, 3, 2, 1);
        expect.argumentsUnchanged();
    }
}
