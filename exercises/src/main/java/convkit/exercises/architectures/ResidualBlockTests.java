package convkit.exercises.architectures;

import static convkit.exercises.check.TestValues.count;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code residual-block} must do. */
public class ResidualBlockTests extends ExerciseTests<ResidualBlockExercise> {

    private static final int MIDDLE = 4;
    private static final int RIGHT = 5;

    public ResidualBlockTests(ResidualBlockExercise answer) {
        super(ResidualBlockExercise.class, answer);
    }

    private static Tensor row(float... values) {
        return Tensor.of(values, 1, 1, 1, values.length);
    }

    /** 3×3 kernels {@code [O, C, 3, 3]} of zeros, but for weight {@code values[o·C + c]} at one tap of each. */
    private static Tensor kernels(int outChannels, int inChannels, int tap, float... values) {
        Tensor kernels = Tensor.zeros(outChannels, inChannels, 3, 3);
        for (int i = 0; i < values.length; i++) {
            kernels.data()[9 * i + tap] = values[i];
        }
        return kernels;
    }

    private static Tensor projection(int outChannels, int inChannels, float... values) {
        return Tensor.of(values, outChannels, inChannels, 1, 1);
    }

    @Order(1)
    @Checks(
            what = "The block adds F to x; when F gives 0, it passes x on.",
            why = "This is the point of the block: doing nothing is easy, so more layers never have to hurt.",
            points = 2)
    void passesTheInputOn() {
        Tensor nothing = kernels(1, 1, MIDDLE, 0);
        expect.tensor(answer.forward(row(3, 5), nothing, nothing, projection(1, 1, 2), 1))
                .equalTo(row(3, 5));
        // F = 2·(1·x), added to x
        expect.tensor(answer.forward(
                        row(1, 2), kernels(1, 1, MIDDLE, 1), kernels(1, 1, MIDDLE, 2), projection(1, 1, 2), 1))
                .equalTo(row(3, 6));
    }

    @Order(2)
    @Checks(
            what = "The last ReLU comes after the sum.",
            why = "A ReLU on F alone could only add: values would grow from block to block and never shrink.",
            points = 2)
    void reluAfterTheSum() {
        Tensor second = kernels(1, 1, MIDDLE, 1);
        second.data()[RIGHT] = -2;
        // ReLU(x) = (1 0 1 2); F = (1−0, 0−2, 1−4, 2−0) = (1 −2 −3 2); F + x = (2 −5 −2 4)
        expect.tensor(answer.forward(row(1, -3, 1, 2), kernels(1, 1, MIDDLE, 1), second, projection(1, 1, -1), 1))
                .equalTo(row(2, 0, 0, 4));
    }

    @Order(3)
    @Checks(
            what = "A ReLU stands between the two convolutions.",
            why = "Without it F is one linear map, and its second convolution adds nothing that one could not do.")
    void reluBetweenTheConvolutions() {
        // conv₁ = (2 −4), ReLU (2 0), F = (6 0); F + x = (4 4)
        expect.tensor(answer.forward(
                        row(-2, 4), kernels(1, 1, MIDDLE, -1), kernels(1, 1, MIDDLE, 3), projection(1, 1, 2), 1))
                .equalTo(row(4, 4));
    }

    @Order(4)
    @Checks(
            what =
                    "When the number of channels changes, the shortcut goes through the projection, without a ReLU there.",
            why = "Maps of different shapes cannot be added; the 1×1 kernels bring x to the shape of F(x).",
            points = 2)
    void projectsOtherChannels() {
        Tensor second = kernels(2, 2, MIDDLE, -1, 0, 0, 5);
        // conv₁ copies x to both channels; F = (−1 −2), (5 10); projected (2 4), (−3 −6)
        expect.tensor(answer.forward(row(1, 2), kernels(2, 1, MIDDLE, 1, 1), second, projection(2, 1, 2, -3), 1))
                .equalTo(Tensor.of(new float[] {1, 2, 2, 4}, 1, 2, 1, 2));
    }

    @Order(5)
    @Checks(
            what =
                    "The stride belongs to the first convolution and to the projection, also when channels stay the same.",
            why = "Both ways must arrive at the same size; where a network halves its maps, one block does it.",
            points = 2)
    void stridesOnBothWays() {
        Tensor x = Tensor.of(count(1, 16), 1, 1, 4, 4);
        Tensor first = kernels(2, 1, MIDDLE, 1, 0);
        first.set(1, 1, 0, 1, 2);
        Tensor second = kernels(2, 2, RIGHT, 1, 0, 0, 0);
        second.set(1, 1, 1, 1, 1);
        // conv₁ = (1 3; 9 11), (2 4; 10 12); F = (3 0; 11 0), (2 4; 10 12); projected 10·, 100·(1 3; 9 11)
        expect.tensor(answer.forward(x, first, second, projection(2, 1, 10, 100), 2))
                .equalTo(Tensor.of(new float[] {13, 30, 101, 110, 102, 304, 910, 1112}, 1, 2, 2, 2));
        // F = (3 0; 11 0); projected 10·(1 3; 9 11)
        expect.tensor(answer.forward(x, kernels(1, 1, MIDDLE, 1), kernels(1, 1, RIGHT, 1), projection(1, 1, 10), 2))
                .equalTo(Tensor.of(new float[] {13, 30, 101, 110}, 1, 1, 2, 2));
    }

    @Order(6)
    @Checks(
            what =
                    "Every picture is treated for itself; a second call gives the same, and the arguments are not changed.",
            why = "The sum is often written into x by mistake; the block before it still needs its output.")
    void leavesArgumentsUnchanged() {
        Tensor x = Tensor.of(new float[] {1, -4, 2, 3}, 2, 1, 1, 2);
        for (int call = 0; call < 2; call++) {
            // picture 0: (1 0)·2 + (1 −4) = (3 −4); picture 1: (4 6) + (2 3)
            expect.tensor(answer.forward(x, kernels(1, 1, MIDDLE, 1), kernels(1, 1, MIDDLE, 2), projection(1, 1, 7), 1))
                    .equalTo(Tensor.of(new float[] {3, 0, 6, 9}, 2, 1, 1, 2));
        }
        expect.argumentsUnchanged();
    }
}
