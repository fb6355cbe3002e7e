package convkit.exercises.augmentation;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.TestValues;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code cutout} must do. */
public class CutoutTests extends ExerciseTests<CutoutExercise> {

    public CutoutTests(CutoutExercise answer) {
        super(CutoutExercise.class, answer);
    }

    private static Tensor map(int height, int width, float... values) {
        return Tensor.of(values, 1, height, width);
    }

    /** 1 2 3 4 5, 6 7 8 9 10, … */
    private static Tensor picture(int height) {
        return map(height, 5, TestValues.count(1, 5 * height));
    }

    private void expectCut(int height, int centerRow, int centerColumn, int size, float... values) {
        expect.tensor(answer.cutout(picture(height), centerRow, centerColumn, size, new float[] {0}))
                .equalTo(map(height, 5, values));
    }

    @Order(1)
    @Checks(
            what = "A 3 × 3 square around its centre is hidden, everything else is kept.",
            why = "The network has to do with what is left.",
            points = 2)
    void oddSquareIsCentred() {
        // rows 1 to 3, columns 2 to 4
        float[] values = {1, 2, 3, 4, 5, 6, 7, 0, 0, 0, 11, 12, 0, 0, 0, 16, 17, 0, 0, 0, 21, 22, 23, 24, 25};
        expectCut(5, 2, 3, 3, values);
    }

    @Order(2)
    @Checks(
            what = "An even square begins size/2 above and left of the centre.",
            why = "It has no middle pixel; a fixed rule makes results repeat.")
    void evenSquareReachesUpAndLeft() {
        // rows 1 and 2, columns 2 and 3
        float[] values = {1, 2, 3, 4, 5, 6, 7, 0, 0, 10, 11, 12, 0, 0, 15, 16, 17, 18, 19, 20};
        expectCut(4, 2, 3, 2, values);
    }

    @Order(3)
    @Checks(
            what = "A square of size 1 hides one pixel.",
            why = "The smallest size shows at once whether the end belongs to the square.")
    void singlePixel() {
        expectCut(2, 0, 3, 1, 1, 2, 3, 0, 5, 6, 7, 8, 9, 10);
    }

    @Order(4)
    @Checks(
            what = "Near the border the part inside the picture is hidden, and the square is not moved.",
            why = "Squares that are pushed inside would hide the border less often than the middle.")
    void cutOffAtTheBorder() {
        // rows 1 and 2, columns 3 and 4: the rest of the 3 × 3 square lies outside
        expectCut(3, 2, 4, 3, 1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 11, 12, 13, 0, 0);
        // rows 0 and 1, columns 0 and 1
        expectCut(3, 0, 0, 3, 0, 0, 3, 4, 5, 0, 0, 8, 9, 10, 11, 12, 13, 14, 15);
    }

    @Order(5)
    @Checks(
            what = "The square is cut out of all channels, each with its own fill value.",
            why = "The mean colour tells the network nothing; black would be an edge to learn.")
    void everyChannelWithItsFill() {
        Tensor picture = Tensor.of(TestValues.count(1, 12), 3, 2, 2);
        expect.tensor(answer.cutout(picture, 1, 1, 1, new float[] {0.5f, 20, -1}))
                .equalTo(Tensor.of(new float[] {1, 2, 3, 0.5f, 5, 6, 7, 20, 9, 10, 11, -1}, 3, 2, 2));
    }

    @Order(6)
    @Checks(
            what = "A square as large as the picture and larger hides everything within reach.",
            why = "Sizes are set for one data set and used on another: nothing may crash.")
    void squareLargerThanThePicture() {
        // from row −3 and column −2 on, 7 rows and columns
        expectCut(2, 0, 1, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        // columns −2 to 1
        expectCut(2, 1, 0, 4, 0, 0, 3, 4, 5, 0, 0, 8, 9, 10);
    }

    @Order(7)
    @Checks(
            what = "The argument is not changed.",
            why = "A square cut out for good would grow over the epochs until no picture is left.")
    void leavesThePictureUnchanged() {
        Tensor picture = picture(1);
        expect.tensor(answer.cutout(picture, 0, 3, 1, new float[] {-2})).equalTo(map(1, 5, 1, 2, 3, -2, 5));
        expect.argumentsUnchanged();
    }
}
