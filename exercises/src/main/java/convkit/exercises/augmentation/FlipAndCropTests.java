package convkit.exercises.augmentation;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.TestValues;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code flip-and-crop} must do. Nearly all tests take pieces of the picture 1 2 3 4, 5 6 7 8, 9 10 11 12. */
public class FlipAndCropTests extends ExerciseTests<FlipAndCropExercise> {

    public FlipAndCropTests(FlipAndCropExercise answer) {
        super(FlipAndCropExercise.class, answer);
    }

    private static Tensor picture() {
        return Tensor.of(TestValues.count(1, 12), 1, 3, 4);
    }

    private static Tensor crop(int height, int width, float... values) {
        return Tensor.of(values, 1, height, width);
    }

    @Order(1)
    @Checks(
            what = "Without flip and padding the crop is the piece that begins at row top and column left.",
            why = "Looking at another piece each time teaches the network that position does not matter.")
    void cropsAtTopAndLeft() {
        expect.tensor(answer.augment(picture(), false, 0, 1, 2, 2, 2)).equalTo(crop(2, 2, 7, 8, 11, 12));
        expect.tensor(answer.augment(picture(), false, 0, 0, 1, 1, 3)).equalTo(crop(1, 3, 2, 3, 4));
    }

    @Order(2)
    @Checks(
            what = "The flip exchanges left and right, not top and bottom.",
            why = "Cats come in mirror images but not upside down; for digits even the mirror image is wrong.")
    void flipsLeftAndRight() {
        float[] mirrored = {4, 3, 2, 1, 8, 7, 6, 5, 12, 11, 10, 9};
        expect.tensor(answer.augment(picture(), true, 0, 0, 0, 3, 4)).equalTo(crop(3, 4, mirrored));
    }

    @Order(3)
    @Checks(
            what = "The flip comes first: the crop is cut out of the mirrored picture.",
            why = "In the other order one offset means another place: results could not be repeated elsewhere.")
    void flipsBeforeCropping() {
        expect.tensor(answer.augment(picture(), true, 0, 1, 0, 2, 2)).equalTo(crop(2, 2, 8, 7, 12, 11));
    }

    @Order(4)
    @Checks(
            what = "Offsets count from the corner of the padded picture: at (P, P) the crop is the picture itself.",
            why = "With P = 4 and offsets from 0 to 8 the picture moves by up to four pixels in every direction.",
            points = 2)
    void offsetsCountInThePaddedPicture() {
        expect.tensor(answer.augment(picture(), false, 2, 2, 2, 3, 4)).equalTo(crop(3, 4, TestValues.count(1, 12)));
        // rows −1 to 0 and columns −1 to 1 of the picture
        expect.tensor(answer.augment(picture(), false, 2, 1, 1, 2, 3)).equalTo(crop(2, 3, 0, 0, 0, 0, 1, 2));
    }

    @Order(5)
    @Checks(
            what = "What lies outside the picture is 0, on all four sides.",
            why = "Repeated or wrapped borders would make up things that were not there.")
    void outsideIsZero() {
        // the whole padded picture, 5 rows of 6
        float[] padded = {0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 0, 0, 5, 6, 7, 8, 0, 0, 9, 10, 11, 12, 0, 0, 0, 0, 0, 0, 0};
        expect.tensor(answer.augment(picture(), false, 1, 0, 0, 5, 6)).equalTo(crop(5, 6, padded));
        expect.tensor(answer.augment(picture(), true, 1, 3, 3, 2, 3)).equalTo(crop(2, 3, 10, 9, 0, 0, 0, 0));
    }

    @Order(6)
    @Checks(
            what = "All channels are flipped and cut out at the same place.",
            why = "A pixel's red, green and blue must stay together.")
    void everyChannel() {
        Tensor picture = Tensor.of(TestValues.count(1, 12), 3, 2, 2);
        expect.tensor(answer.augment(picture, true, 0, 1, 0, 1, 2))
                .equalTo(Tensor.of(new float[] {4, 3, 8, 7, 12, 11}, 3, 1, 2));
    }

    @Order(7)
    @Checks(
            what = "A crop that does not lie in the padded picture is refused.",
            why = "Filling up with zeros would hide a wrong offset for ever.")
    void refusesCropsOutside() {
        expect.tensor(answer.augment(picture(), false, 1, 3, 0, 2, 2)).equalTo(crop(2, 2, 0, 9, 0, 0));
        expect.illegalArgument("rows 4 and 5 of 5", () -> answer.augment(picture(), false, 1, 4, 4, 2, 2));
        expect.illegalArgument("columns 5 and 6 of 6", () -> answer.augment(picture(), false, 1, 3, 5, 2, 2));
        expect.illegalArgument("top is −1", () -> answer.augment(picture(), false, 1, -1, 0, 2, 2));
        expect.illegalArgument("left is −1", () -> answer.augment(picture(), false, 1, 0, -1, 2, 2));
    }

    @Order(8)
    @Checks(
            what = "The argument is not changed.",
            why = "The picture comes again in the next epoch, cut out elsewhere.")
    void leavesThePictureUnchanged() {
        Tensor picture = picture();
        expect.tensor(answer.augment(picture, true, 0, 2, 1, 1, 2)).equalTo(crop(1, 2, 11, 10));
        expect.tensor(answer.augment(picture, true, 0, 2, 1, 1, 2)).equalTo(crop(1, 2, 11, 10));
        expect.argumentsUnchanged();
    }
}
