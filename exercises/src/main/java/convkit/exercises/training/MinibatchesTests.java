package convkit.exercises.training;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.TestValues;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code minibatches} must do. */
public class MinibatchesTests extends ExerciseTests<MinibatchesExercise> {

    public MinibatchesTests(MinibatchesExercise answer) {
        super(MinibatchesExercise.class, answer);
    }

    private static int[] ints(int... numbers) {
        return numbers;
    }

    @Order(1)
    @Checks(
            what = "A remainder makes one more batch, unless it is dropped; without remainder there is none.",
            why = "Rounding down loses pictures in every epoch; adding 1 always makes an empty batch.",
            points = 2)
    void countsTheLastBatch() {
        expect.number("count", answer.count(10, 4, false), 3);
        expect.number("count", answer.count(10, 4, true), 2);
        expect.number("count", answer.count(12, 4, false), 3);
        expect.number("count", answer.count(12, 4, true), 3);
        expect.number("count", answer.count(3, 4, false), 1);
        expect.number("count", answer.count(3, 4, true), 0);
    }

    @Order(2)
    @Checks(
            what = "Batch i begins at place i·B of the order and holds the numbers that stand there.",
            why = "Without shuffling, a data set sorted by class gives batches of a single class.")
    void batchFollowsTheOrder() {
        int[] order = {7, 3, 9, 0, 5, 1, 8, 2};
        expect.ints("batch", answer.batch(order, 3, 0), 7, 3, 9);
        expect.ints("batch", answer.batch(order, 3, 1), 0, 5, 1);
        expect.ints("batch", answer.batch(order, 4, 1), 5, 1, 8, 2);
    }

    @Order(3)
    @Checks(
            what = "The last batch holds what is left, no more.",
            why = "A batch filled up with picture 0, or with the first ones again, trains on some pictures twice.")
    void lastBatchIsShorter() {
        int[] order = {7, 3, 9, 1, 5, 4, 8, 2};
        expect.ints("batch", answer.batch(order, 3, 1), 1, 5, 4);
        expect.ints("batch", answer.batch(order, 3, 2), 8, 2);
    }

    @Order(4)
    @Checks(
            what = "The chosen pictures are copied in the chosen order, all channels and pixels of each.",
            why = "Pictures and labels are gathered by the same numbers: one slip, and every label is wrong.",
            points = 2)
    void gathersWholePictures() {
        Tensor pictures = Tensor.of(TestValues.count(1, 16), 4, 2, 1, 2);
        expect.tensor(answer.gather(pictures, ints(2, 0)))
                .equalTo(Tensor.of(new float[] {9, 10, 11, 12, 1, 2, 3, 4}, 2, 2, 1, 2));
        expect.tensor(answer.gather(pictures, ints(3))).equalTo(Tensor.of(TestValues.count(13, 4), 1, 2, 1, 2));
    }

    @Order(5)
    @Checks(
            what = "In the loss of an epoch each batch counts by its size.",
            why =
                    "Otherwise a hard picture in a small last batch counts many times, and curves jump with the batch size.")
    void lossCountsPictures() {
        // (1·4 + 2·4 + 6·2)/10, (1·4 + 2·4)/8
        expect.closeTo("loss", answer.epochLoss(new double[] {1, 2, 6}, 10, 4), 2.4);
        expect.closeTo("loss", answer.epochLoss(new double[] {1, 2}, 8, 4), 1.5);
    }

    @Order(6)
    @Checks(
            what = "A batch that does not exist is refused, and the arguments are not changed.",
            why = "An empty batch has the mean loss 0/0: NaN in all weights.")
    void refusesBatchesBeyondTheEnd() {
        int[] order = {2, 0, 1, 3};
        expect.ints("batch", answer.batch(order, 2, 1), 1, 3);
        expect.illegalArgument("4 pictures are 2 batches of 2", () -> answer.batch(order, 2, 2));
        expect.illegalArgument("batches count from 0", () -> answer.batch(order, 2, -1));
        expect.argumentsUnchanged();
    }
}
