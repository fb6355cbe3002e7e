package convkit.exercises.arithmetic;

import convkit.exercises.arithmetic.ReceptiveFieldExercise.Field;
import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import org.junit.jupiter.api.Order;

/** What an answer to {@code receptive-field} must do. */
public class ReceptiveFieldTests extends ExerciseTests<ReceptiveFieldExercise> {

    public ReceptiveFieldTests(ReceptiveFieldExercise answer) {
        super(ReceptiveFieldExercise.class, answer);
    }

    private static int[] of(int... numbers) {
        return numbers;
    }

    private void expectField(int size, int jump, int[] kernelSizes, int[] strides, int[] dilations) {
        Field field = expect.notNull("result", answer.receptiveField(kernelSizes, strides, dilations));
        expect.number("size", field.size(), size);
        expect.number("jump", field.jump(), jump);
    }

    @Order(1)
    @Checks(
            what = "One 5×5 layer sees 5 pixels; three 3×3 layers see 7.",
            why = "VGG replaced 7×7 kernels by three 3×3 ones: the same field with 27 instead of 49 weights.",
            points = 2)
    void growsWithDepth() {
        expectField(5, 1, of(5), of(1), of(1));
        expectField(7, 1, of(3, 3, 3), of(1, 1, 1), of(1, 1, 1)); // 1 + 2 + 2 + 2
    }

    @Order(2)
    @Checks(
            what = "No layers at all: each value sees itself; 1×1 layers see no more.",
            why = "The walk begins at a single pixel; beginning at 0 is one pixel short everywhere.")
    void singlePixel() {
        expectField(1, 1, of(), of(), of());
        expectField(1, 1, of(1, 1), of(1, 1), of(1, 1));
    }

    @Order(3)
    @Checks(
            what = "After a layer of stride 2, each step of the next layer is two pixels.",
            why = "This is why pooling makes deep layers see large parts of the picture.")
    void stridesMultiplyTheSteps() {
        // 1 + 2·1 = 3, jump 2; 3 + 3·2 = 9, jump 6; 9 + 1·6 = 15, jump 12
        expectField(15, 12, of(3, 4, 2), of(2, 3, 2), of(1, 1, 1));
    }

    @Order(4)
    @Checks(
            what = "The stride of a layer counts for the layers after it, not for itself.",
            why = "The taps of a layer stand on the map below it, whose jump does not depend on this layer's stride.")
    void ownStrideDoesNotWidenTheField() {
        expectField(3, 2, of(3), of(2), of(1));
        expectField(11, 4, of(11), of(4), of(1)); // AlexNet's first layer
    }

    @Order(5)
    @Checks(
            what = "LeNet-5 sees 16 pixels after its second pooling.",
            why = "A 16×16 part of a 32×32 picture: enough for a stroke, too little for a whole digit.")
    void leNet() {
        // 1 + 4 = 5; 5 + 1 = 6, jump 2; 6 + 4·2 = 14; 14 + 1·2 = 16, jump 4
        expectField(16, 4, of(5, 2, 5, 2), of(1, 2, 1, 2), of(1, 1, 1, 1));
    }

    @Order(6)
    @Checks(
            what = "WaveNet's dilations 1, 2, 4, 8 see 16 samples and keep every one of them.",
            why = "Dilation doubles the field with each layer without the loss of resolution that strides bring.")
    void dilationsKeepTheJump() {
        expectField(16, 1, of(2, 2, 2, 2), of(1, 1, 1, 1), of(1, 2, 4, 8)); // 1 + 1 + 2 + 4 + 8
        expectField(14, 2, of(2, 4), of(2, 1), of(1, 2)); // 1 + 1 = 2, jump 2; 2 + 3·2·2 = 14
    }

    @Order(7)
    @Checks(
            what = "Arrays of different lengths are refused, and arrays are not changed.",
            why = "A layer without a stride is a slip of the caller; reading past the end hides where it happened.")
    void refusesDifferentLengths() {
        expectField(5, 1, of(3, 3), of(1, 1), of(1, 1));
        expect.illegalArgument("2 kernels but 3 strides", () -> answer.receptiveField(of(3, 3), of(1, 1, 1), of(1, 1)));
        expect.illegalArgument(
                "2 kernels but 3 dilations", () -> answer.receptiveField(of(3, 3), of(1, 1), of(1, 1, 1)));
        expect.illegalArgument("2 kernels but 1 stride", () -> answer.receptiveField(of(3, 3), of(1), of(1, 1)));
        expect.argumentsUnchanged();
    }
}
