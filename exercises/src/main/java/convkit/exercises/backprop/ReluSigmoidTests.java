package convkit.exercises.backprop;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code relu-sigmoid} must do. */
public class ReluSigmoidTests extends ExerciseTests<ReluSigmoidExercise> {

    public ReluSigmoidTests(ReluSigmoidExercise answer) {
        super(ReluSigmoidExercise.class, answer);
    }

    private static Tensor values(float... values) {
        return Tensor.vector(values);
    }

    @Order(1)
    @Checks(
            what = "ReLU keeps positive values and replaces negative ones by 0, whatever the shape.",
            why = "This bend is what lets stacked layers compute more than one weighted sum.")
    void reluCutsNegativeValues() {
        Tensor x = Tensor.of(new float[] {-2, -0.25f, 0, 0.5f, 3, -7}, 1, 2, 3);
        expect.tensor(answer.relu(x)).closeTo(Tensor.of(new float[] {0, 0, 0, 0.5f, 3, 0}, 1, 2, 3));
    }

    @Order(2)
    @Checks(
            what = "ReLU's backward pass lets the gradient through where x was positive, and stops it elsewhere.",
            why = "The chain rule multiplies with the derivative 1 or 0 at x; the gradient's own sign plays no part.")
    void reluGatesTheGradient() {
        expect.tensor(answer.reluBackward(values(-1, 2, 3, -4), values(10, 20, -30, 40)))
                .closeTo(values(0, 20, -30, 0));
    }

    @Order(3)
    @Checks(
            what = "At x = 0 the derivative of ReLU counts as 0, that of leaky ReLU as the slope.",
            why = "After padding and dropout many values are exactly 0; a fixed rule makes results repeat everywhere.")
    void derivativeAtZero() {
        expect.tensor(answer.reluBackward(values(0, 1), values(-5, 7))).closeTo(values(0, 7));
        expect.tensor(answer.leakyReluBackward(values(0, 1), 0.25f, values(8, 3)))
                .closeTo(values(2, 3));
    }

    @Order(4)
    @Checks(
            what = "Leaky ReLU multiplies negative values by the slope, forward and backward.",
            why = "A unit whose input is always negative still learns: it cannot die as under ReLU.")
    void leakyReluKeepsASlope() {
        expect.tensor(answer.leakyRelu(values(-4, 8), 0.25f)).closeTo(values(-1, 8));
        expect.tensor(answer.leakyReluBackward(values(-4, 8), 0.25f, values(2, 3)))
                .closeTo(values(0.5f, 3));
        expect.tensor(answer.leakyRelu(values(-4, 8), 0.5f)).closeTo(values(-2, 8));
    }

    @Order(5)
    @Checks(
            what = "Sigmoid of 0, ln 3 and −ln 3 is 0.5, 0.75 and 0.25.",
            why = "It turns any number into one between 0 and 1, which can be read as a probability.")
    void sigmoidValues() {
        // 1/(1 + 1), 1/(1 + 1/3), 1/(1 + 3)
        float ln3 = (float) Math.log(3);
        expect.tensor(answer.sigmoid(values(0, ln3, -ln3))).closeTo(values(0.5f, 0.75f, 0.25f));
    }

    @Order(6)
    @Checks(
            what = "Sigmoid of 1000 is 1 and of −1000 is 0.",
            why = "One value that overflows to NaN spreads through all sums and ruins the whole network.")
    void sigmoidStaysFinite() {
        expect.tensor(answer.sigmoid(values(1000, -1000))).closeTo(values(1, 0));
    }

    @Order(7)
    @Checks(
            what = "The backward pass of the sigmoid multiplies the gradient by y·(1 − y).",
            why = "y is what the forward pass returned: no exponential has to be computed again.")
    void sigmoidGradientFromTheOutput() {
        // 4·0.5·0.5, 16·0.75·0.25, −32·0.25·0.75
        expect.tensor(answer.sigmoidBackward(values(0.5f, 0.75f, 0.25f), values(4, 16, -32)))
                .closeTo(values(1, 3, -6));
    }

    @Order(8)
    @Checks(
            what = "The arguments are not changed.",
            why = "The backward pass still needs x, and so may another branch of the network.")
    void leavesArgumentsUnchanged() {
        Tensor x = values(-3, 5);
        Tensor gradOutput = values(-2, 9);
        expect.tensor(answer.relu(x)).closeTo(values(0, 5));
        expect.tensor(answer.reluBackward(values(-3, 5), gradOutput)).closeTo(values(0, 9));
        expect.argumentsUnchanged();
    }
}
