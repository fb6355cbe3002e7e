package convkit.exercises.arithmetic;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import org.junit.jupiter.api.Order;

/** What an answer to {@code output-size} must do. */
public class OutputSizeTests extends ExerciseTests<OutputSizeExercise> {

    public OutputSizeTests(OutputSizeExercise answer) {
        super(OutputSizeExercise.class, answer);
    }

    private void expectSize(int expected, int inputSize, int kernelSize, int stride, int padding, int dilation) {
        expect.intValue(answer.outputSize(inputSize, kernelSize, stride, padding, dilation), expected);
    }

    private void expectRefused(String reason, int inputSize, int kernelSize, int stride, int padding, int dilation) {
        expect.illegalArgument(reason, () -> answer.outputSize(inputSize, kernelSize, stride, padding, dilation));
    }

    @Order(1)
    @Checks(
            what = "With stride 1 and no padding, K taps fit at W − K + 1 places.",
            why =
                    "The first and the last place both count: forgetting one is the most common mistake in size formulas.")
    void strideOne() {
        expectSize(5, 7, 3, 1, 0, 1);
        expectSize(28, 32, 5, 1, 0, 1);
        expectSize(1, 4, 4, 1, 0, 1);
    }

    @Order(2)
    @Checks(
            what = "The kernel moves S positions from one output to the next.",
            why = "Strides make maps smaller; AlexNet's first layer goes from 227 to 55 with stride 4.")
    void strideDividesTheRoom() {
        expectSize(3, 7, 3, 2, 0, 1);
        expectSize(55, 227, 11, 4, 0, 1);
    }

    @Order(3)
    @Checks(
            what = "Padding adds P positions on each side.",
            why = "P = (K − 1)/2 keeps the size only if both sides are counted; deep nets rely on it.")
    void paddingCountsOnBothSides() {
        expectSize(32, 32, 5, 1, 2, 1);
        expectSize(7, 7, 3, 1, 1, 1);
        // 7 + 2·2 positions for 3 taps: 11 − 3 + 1
        expectSize(9, 7, 3, 1, 2, 1);
    }

    @Order(4)
    @Checks(
            what = "With dilation D the kernel spans K + (K − 1)(D − 1) positions.",
            why = "There are K − 1 gaps between K taps, not K; dilated layers shrink the map by their span.")
    void dilationWidensTheKernel() {
        expectSize(7, 16, 4, 1, 0, 3);
        expectSize(5, 9, 3, 1, 0, 2);
        expectSize(1, 16, 6, 1, 0, 3);
    }

    @Order(5)
    @Checks(
            what = "A stride that leaves a remainder is refused.",
            why = "Rounding silently drops the last positions of every picture; you should decide that, not the code.",
            points = 2)
    void refusesStrideThatDoesNotFit() {
        expectSize(3, 7, 3, 2, 0, 1);
        expectRefused("(7 − 3 + 0)/3 leaves a remainder of 1", 7, 3, 3, 0, 1);
        expectRefused("(8 − 3 + 2)/2 leaves a remainder of 1", 8, 3, 2, 1, 1);
    }

    @Order(6)
    @Checks(
            what = "A kernel that is longer than the padded input is refused.",
            why = "The formula then gives 0 or a negative size, and the error would appear far from its cause.")
    void refusesKernelLongerThanInput() {
        expectSize(1, 3, 5, 1, 1, 1);
        expectRefused("the kernel spans 5, the input has 3", 3, 5, 1, 0, 1);
        expectRefused("the kernel spans 9 with its gaps, the input has 8", 8, 5, 1, 0, 2);
    }

    @Order(7)
    @Checks(
            what = "Arguments below their minimum are refused.",
            why = "A stride of 0 would divide by zero, a negative padding would quietly cut the picture.")
    void refusesImpossibleArguments() {
        expectSize(5, 7, 3, 1, 0, 1);
        expectRefused("inputSize must be at least 1", 0, 1, 1, 1, 1);
        expectRefused("kernelSize must be at least 1", 7, 0, 1, 0, 1);
        expectRefused("stride must be at least 1", 7, 3, 0, 0, 1);
        expectRefused("padding must be at least 0", 7, 3, 1, -1, 1);
        expectRefused("dilation must be at least 1", 7, 3, 1, 0, 0);
    }
}
