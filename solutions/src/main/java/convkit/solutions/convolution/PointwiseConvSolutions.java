package convkit.solutions.convolution;

import convkit.solutions.Solutions;
import convkit.solutions.convolution.alternative.AddsWeightedMaps;

/** Solutions of {@code pointwise-conv}. */
final class PointwiseConvSolutions {

    private PointwiseConvSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("pointwise-conv", MyPointwiseConv.class)
                .alternative(AddsWeightedMaps::new)
                .hiddenTests(PointwiseConvHiddenTests.class);
        wrongOutputs(builder);
        wrongCounts(builder);
        return builder.build();
    }

    private static void wrongOutputs(Solutions.Builder builder) {
        builder.wrong(
                        "channels-not-mixed",
                        "mixesChannels",
                        "Each of your output channels reads one input channel only. A 1×1 kernel is as deep as its input: it sums"
                                + " over all channels.")
                .replacing("sum += weight.get(o, c)", "sum += o % x.dim(1) != c ? 0 : weight.get(o, c)")
                .wrong(
                        "channels-of-input-kept",
                        "changesTheNumberOfChannels",
                        "Your result has as many channels as the input. It has one per kernel: O, the first axis of the weights.")
                .replacing("Tensor.zeros(x.dim(0), weight.dim(0),", "Tensor.zeros(x.dim(0), x.dim(1),")
                .replacing("o < weight.dim(0)", "o < x.dim(1)")
                .wrong(
                        "weights-transposed",
                        "mixesChannels",
                        "You read weight[c, o]; its first axis is the output channel: weight[o, c].")
                .replacing("weight.get(o, c)", "weight.get(c, o)")
                .wrong(
                        "bias-forgotten",
                        "addsTheBias",
                        "The bias has no effect in your result: start each sum at bias[o].")
                .replacing("float sum = bias.get(o);", "float sum = 0;")
                .wrong(
                        "bias-per-channel",
                        "addsTheBias",
                        "You add the bias once per input channel. It is added once, to the sum over all channels.")
                .replacing("float sum = bias.get(o);", "float sum = 0;")
                .replacing("x.get(n, c, h, w);", "x.get(n, c, h, w) + bias.get(o);")
                .wrong(
                        "mean-over-channels",
                        "mixesChannels",
                        "You divide by the number of channels; the products are summed, nothing is divided.")
                .replacing("x.get(n, c, h, w);", "x.get(n, c, h, w) / x.dim(1);")
                .wrong(
                        "first-picture-only",
                        "everyPixelOfEveryPicture",
                        "Only the first picture of the batch is mixed; loop over n too.")
                .replacing("n < x.dim(0)", "n < 1");
    }

    private static void wrongCounts(Solutions.Builder builder) {
        builder.wrong(
                        "kernel-not-squared",
                        "savesMultiplications",
                        "You count K multiplications per channel; a K×K kernel has K² weights.")
                .replacing("kernelSizes[i] * kernelSizes[i]", "kernelSizes[i]")
                .wrong(
                        "weights-counted",
                        "savesMultiplications",
                        "You count the weights. Each of them is used at every one of the H·W pixels.")
                .replacing("(long) height * width * channels[i + 1]", "(long) channels[i + 1]")
                .wrong(
                        "input-channels-forgotten",
                        "savesMultiplications",
                        "You count K² multiplications per output; each output sums over all input channels too.")
                .replacing("outputs * channels[i] * ", "outputs * ")
                .wrong(
                        "int-overflow",
                        "largeCounts",
                        "Your count overflows: a product of ints is an int, even where a long is returned. Make one factor a long"
                                + " before you multiply.")
                .replacing("(long) height * width * channels[i + 1]", "height * width * channels[i + 1]")
                .replacing("total += outputs * channels", "total += (int) outputs * channels");
    }
}
