package convkit.exercises.backprop;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import org.junit.jupiter.api.Order;

/** What an answer to {@code shared-weight-gradient} must do. */
public class SharedWeightGradientTests extends ExerciseTests<SharedWeightGradientExercise> {

    public SharedWeightGradientTests(SharedWeightGradientExercise answer) {
        super(SharedWeightGradientExercise.class, answer);
    }

    private static float[] values(float... values) {
        return values;
    }

    @Order(1)
    @Checks(
            what = "Each connection's gradient is the output's gradient times the input it multiplies.",
            why = "For a single connection this is the rule dE/dw = dE/dx · y of every neural network.")
    void connectionsOfTheWorkedExample() {
        expect.floats(
                "connections",
                answer.connections(values(1, 2, 3, 4), values(10, 100, 1000), 2, 1),
                10,
                20,
                200,
                300,
                3000,
                4000);
    }

    @Order(2)
    @Checks(
            what = "The gradient of a shared weight is the sum over all connections that share it.",
            why = "One weight acts at every position: its copies' influences on the loss add up.",
            points = 2)
    void sharedIsTheSum() {
        // 10·1 + 100·2 + 1000·3, 10·2 + 100·3 + 1000·4
        expect.floats("gradient", answer.shared(values(1, 2, 3, 4), values(10, 100, 1000), 2, 1), 3210, 4320);
    }

    @Order(3)
    @Checks(
            what = "With stride 2 each output's window begins two inputs further on.",
            why = "The backward pass must look at the very inputs that the forward pass multiplied.")
    void strideMovesTheWindow() {
        // windows (1 2 3), (3 4 5), (5 6 7)
        float[] x = values(1, 2, 3, 4, 5, 6, 7);
        float[] gradOutput = values(1, 10, 100);
        expect.floats("connections", answer.connections(x, gradOutput, 3, 2), 1, 2, 3, 30, 40, 50, 500, 600, 700);
        expect.floats("gradient", answer.shared(x, gradOutput, 3, 2), 531, 642, 753);
    }

    @Order(4)
    @Checks(
            what = "The first weight belongs to the first input of the window: the kernel is not flipped.",
            why = "With a flipped gradient the weights would move away from where the loss falls.")
    void kernelIsNotFlipped() {
        // Only x[1] = 2 is not 0: the first output meets it with u[1], the second with u[0].
        expect.floats("gradient", answer.shared(values(0, 2, 0, 0), values(1, 3, 5), 2, 1), 6, 2);
    }

    @Order(5)
    @Checks(
            what = "Inputs beyond the last window have no influence, and a gap between windows is skipped.",
            why = "Where the stride does not fit, the forward pass never read them.")
    void unreadInputsDoNotCount() {
        // windows (1 2) and (4 5); the 3 and the 6 are never read: 10·1 + 20·4, 10·2 + 20·5
        expect.floats("gradient", answer.shared(values(1, 2, 3, 4, 5, 6), values(10, 20), 2, 3), 90, 120);
    }

    @Order(6)
    @Checks(
            what = "Gradients of either sign can cancel, and the arguments are not changed.",
            why = "At a minimum of the loss the sum is 0 although no connection's gradient is.")
    void gradientsCancel() {
        // 4·1 + 2·(−2) + 0·3, 4·(−2) + 2·3 + 0·5
        expect.floats("gradient", answer.shared(values(1, -2, 3, 5), values(4, 2, 0), 2, 1), 0, -2);
        expect.argumentsUnchanged();
    }
}
