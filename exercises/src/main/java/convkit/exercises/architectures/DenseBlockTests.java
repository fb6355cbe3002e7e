package convkit.exercises.architectures;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code dense-block} must do. */
public class DenseBlockTests extends ExerciseTests<DenseBlockExercise> {

    private static final int MIDDLE = 4;

    public DenseBlockTests(DenseBlockExercise answer) {
        super(DenseBlockExercise.class, answer);
    }

    /** One kernel {@code [1, C, 3, 3]} of zeros, but for one weight per channel in the middle. */
    private static Tensor kernel(float... weights) {
        Tensor kernel = Tensor.zeros(1, weights.length, 3, 3);
        for (int c = 0; c < weights.length; c++) {
            kernel.data()[9 * c + MIDDLE] = weights[c];
        }
        return kernel;
    }

    private static Tensor[] layers(Tensor... weights) {
        return weights;
    }

    @Order(1)
    @Checks(
            what = "Every layer sees the input and all earlier maps, and all of them come out, the oldest first.",
            why = "Early features stay in reach of late layers, and each gradient has a short way back.",
            points = 2)
    void everyLayerSeesAllBefore() {
        Tensor x = Tensor.of(new float[] {1, 2}, 1, 1, 1, 2);
        // new₀ = 3x = (3 6); new₁ = 10x + new₀ = (13 26); new₂ = 100x + 2·new₀ + 3·new₁ = (145 290)
        expect.tensor(answer.forward(x, layers(kernel(3), kernel(10, 1), kernel(100, 2, 3))))
                .equalTo(Tensor.of(new float[] {1, 2, 3, 6, 13, 26, 145, 290}, 1, 4, 1, 2));
    }

    @Order(2)
    @Checks(
            what = "The ReLU stands before the convolution and leaves the pile as it is.",
            why = "A layer may put out negative values, and a later one may want them; cut in the pile, they are lost.",
            points = 2)
    void reluBeforeTheConvolution() {
        Tensor x = Tensor.of(new float[] {-2, 1}, 1, 1, 1, 2);
        // ReLU(x) = (0 1); new₀ = −5·(0 1) = (0 −5); new₁ = 7·ReLU(x) + 1·ReLU(new₀) = (0 7)
        expect.tensor(answer.forward(x, layers(kernel(-5), kernel(7, 1))))
                .equalTo(Tensor.of(new float[] {-2, 1, 0, -5, 0, 7}, 1, 3, 1, 2));
    }

    @Order(3)
    @Checks(
            what = "Layers with several maps see their neighbours, in every picture of the batch.",
            why = "The kernels are real 3×3 kernels; the size is kept, so that the maps can be piled up.")
    void picturesAndNeighbours() {
        Tensor x = Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 2, 1, 1, 3);
        Tensor first = Tensor.zeros(2, 1, 3, 3);
        first.set(1, 0, 0, 1, 0);
        first.set(1, 1, 0, 1, 2);
        // new₀: left neighbours (0 1 2), right neighbours (2 3 0); new₁: left + 10·right
        Tensor[] layers = layers(first, kernel(0, 1, 10));
        expect.tensor(answer.forward(x, layers))
                .equalTo(Tensor.of(
                        new float[] {1, 2, 3, 0, 1, 2, 2, 3, 0, 20, 31, 2, 4, 5, 6, 0, 4, 5, 5, 6, 0, 50, 64, 5},
                        2,
                        4,
                        1,
                        3));
    }

    @Order(4)
    @Checks(
            what = "Layer l reads C + l·k channels.",
            why = "Each kernel must be made for exactly so many; this is where dense blocks are usually built wrong.")
    void countsInputChannels() {
        expect.ints("inputChannels", answer.inputChannels(64, 32, 3), 64, 96, 128);
        expect.ints("inputChannels", answer.inputChannels(5, 2, 4), 5, 7, 9, 11);
    }

    @Order(5)
    @Checks(
            what = "The weights of all layers are counted: 9·(C + l·k)·k each.",
            why = "Growth is linear per layer, so the block's weights grow with the square of its depth.")
    void countsWeights() {
        // 9·2·(5 + 7 + 9 + 11)
        expect.number("weights", answer.weightCount(5, 2, 4), 576);
        expect.number("weights", answer.weightCount(64, 32, 3), 82_944);
    }

    @Order(6)
    @Checks(
            what = "A second call gives the same result, and the arguments are not changed.",
            why = "A ReLU in place would spoil the maps that the next layer reads.")
    void leavesArgumentsUnchanged() {
        Tensor x = Tensor.of(new float[] {-1, 4}, 1, 2, 1, 1);
        for (int call = 0; call < 2; call++) {
            // new₀ = 3·0 + 2·4 = 8; new₁ = 5·0 − 1·4 + 2·8 = 12
            expect.tensor(answer.forward(x, layers(kernel(3, 2), kernel(5, -1, 2))))
                    .equalTo(Tensor.of(new float[] {-1, 4, 8, 12}, 1, 4, 1, 1));
        }
        expect.argumentsUnchanged();
    }
}
