package convkit.solutions.convolution;

import convkit.solutions.Solutions;
import convkit.solutions.convolution.alternative.ScatterConv2d;

/** Solutions of {@code conv2d}. */
final class Conv2dSolutions {

    private static final String CHANNELS = "for (int c = 0; c < x.dim(1); c++) {";

    private Conv2dSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("conv2d", MyConv2d.class)
                .alternative(ScatterConv2d::new)
                .hiddenTests(Conv2dHiddenTests.class);
        wrongSums(builder);
        wrongWindows(builder);
        wrongSizes(builder);
        return builder.build();
    }

    private static void wrongSums(Solutions.Builder builder) {
        builder.wrong(
                        "kernel-flipped",
                        "kernelIsNotFlipped",
                        "Your result is what you get when the kernel is flipped: you computed a true convolution."
                                + " Deep-learning libraries do not flip: tap [kh, kw] goes with input row oh·stride +"
                                + " kh·dilation − padding.")
                .replacing(
                        "weight.get(o, c, kh, kw)", "weight.get(o, c, weight.dim(2) - 1 - kh, weight.dim(3) - 1 - kw)")
                .wrong(
                        "last-channel-only",
                        "sumsOverChannels",
                        "Your result is that of the last channel alone: the sum starts again for every channel. Set it to"
                                + " the bias before the loop over channels, not inside.")
                .replacing(CHANNELS, CHANNELS + " sum = 0;")
                .wrong(
                        "first-channel-only",
                        "sumsOverChannels",
                        "Your result is that of the first channel alone: a kernel has one slice for each channel of the"
                                + " input, and all of them are summed.")
                .replacing(CHANNELS, "for (int c = 0; c < 1; c++) {")
                .wrong(
                        "bias-per-channel",
                        "addsBiasOnce",
                        "You add the bias once for every channel; it belongs to the kernel and is added once to each"
                                + " output.")
                .replacing("bias.get(o) + sum", "x.dim(1) * bias.get(o) + sum")
                .wrong(
                        "bias-forgotten",
                        "addsBiasOnce",
                        "The bias is missing in your result: each output starts at bias[o].")
                .replacing("bias.get(o) + sum", "sum")
                .wrong(
                        "first-bias-for-all",
                        "addsBiasOnce",
                        "You add the bias of the first kernel everywhere; output map o gets bias[o].")
                .replacing("bias.get(o)", "bias.get(0)")
                .wrong(
                        "first-picture-only",
                        "everyPictureOfTheBatch",
                        "Only the first picture of the batch is convolved in your result, the others stay 0: loop over n as"
                                + " well.")
                .replacing("n < x.dim(0)", "n < 1");
    }

    private static void wrongWindows(Solutions.Builder builder) {
        builder.wrong(
                        "height-width-swapped",
                        "heightAndWidthDiffer",
                        "Height and width are swapped in your output size: axis 2 is the height, axis 3 the width.")
                .replacing("outputSize(x.dim(2), weight.dim(2),", "outputSize(x.dim(3), weight.dim(3),")
                .replacing("outputSize(x.dim(3), weight.dim(3),", "outputSize(x.dim(2), weight.dim(2),")
                .wrong(
                        "stride-in-size-only",
                        "strideStepsOverTheInput",
                        "The stride shrinks your output but does not move the window: output oh starts at input row"
                                + " oh·stride − padding.")
                .replacing("oh * stride", "oh")
                .replacing("ow * stride", "ow")
                .wrong(
                        "padding-not-subtracted",
                        "paddingSurroundsWithZeros",
                        "Your picture sits in the upper left corner of the padded one: all zeros are at the bottom and at"
                                + " the right. Subtract the padding when you compute the input row and column.")
                .replacing("oh * stride - padding", "oh * stride")
                .replacing("ow * stride - padding", "ow * stride")
                .wrong(
                        "padding-off-by-one",
                        "widePadding",
                        "Your windows start one position too far to the lower right: output 0 begins at input row −padding,"
                                + " not 1 − padding.")
                .replacing("oh * stride - padding", "oh * stride - Math.max(0, padding - 1)")
                .replacing("ow * stride - padding", "ow * stride - Math.max(0, padding - 1)")
                .wrong(
                        "border-treated-as-padding",
                        "paddingSurroundsWithZeros",
                        "The first row and column of the picture count as padding in your result: positions start at 0, so"
                                + " 0 is inside.")
                .replacing("h >= 0", "h > 0")
                .replacing("w >= 0", "w > 0")
                .wrong(
                        "dilation-as-stride",
                        "dilationSpreadsTheTaps",
                        "You use the dilation as a stride: it spreads the taps of one window (kh·dilation), the stride"
                                + " moves the window (oh·stride).")
                .replacing("oh * stride", "oh * dilation")
                .replacing("ow * stride", "ow * dilation")
                .replacing("top, left, dilation)", "top, left, stride)")
                .wrong(
                        "dilation-in-size-only",
                        "dilationSpreadsTheTaps",
                        "The dilation shrinks your output but the taps still stand side by side: tap kh reads input row"
                                + " oh·stride + kh·dilation − padding.")
                .replacing("kh * dilation", "kh")
                .replacing("kw * dilation", "kw");
    }

    private static void wrongSizes(Solutions.Builder builder) {
        builder.wrong(
                        "same-size",
                        "workedExample",
                        "Your output is as large as the input. Without padding a K × K kernel fits at fewer places: OH ="
                                + " (H + 2P − K)/S + 1.")
                .replacing("outputSize(x.dim(2), weight.dim(2), stride, padding, dilation)", "x.dim(2)")
                .replacing("outputSize(x.dim(3), weight.dim(3), stride, padding, dilation)", "x.dim(3)")
                .wrong(
                        "rounds-up",
                        "sizeIsRoundedDown",
                        "You round the output size up; the last window hangs over the edge. The division rounds down here.")
                .replacing("- effectiveKernel)", "- effectiveKernel + stride - 1)");
    }
}
