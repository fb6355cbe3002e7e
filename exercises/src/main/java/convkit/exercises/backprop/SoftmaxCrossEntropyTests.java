package convkit.exercises.backprop;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code softmax-cross-entropy} must do. */
public class SoftmaxCrossEntropyTests extends ExerciseTests<SoftmaxCrossEntropyExercise> {

    private static final float LN3 = (float) Math.log(3);

    public SoftmaxCrossEntropyTests(SoftmaxCrossEntropyExercise answer) {
        super(SoftmaxCrossEntropyExercise.class, answer);
    }

    private static Tensor logits(int classes, float... values) {
        return Tensor.of(values, values.length / classes, classes);
    }

    private static int[] labels(int... labels) {
        return labels;
    }

    @Order(1)
    @Checks(
            what = "Log softmax of (0, ln 3) is (ln 0.25, ln 0.75).",
            why = "Probabilities are shares of the exponentials: 1/(1 + 3) and 3/(1 + 3).")
    void logarithmOfTheShares() {
        expect.tensor(answer.logSoftmax(logits(2, 0, LN3))).closeTo(logits(2, -1.386294f, -0.287682f));
    }

    @Order(2)
    @Checks(
            what = "Each row of the batch is normalised by itself.",
            why = "A picture's probabilities add up to 1; those of another picture are none of its business.")
    void everyRowByItself() {
        // 1 + 3, and 1 + 1: adding 2 to all logits of a row changes nothing
        expect.tensor(answer.logSoftmax(logits(2, 0, LN3, 2, 2)))
                .closeTo(logits(2, -1.386294f, -0.287682f, -0.693147f, -0.693147f));
    }

    @Order(3)
    @Checks(
            what = "Logits of 1000 and −1000 give finite results, also in one batch.",
            why = "Exponentials overflow at 89 in float and 710 in double; one NaN ends the training.",
            points = 2)
    void staysFinite() {
        // row 0: 1000 − 0 lies between the two; row 1 is as (0, ln 3)
        expect.tensor(answer.logSoftmax(logits(2, 1000, 0, -1000, -1000 + LN3)))
                .closeTo(logits(2, 0, -1000, -1.386294f, -0.287682f));
    }

    @Order(4)
    @Checks(
            what = "The loss is −ln of the right class's probability.",
            why = "Being sure and right costs nothing, being sure and wrong costs without bound.")
    void minusLogOfTheRightClass() {
        expect.closeTo("loss", answer.loss(logits(2, 0, LN3), labels(0)), 1.386294);
        expect.closeTo("loss", answer.loss(logits(2, 0, LN3), labels(1)), 0.287682);
    }

    @Order(5)
    @Checks(
            what = "The loss is averaged over the batch; ten equal logits cost ln 10.",
            why = "A mean keeps its meaning when the batch size changes: a fresh classifier starts near ln K.")
    void meanOverTheBatch() {
        // (−ln 0.25 − ln 0.75 − ln 0.5) / 3 = (1.386294 + 0.287682 + 0.693147) / 3
        expect.closeTo("loss", answer.loss(logits(2, 0, LN3, 0, LN3, 2, 2), labels(0, 1, 1)), 0.789041);
        expect.closeTo("loss", answer.loss(Tensor.zeros(2, 10), labels(3, 9)), 2.302585);
    }

    @Order(6)
    @Checks(
            what = "The gradient is softmax minus 1 at the label, divided by the batch size.",
            why = "It pulls the right logit up and pushes all others down, each by its share.",
            points = 2)
    void gradientIsProbabilityMinusOneHot() {
        // p = (0.25, 0.75) in both rows: (0.25 − 1)/2, 0.75/2, 0.25/2, (0.75 − 1)/2
        expect.tensor(answer.gradient(logits(2, 0, LN3, 0, LN3), labels(0, 1)))
                .closeTo(logits(2, -0.375f, 0.375f, 0.125f, -0.125f));
        // 1 + 3 + 1 = 5: p = (0.2, 0.6, 0.2)
        expect.tensor(answer.gradient(logits(3, 0, LN3, 0), labels(2))).closeTo(logits(3, 0.2f, 0.6f, -0.8f));
    }

    @Order(7)
    @Checks(
            what = "The arguments are not changed.",
            why = "Subtracting the largest logit in place would shift what you later print and plot.")
    void leavesArgumentsUnchanged() {
        expect.tensor(answer.logSoftmax(logits(2, 5, 5))).closeTo(logits(2, -0.693147f, -0.693147f));
        expect.closeTo("loss", answer.loss(logits(2, 1, 1 + LN3), labels(1)), 0.287682);
        expect.argumentsUnchanged();
    }
}
