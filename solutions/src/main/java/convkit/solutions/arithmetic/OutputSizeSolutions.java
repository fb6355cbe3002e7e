package convkit.solutions.arithmetic;

import convkit.solutions.Solutions;
import convkit.solutions.arithmetic.alternative.CountsPositions;

/** Solutions of {@code output-size}. */
final class OutputSizeSolutions {

    private OutputSizeSolutions() {}

    static Solutions solutions() {
        return Solutions.of("output-size", MyOutputSize.class)
                .alternative(CountsPositions::new)
                .hiddenTests(OutputSizeHiddenTests.class)
                .wrong(
                        "forgot-plus-one",
                        "strideOne",
                        "The + 1 is missing: room / S counts the steps between the outputs, and there is one more output"
                                + " than there are steps.")
                .replacing("room / stride + 1", "room / stride")
                .wrong(
                        "one-added-before-dividing",
                        "strideDividesTheRoom",
                        "You add the 1 before you divide by the stride; it is the first output, which needs no step:"
                                + " divide first, then add 1.")
                .replacing("room / stride + 1", "(room + 1) / stride")
                .wrong(
                        "padding-counted-once",
                        "paddingCountsOnBothSides",
                        "You add the padding once, but P zeros stand on each side: the padded input has W + 2P positions.")
                .replacing("2 * padding", "padding")
                .wrong(
                        "kernel-times-dilation",
                        "dilationWidensTheKernel",
                        "You take K·D for the span of the dilated kernel. K taps have only K − 1 gaps between them: the span"
                                + " is K + (K − 1)(D − 1).")
                .replacing("kernelSize + (kernelSize - 1) * (dilation - 1)", "kernelSize * dilation")
                .wrong(
                        "dilation-ignored",
                        "dilationWidensTheKernel",
                        "The dilation has no effect in your result: with gaps between its taps the kernel spans"
                                + " K + (K − 1)(D − 1) positions.")
                .replacing("kernelSize + (kernelSize - 1) * (dilation - 1)", "kernelSize")
                .wrong(
                        "rounds-down",
                        "refusesStrideThatDoesNotFit",
                        "You round down when the stride does not fit, as PyTorch does. Here such a stride is to be refused:"
                                + " throw IllegalArgumentException when the division leaves a remainder.")
                .replacing("room % stride != 0", "false")
                .wrong(
                        "size-not-checked",
                        "refusesKernelLongerThanInput",
                        "You return a size of 0 or less when the kernel is longer than the padded input; refuse it with"
                                + " IllegalArgumentException.")
                .replacing("room < 0", "false")
                .wrong(
                        "arguments-not-checked",
                        "refusesImpossibleArguments",
                        "You compute with arguments below their minimum, such as an input without positions; check them"
                                + " first and throw IllegalArgumentException.")
                .replacing("value < minimum", "false")
                .build();
    }
}
