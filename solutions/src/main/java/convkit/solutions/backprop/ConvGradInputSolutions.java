package convkit.solutions.backprop;

import convkit.solutions.Solutions;
import convkit.solutions.backprop.alternative.GathersInputGradient;

/** Everything about {@code conv-grad-input} that students do not get. */
final class ConvGradInputSolutions {

    private ConvGradInputSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("conv-grad-input", MyConvGradInput.class)
                .alternative(GathersInputGradient::new)
                .hiddenTests(ConvGradInputHiddenTests.class);
        wrongPaths(builder);
        wrongKernels(builder);
        wrongPlaces(builder);
        return builder.build();
    }

    private static void wrongPaths(Solutions.Builder builder) {
        builder.wrong(
                        "gradient-overwritten",
                        "sumOverThePaths",
                        "A value that went into several outputs keeps only the last one's gradient: add to what is there.")
                .replacing("gradInput.get(n, c, h, w) + gradient", "gradient")
                .wrong(
                        "kernel-flipped",
                        "onePatternPerOutput",
                        "You flip the kernel. Flipping is right when you gather (the input looks back at the outputs); when you"
                                + " scatter, tap (kh, kw) goes to row oh·S + kh − P as it is.")
                .replacing(
                        "weight.get(o, c, kh, kw)", "weight.get(o, c, weight.dim(2) - 1 - kh, weight.dim(3) - 1 - kw)")
                .wrong(
                        "forward-again",
                        "sumOverThePaths",
                        "You convolve gradOutput as in a forward pass: (h, w) reads gradOutput at (h, w) and beyond. The gradient"
                                + " goes the other way: output (oh, ow) hands it back to (oh·S + kh − P, ow·S + kw − P).")
                .replacing("int h = top + kh;", "int h = top - kh;")
                .replacing("int w = left + kw;", "int w = left - kw;");
    }

    private static void wrongKernels(Solutions.Builder builder) {
        builder.wrong(
                        "first-kernel-only",
                        "allKernelsCount",
                        "You pass gradients back through the first kernel only: output map o was made by kernel o.")
                .replacing("weight.get(o, c, kh, kw)", "weight.get(0, c, kh, kw)")
                .wrong(
                        "first-slice-only",
                        "allKernelsCount",
                        "Every channel gets the gradient of channel 0 from you: channel c went through slice c of each kernel.")
                .replacing("weight.get(o, c, kh, kw)", "weight.get(o, 0, kh, kw)")
                .wrong(
                        "last-kernel-only",
                        "allKernelsCount",
                        "You keep the gradient of the last output map only: a channel feeds all kernels, so sum over o.")
                .replacing(
                        "for (int oh = 0; oh < gradOutput.dim(2); oh++) {",
                        "if (o == gradOutput.dim(1) - 1) { for (int oh = 0; oh < gradOutput.dim(2); oh++) {")
                .replacing("ow * stride - padding); } } } }", "ow * stride - padding); } } } } }");
    }

    private static void wrongPlaces(Solutions.Builder builder) {
        builder.wrong(
                        "batch-added",
                        "everyPicture",
                        "You add the gradients of all pictures into the first one. Weights are shared by the batch, pictures are"
                                + " not: gradInput has a place for each.")
                .replacing("gradInput.get(n, c, h, w) + gradient", "gradInput.get(0, c, h, w) + gradient")
                .replacing("gradInput.set(sum, n, c, h, w);", "gradInput.set(sum, 0, c, h, w);")
                .wrong(
                        "stride-ignored",
                        "strideSpreadsThePatterns",
                        "Your patterns lie one apart whatever the stride: output oh read rows from oh·S − P on.")
                .replacing("oh * stride - padding, ow * stride - padding", "oh - padding, ow - padding")
                .wrong(
                        "size-from-the-output",
                        "unreadInputsGetZero",
                        "You work the size out as (OH − 1)·S + KH − 2P. Where the stride did not fit the input was larger: make"
                                + " the gradient as large as inputShape says.")
                .replacing("Tensor.zeros(inputShape);", """
                        Tensor.zeros(
                                inputShape[0],
                                inputShape[1],
                                (gradOutput.dim(2) - 1) * stride + weight.dim(2) - 2 * padding,
                                (gradOutput.dim(3) - 1) * stride + weight.dim(3) - 2 * padding);""")
                .wrong(
                        "padding-not-subtracted",
                        "paddingIsCutOff",
                        "Your gradients land P rows and columns too far down and right: with padding the first window begins at"
                                + " −P.")
                .replacing("oh * stride - padding, ow * stride - padding", "oh * stride, ow * stride");
    }
}
