package convkit.exercises.backprop;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code dropout} must do. */
public class DropoutTests extends ExerciseTests<DropoutExercise> {

    public DropoutTests(DropoutExercise answer) {
        super(DropoutExercise.class, answer);
    }

    private static Tensor values(float... values) {
        return Tensor.vector(values);
    }

    @Order(1)
    @Checks(
            what = "Values whose draw lies below p are dropped, the others doubled for p = 0.5.",
            why = "Scaling in training keeps the expected value, so that evaluation needs no correction.",
            points = 2)
    void workedExample() {
        Tensor x = Tensor.of(new float[] {3, 4, 5, -6}, 1, 2, 2);
        Tensor draws = Tensor.of(new float[] {0.125f, 0.625f, 0.875f, 0.25f}, 1, 2, 2);
        // 4·2 and 5·2
        expect.tensor(answer.forward(x, draws, 0.5f, true)).equalTo(Tensor.of(new float[] {0, 8, 10, 0}, 1, 2, 2));
    }

    @Order(2)
    @Checks(
            what = "p is the probability of being dropped, not of being kept.",
            why = "Libraries differ here; a net that should lose a quarter of its units would lose three quarters.")
    void pIsTheProbabilityOfDropping() {
        // kept with 0.25: times 4
        expect.tensor(answer.forward(values(1, 2, 3, 5), values(0.875f, 0.5f, 0.75f, 0.125f), 0.75f, true))
                .equalTo(values(4, 0, 12, 0));
    }

    @Order(3)
    @Checks(
            what = "A draw equal to p keeps the value.",
            why = "Draws run from 0 to just below 1: only 'below p' drops with probability p exactly, and p = 0 never.")
    void drawEqualToP() {
        expect.tensor(answer.forward(values(1, 2), values(0.5f, 0.25f), 0.5f, true))
                .equalTo(values(2, 0));
        expect.tensor(answer.forward(values(7, 2), values(0, 0.25f), 0, true)).equalTo(values(7, 2));
    }

    @Order(4)
    @Checks(
            what = "In evaluation the values come out as they went in, other than in training.",
            why = "A trained network must answer the same picture the same way every time.")
    void evaluationChangesNothing() {
        expect.tensor(answer.forward(values(3, -5), values(0, 0.875f), 0.5f, true))
                .equalTo(values(0, -10));
        expect.tensor(answer.forward(values(3, -5), values(0, 0.875f), 0.5f, false))
                .equalTo(values(3, -5));
    }

    @Order(5)
    @Checks(
            what =
                    "Backward multiplies the gradient by the factors of the forward pass: 0 where dropped, 1/(1 − p) elsewhere.",
            why = "A dropped value had no influence on the loss, a scaled one had more.")
    void backwardUsesTheSameMask() {
        expect.tensor(answer.backward(values(1, 2, -3, 4), values(0.75f, 0.5f, 0.875f, 0), 0.75f))
                .equalTo(values(4, 0, -12, 0));
        expect.tensor(answer.backward(values(1, 2), values(0.5f, 0.25f), 0.5f)).equalTo(values(2, 0));
    }

    @Order(6)
    @Checks(
            what = "A probability below 0, of 1 or above is refused.",
            why =
                    "With p = 1 everything is dropped and 1/(1 − p) is infinite: the loss would turn into NaN far from here.")
    void refusesImpossibleProbabilities() {
        expect.tensor(answer.forward(values(1), values(0.875f), 0.5f, true)).equalTo(values(2));
        expect.illegalArgument("p must be below 1", () -> answer.forward(values(1), values(0), 1, true));
        expect.illegalArgument("p must be at least 0", () -> answer.forward(values(1), values(0), -0.25f, true));
    }

    @Order(7)
    @Checks(
            what = "The arguments are not changed.",
            why = "The layer before still needs its output for its own backward pass.")
    void leavesArgumentsUnchanged() {
        expect.tensor(answer.forward(values(1, 9), values(0.25f, 0.75f), 0.5f, true))
                .equalTo(values(0, 18));
        expect.tensor(answer.backward(values(1, 9), values(0.25f, 0.75f), 0.5f)).equalTo(values(0, 18));
        expect.argumentsUnchanged();
    }
}
