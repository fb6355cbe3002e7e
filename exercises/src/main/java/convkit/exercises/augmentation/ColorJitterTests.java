package convkit.exercises.augmentation;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code colour-drop-and-jitter} must do. */
public class ColorJitterTests extends ExerciseTests<ColorJitterExercise> {

    public ColorJitterTests(ColorJitterExercise answer) {
        super(ColorJitterExercise.class, answer);
    }

    /** One row of pixels: reds, greens, blues. */
    private static Tensor picture(float... values) {
        return Tensor.of(values, 3, 1, values.length / 3);
    }

    private static Tensor grey(float... values) {
        float[] all = new float[3 * values.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = values[i % values.length];
        }
        return picture(all);
    }

    @Order(1)
    @Checks(
            what = "Grey is 0.299 red + 0.587 green + 0.114 blue, in all three channels.",
            why = "The eye finds green brightest; the network still expects three channels.",
            points = 2)
    void lumaInAllChannels() {
        // pixels (1, 0.5, 0) and (0, 0, 1): 0.299 + 0.2935, and 0.114
        expect.tensor(answer.colorDrop(picture(1, 0, 0.5f, 0, 0, 1))).closeTo(grey(0.5925f, 0.114f));
    }

    @Order(2)
    @Checks(what = "A grey picture stays what it is.", why = "The three weights add up to 1, so nothing gets darker.")
    void greyStaysGrey() {
        expect.tensor(answer.colorDrop(picture(0.25f, 0.75f, 0.25f, 0.75f, 0.25f, 0.75f)))
                .closeTo(grey(0.25f, 0.75f));
        expect.tensor(answer.colorDrop(picture(0, 1, 0))).closeTo(grey(0.587f));
    }

    @Order(3)
    @Checks(
            what = "The brightness factor multiplies every value; what exceeds 1 becomes 1.",
            why = "Brightness above 1 does not exist in a picture: the network would see something no camera makes.")
    void brightnessMultiplies() {
        expect.tensor(answer.jitter(picture(0.25f, 0.5f, 0.125f, 0.75f, 0, 1), 2, 1))
                .closeTo(picture(0.5f, 1, 0.25f, 1, 0, 1));
        expect.tensor(answer.jitter(picture(0.5f, 0.25f, 1, 0.75f, 0, 0.5f), 0.5f, 1))
                .closeTo(picture(0.25f, 0.125f, 0.5f, 0.375f, 0, 0.25f));
    }

    @Order(4)
    @Checks(
            what = "The contrast factor stretches the distance from the mean luma.",
            why = "So light becomes lighter and dark darker while the picture as a whole stays as bright as it was.")
    void contrastStretches() {
        // mean 0.4: 0.4 ∓ 1.5·0.1
        expect.tensor(answer.jitter(grey(0.3f, 0.5f), 1, 1.5f)).closeTo(grey(0.25f, 0.55f));
        // one pixel, luma 0.299 + 0.0587 = 0.3577: 0.3577 + ½·(1 − 0.3577), …
        expect.tensor(answer.colorDrop(picture(1, 0.1f, 0))).closeTo(grey(0.3577f));
        expect.tensor(answer.jitter(picture(1, 0.1f, 0), 1, 0.5f)).closeTo(picture(0.67885f, 0.22885f, 0.17885f));
    }

    @Order(5)
    @Checks(
            what = "There is one mean for the whole picture, and contrast 0 leaves only that.",
            why = "Means per pixel would drop the colours, means per channel shift them.")
    void oneMeanForThePicture() {
        // lumas 0.299, 0.587, 0.114 and 1: mean 0.5
        Tensor picture = Tensor.of(new float[] {1, 0, 0, 1, 0, 1, 0, 1, 0, 0, 1, 1}, 3, 2, 2);
        expect.tensor(answer.jitter(picture, 1, 0)).closeTo(Tensor.full(0.5f, 3, 2, 2));
    }

    @Order(6)
    @Checks(
            what = "Brightness comes first, and values are clamped before the contrast is changed and after it.",
            why = "In another order the same factors give another picture.",
            points = 2)
    void clampedAfterEachStep() {
        // 0.05, 0.25, 0.45, mean 0.25: 0.25 ∓ 5·0.2 leaves [0, 1] on both sides
        expect.tensor(answer.jitter(grey(0.1f, 0.5f, 0.9f), 0.5f, 5)).closeTo(grey(0, 0.25f, 1));
        // 0.4, 0.8 and 1 (not 1.6), mean 0.733333: 0.066667, 0.866667 and 1.266667, clamped
        expect.tensor(answer.jitter(grey(0.2f, 0.4f, 0.8f), 2, 2)).closeTo(grey(0.066667f, 0.866667f, 1));
    }

    @Order(7)
    @Checks(
            what = "The argument is not changed.",
            why = "The picture comes again in the next epoch, with other factors.")
    void leavesThePictureUnchanged() {
        expect.tensor(answer.colorDrop(picture(0, 0, 1))).closeTo(grey(0.114f));
        expect.tensor(answer.jitter(grey(0.1f, 0.3f), 2, 1.5f)).closeTo(grey(0.1f, 0.7f));
        expect.argumentsUnchanged();
    }
}
