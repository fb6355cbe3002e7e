package convkit.exercises.convolution;

import static convkit.exercises.check.TestValues.count;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.Origin;
import convkit.nn.conv.Window;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code pointwise-conv} must do. */
public class PointwiseConvTests extends ExerciseTests<PointwiseConvExercise> {

    public PointwiseConvTests(PointwiseConvExercise answer) {
        super(PointwiseConvExercise.class, answer);
    }

    private static int[] of(int... numbers) {
        return numbers;
    }

    private void expectOutput(Tensor x, Tensor weight, Tensor bias, float[] wanted, int... shape) {
        Window pixel = Window.of(1);
        expect.tensor(answer.forward(x, weight, bias))
                .computedFrom(Origin.window(x, pixel, pixel, true))
                .equalTo(Tensor.of(wanted, shape));
    }

    @Order(1)
    @Checks(
            what = "Every output channel is a weighted sum of all input channels, pixel by pixel.",
            why = "It is a small dense layer across the channels, the same one at each pixel.",
            points = 2)
    void mixesChannels() {
        // Channels 1 2 3 and 10 20 30; 1·1 + 2·10, … and 3·1 − 1·10, …
        Tensor x = Tensor.of(new float[] {1, 2, 3, 10, 20, 30}, 1, 2, 1, 3);
        Tensor weight = Tensor.of(new float[] {1, 2, 3, -1}, 2, 2);
        expectOutput(x, weight, Tensor.zeros(2), new float[] {21, 42, 63, -7, -14, -21}, 1, 2, 1, 3);
    }

    @Order(2)
    @Checks(
            what = "The number of channels changes, height and width do not.",
            why = "64 channels in, 5 out: that is how the map is made thinner before an expensive layer.")
    void changesTheNumberOfChannels() {
        Tensor x = Tensor.of(count(1, 6), 1, 3, 2, 1); // channels 1 2, 3 4, 5 6
        Tensor weight = Tensor.of(new float[] {1, 10, 100}, 1, 3);
        expectOutput(x, weight, Tensor.zeros(1), new float[] {531, 642}, 1, 1, 2, 1);
        Tensor wide = Tensor.of(new float[] {1, 2, 3, 4}, 4, 1);
        expectOutput(
                Tensor.of(new float[] {5, 6}, 1, 1, 1, 2),
                wide,
                Tensor.zeros(4),
                new float[] {5, 6, 10, 12, 15, 18, 20, 24},
                1,
                4,
                1,
                2);
    }

    @Order(3)
    @Checks(
            what = "Each output channel has its own bias, added once.",
            why = "As in every convolution: one per kernel.")
    void addsTheBias() {
        Tensor x = Tensor.of(new float[] {1, 2, 3}, 1, 3, 1, 1);
        Tensor weight = Tensor.of(new float[] {1, 1, 1, 0, 0, 2}, 2, 3);
        expectOutput(x, weight, Tensor.vector(100, -50), new float[] {106, -44}, 1, 2, 1, 1); // 6 + 100, 6 − 50
    }

    @Order(4)
    @Checks(
            what = "Every picture of the batch is mixed, pixel by pixel, rows and columns told apart.",
            why = "Training works on mini-batches of pictures that need not be square.")
    void everyPixelOfEveryPicture() {
        Tensor x = Tensor.of(count(1, 24), 2, 2, 2, 3); // in the second picture channels 13 … 18 and 19 … 24
        Tensor weight = Tensor.of(new float[] {1, -1, 2, 0}, 2, 2);
        expectOutput(
                x,
                weight,
                Tensor.zeros(2),
                new float[] {-6, -6, -6, -6, -6, -6, 2, 4, 6, 8, 10, 12, -6, -6, -6, -6, -6, -6, 26, 28, 30, 32, 34, 36
                },
                2,
                2,
                2,
                3);
    }

    @Order(5)
    @Checks(
            what = "A 1×1 layer before the 5×5 one saves nine tenths of GoogLeNet's multiplications.",
            why = "The same output shape for a tenth of the work: the reason why the layer became famous.")
    void savesMultiplications() {
        expect.number("direct", answer.multiplications(28, 28, of(192, 32), of(5)), 120_422_400);
        expect.number("reduced", answer.multiplications(28, 28, of(192, 16, 32), of(1, 5)), 12_443_648);
    }

    @Order(6)
    @Checks(
            what = "Multiplications are right for maps that are not square, and beyond two thousand million.",
            why = "A single layer of VGG-16 takes 1.8 thousand million; two of them overflow an int.")
    void largeCounts() {
        expect.number("small", answer.multiplications(2, 3, of(5, 7), of(3)), 1_890); // 2·3·7·5·9
        expect.number("none", answer.multiplications(2, 3, of(5), of()), 0);
        // Twice 224·224·64·64·9 = 1,849,688,064, and one layer with 5×5 kernels: 224·224·64·64·25
        expect.number("VGG", answer.multiplications(224, 224, of(64, 64, 64), of(3, 3)), 3_699_376_128L);
        expect.number("5×5", answer.multiplications(224, 224, of(64, 64), of(5)), 5_138_022_400L);
    }

    @Order(7)
    @Checks(
            what = "A second call gives the same result, and the arguments are not changed.",
            why = "In an inception module four branches read the same input.")
    void leavesArgumentsUnchanged() {
        Tensor x = Tensor.of(new float[] {3, 4}, 1, 2, 1, 1);
        for (int i = 0; i < 2; i++) {
            expectOutput(x, Tensor.of(new float[] {2, 1}, 1, 2), Tensor.vector(1), new float[] {11}, 1, 1, 1, 1);
            expect.number("count", answer.multiplications(2, 2, of(3, 2), of(1)), 24);
        }
        expect.argumentsUnchanged();
    }
}
