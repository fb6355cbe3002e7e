package convkit.exercises.pooling;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.Origin;
import convkit.exercises.pooling.StochasticPoolExercise.Pooled;
import convkit.nn.conv.Window;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code stochastic-pool} must do. */
public class StochasticPoolTests extends ExerciseTests<StochasticPoolExercise> {

    public StochasticPoolTests(StochasticPoolExercise answer) {
        super(StochasticPoolExercise.class, answer);
    }

    private static Tensor map(int height, int width, float... values) {
        return Tensor.of(values, 1, 1, height, width);
    }

    private static float[] draws(float... draws) {
        return draws;
    }

    private void expectDrawn(Tensor x, int kernelSize, float[] draws, Tensor wanted, int... indices) {
        Pooled pooled = expect.notNull("result", answer.sample(x, kernelSize, draws));
        Window window = Window.of(kernelSize).stride(kernelSize);
        expect.tensor(pooled.output())
                .named("output")
                .computedFrom(Origin.window(x, window, window, false))
                .closeTo(wanted);
        expect.ints("indices", pooled.indices(), indices);
    }

    @Order(1)
    @Checks(
            what = "The worked example: of [1 0; 2 5] the draws 0.0625, 0.25 and 0.5 take 1, 2 and 5.",
            why = "The larger an activation, the larger its share of the draws.",
            points = 2)
    void workedExample() {
        Tensor x = map(2, 2, 1, 0, 2, 5);
        expectDrawn(x, 2, draws(0.0625f), map(1, 1, 1), 0); // 1 > 0.5
        expectDrawn(x, 2, draws(0.25f), map(1, 1, 2), 2); // 1 + 0 + 2 > 2
        expectDrawn(x, 2, draws(0.5f), map(1, 1, 5), 3); // 1 + 0 + 2 + 5 > 4
    }

    @Order(2)
    @Checks(
            what = "A sum equal to u · A is not enough, and an activation of 0 is never drawn.",
            why = "With ≥ a draw of 0 would take a first activation of 0, whose probability is 0.")
    void sumMustExceedTheDraw() {
        expectDrawn(map(2, 2, 0, 1, 2, 5), 2, draws(0), map(1, 1, 1), 1); // 0 > 0 is false, 0 + 1 > 0
        expectDrawn(
                map(2, 2, 1, 0, 2, 5), 2, draws(0.125f), map(1, 1, 2), 2); // u·A = 1: neither 1 nor 1 + 0 exceeds it
        expectDrawn(map(2, 2, 1, 0, 2, 5), 2, draws(0.375f), map(1, 1, 5), 3); // u·A = 3
    }

    @Order(3)
    @Checks(
            what = "Every window has its own draw, in row-major order, and maps need not be square.",
            why = "With one draw for all, the whole map would follow the same chance.")
    void everyWindowHasItsDraw() {
        // Windows 1 3; 2 2 and 4 0; 0 4 above, 8 8; 0 0 and 0 1; 1 6 below: A = 8, 8, 16, 8
        Tensor x = map(4, 4, 1, 3, 4, 0, 2, 2, 0, 4, 8, 8, 0, 1, 0, 0, 1, 6);
        expectDrawn(x, 2, draws(0.25f, 0.75f, 0, 0.1875f), map(2, 2, 3, 4, 8, 1), 1, 7, 8, 14);
        // 1×2 windows of 2×2: A = 4 and 4
        expectDrawn(map(2, 4, 1, 1, 0, 4, 1, 1, 0, 0), 2, draws(0.875f, 0.875f), map(1, 2, 1, 4), 5, 3);
    }

    @Order(4)
    @Checks(
            what = "Draws and indices count through all channels and pictures.",
            why = "Backward has nothing else to go by.")
    void everyMap() {
        Tensor x = Tensor.of(new float[] {1, 3, 0, 0, 1, 3, 0, 0, 5, 3, 0, 0, 7, 9, 0, 0}, 2, 2, 2, 2);
        Tensor wanted = Tensor.of(new float[] {1, 3, 5, 9}, 2, 2, 1, 1);
        expectDrawn(x, 2, draws(0, 0.75f, 0.5f, 0.5f), wanted, 0, 5, 8, 13); // u·A = 0, 3, 4, 8
    }

    @Order(5)
    @Checks(
            what = "The mean weights each activation with its probability: [1 0; 2 5] gives 30/8.",
            why = "This is what the next layer sees on average in training; the plain mean would be 2.",
            points = 2)
    void meanWeightsWithProbabilities() {
        expect.tensor(answer.mean(map(2, 2, 1, 0, 2, 5), 2)).named("mean").closeTo(map(1, 1, 3.75f));
        // (1 + 9)/4, (16 + 16)/8; all equal: the value itself
        expect.tensor(answer.mean(map(2, 6, 1, 3, 4, 0, 2, 2, 0, 0, 0, 4, 2, 2), 2))
                .named("mean")
                .closeTo(map(1, 3, 2.5f, 4, 2));
        Tensor x = Tensor.of(new float[] {1, 3, 0, 0, 0, 6, 2, 0, 5, 5, 0, 0, 7, 0, 1, 0}, 2, 2, 2, 2);
        expect.tensor(answer.mean(x, 2))
                .named("mean")
                .closeTo(Tensor.of(new float[] {2.5f, 5, 5, 6.25f}, 2, 2, 1, 1)); // 10/4, 40/8, 50/10, 50/8
    }

    @Order(6)
    @Checks(
            what = "A window of zeros gives 0, drawn at its first position.",
            why = "After ReLU such windows are common; 0/0 is NaN, and one NaN spoils the whole network.")
    void windowOfZeros() {
        Tensor x = map(2, 4, 0, 0, 0, 0, 0, 0, 3, 1);
        expectDrawn(x, 2, draws(0.5f, 0.75f), map(1, 2, 0, 1), 0, 7);
        expect.tensor(answer.mean(x, 2)).named("mean").closeTo(map(1, 2, 0, 2.5f));
    }

    @Order(7)
    @Checks(
            what = "Negative activations are refused by both methods.",
            why = "There is no negative probability: the layer needs a ReLU before it.")
    void refusesNegativeActivations() {
        expectDrawn(map(2, 2, 0, 0, 0, 1), 2, draws(0), map(1, 1, 1), 3);
        Tensor negative = map(2, 2, 4, 0, 0, -1);
        expect.illegalArgument("−1 is negative", () -> answer.sample(negative, 2, draws(0)));
        expect.illegalArgument("−1 is negative", () -> answer.mean(negative, 2));
    }

    @Order(8)
    @Checks(
            what = "A second call gives the same result, and the arguments are not changed.",
            why = "Given the draws nothing is left to chance.")
    void leavesArgumentsUnchanged() {
        Tensor x = map(1, 2, 2, 3);
        float[] draws = {0.5f, 0.5f};
        for (int i = 0; i < 2; i++) {
            expectDrawn(x, 1, draws, map(1, 2, 2, 3), 0, 1);
            expect.tensor(answer.mean(x, 1)).named("mean").closeTo(map(1, 2, 2, 3));
        }
        expect.argumentsUnchanged();
    }
}
