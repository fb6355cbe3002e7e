package convkit.exercises.insight;

import static convkit.exercises.check.TestValues.count;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code gradient-ascent} must do. */
public class GradientAscentTests extends ExerciseTests<GradientAscentExercise> {

    public GradientAscentTests(GradientAscentExercise answer) {
        super(GradientAscentExercise.class, answer);
    }

    private static Tensor row(float... values) {
        return Tensor.of(values, 1, 1, 1, values.length);
    }

    /** 1×1 kernels {@code [O, 1, 1, 1]}. */
    private static Tensor pointwise(float... weights) {
        return Tensor.of(weights, weights.length, 1, 1, 1);
    }

    @Order(1)
    @Checks(
            what = "The response is the Euclidean length of the whole map.",
            why = "It grows with every place that answers, whatever the sign; that is what is made large.")
    void responseIsTheLength() {
        // √((2·3)² + (2·4)²), and √((1·3)² + (1·(−4))²)
        expect.closeTo("response", answer.response(row(3, 4), pointwise(2), 0), 10);
        expect.closeTo("response", answer.response(row(3, -4), pointwise(1), 0), 5);
    }

    @Order(2)
    @Checks(
            what = "One step adds γ times the gradient of the length.",
            why = "Uphill, not downhill: the loss of training is replaced by something we want more of.",
            points = 2)
    void oneStepUphill() {
        // h = (6, 8); ∇L = 2·(6, 8)/10 = (1.2, 1.6)
        expect.tensor(answer.ascend(row(3, 4), pointwise(2), 0, 5, 1)).closeTo(row(9, 12));
        // h = (6, −8); ∇L = (1.2, −1.6)
        expect.tensor(answer.ascend(row(3, -4), pointwise(2), 0, 5, 1)).closeTo(row(9, -12));
    }

    @Order(3)
    @Checks(
            what = "Each step uses the gradient at the picture it starts from, and that one only.",
            why = "Gradients of earlier steps stay in the tensor until they are set to zero.",
            points = 2)
    void stepsFollowEachOther() {
        Tensor x = Tensor.of(count(1, 4), 1, 1, 2, 2);
        Tensor weight = Tensor.of(new float[] {1, 0, 0, -2}, 1, 1, 2, 2);
        // h = 1 − 2·4 = −7 and ‖h‖ = 7: ∇L = −weight, which stays so; three times 0.5·(−1, 0, 0, 2)
        expect.tensor(answer.ascend(x, weight, 0, 0.5f, 3))
                .closeTo(Tensor.of(new float[] {-0.5f, 2, 3, 7}, 1, 1, 2, 2));
    }

    @Order(4)
    @Checks(
            what = "Only the chosen map counts.",
            why = "All maps at once would give a mixture in which no single feature can be recognised.")
    void chosenMapOnly() {
        // h₁ = 2x = (6, 8), whatever the other kernels are
        expect.tensor(answer.ascend(row(3, 4), pointwise(1, 2, -5), 1, 5, 1)).closeTo(row(9, 12));
        expect.closeTo("response", answer.response(row(3, 4), pointwise(1, 2, -5), 1), 10);
    }

    @Order(5)
    @Checks(
            what = "A picture that gives no response at all stays as it is.",
            why = "h/‖h‖ would be 0/0 there, and a single NaN spreads over the whole picture.")
    void noResponseNoStep() {
        // h = (40, 30), ∇L = 10·(0.8, 0.6); the second picture is black
        expect.tensor(answer.ascend(row(4, 3), pointwise(10), 0, 1, 1)).closeTo(row(12, 9));
        expect.tensor(answer.ascend(row(0, 0), pointwise(10), 0, 1, 1)).closeTo(row(0, 0));
    }

    @Order(6)
    @Checks(
            what = "A second call gives the same result, and the arguments are not changed.",
            why = "Many features are grown from the same first picture.")
    void leavesArgumentsUnchanged() {
        Tensor x = row(3, 4);
        Tensor weight = pointwise(2);
        for (int call = 0; call < 2; call++) {
            expect.tensor(answer.ascend(x, weight, 0, 5, 2)).closeTo(row(15, 20));
        }
        expect.argumentsUnchanged();
    }
}
