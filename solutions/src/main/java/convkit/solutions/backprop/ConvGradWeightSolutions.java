package convkit.solutions.backprop;

import convkit.solutions.Solutions;
import convkit.solutions.backprop.alternative.GathersWeightGradient;

/** Everything about {@code conv-grad-weight} that students do not get. */
final class ConvGradWeightSolutions {

    private ConvGradWeightSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("conv-grad-weight", MyConvGradWeight.class)
                .alternative(GathersWeightGradient::new)
                .hiddenTests(ConvGradWeightHiddenTests.class);
        wrongSums(builder);
        wrongPlaces(builder);
        wrongBias(builder);
        return builder.build();
    }

    private static void wrongSums(Solutions.Builder builder) {
        builder.wrong(
                        "last-position-only",
                        "sumOverThePositions",
                        "Each position overwrites the one before, so that only the last output counts. The weight is shared by"
                                + " all positions: add to what is there.")
                .replacing("gradWeight.get(o, c, kh, kw) + gradient", "gradient")
                .wrong(
                        "averaged-over-positions",
                        "sumOverThePositions",
                        "You divide by the number of output positions. The gradients of a shared weight add up; nothing is"
                                + " averaged.")
                .replacing(
                        "addWindow(gradWeight, o, gradient,",
                        "addWindow(gradWeight, o, gradient / (gradOutput.dim(2) * gradOutput.dim(3)),")
                .wrong(
                        "averaged-over-the-batch",
                        "sumOverTheBatch",
                        "You divide by the batch size. If the loss is a mean, its 1/N is in gradOutput already: add the"
                                + " pictures up.")
                .replacing("addWindow(gradWeight, o, gradient,", "addWindow(gradWeight, o, gradient / x.dim(0),")
                .wrong(
                        "first-picture-only",
                        "sumOverTheBatch",
                        "You read the first picture of x for every gradient of the batch: picture n's gradient belongs to"
                                + " picture n's input.")
                .replacing("gradient * x.get(n, c, h, w)", "gradient * x.get(0, c, h, w)");
    }

    private static void wrongPlaces(Solutions.Builder builder) {
        builder.wrong(
                        "kernel-flipped",
                        "sumOverThePositions",
                        "Your gradient is the right one rotated by 180°. The forward pass did not flip the kernel: tap (kh, kw)"
                                + " reads row oh·S + kh − P.")
                .replacing(
                        "gradWeight.set(sum, o, c, kh, kw);",
                        "gradWeight.set(sum, o, c, gradWeight.dim(2) - 1 - kh, gradWeight.dim(3) - 1 - kw);")
                .replacing(
                        "gradWeight.get(o, c, kh, kw) + gradient",
                        "gradWeight.get(o, c, gradWeight.dim(2) - 1 - kh, gradWeight.dim(3) - 1 - kw) + gradient")
                .wrong(
                        "first-channel-only",
                        "kernelsAndChannels",
                        "All your kernel slices learn from channel 0. Slice c of a kernel multiplied channel c of the input.")
                .replacing("gradient * x.get(n, c, h, w)", "gradient * x.get(n, 0, h, w)")
                .wrong(
                        "stride-ignored",
                        "strideStepsOverTheInput",
                        "Your windows are one input apart whatever the stride: output oh looks at rows from oh·S − P on.")
                .replacing("oh * stride - padding, ow * stride - padding", "oh - padding, ow - padding")
                .wrong(
                        "padding-not-subtracted",
                        "paddingAddsNothing",
                        "You look P rows and columns too far down and right: with padding the first window begins at −P.")
                .replacing("oh * stride - padding, ow * stride - padding", "oh * stride, ow * stride");
    }

    private static void wrongBias(Solutions.Builder builder) {
        builder.wrong(
                        "bias-of-one-position",
                        "biasIsTheSumOfItsMap",
                        "Your bias gets the gradient of the last position only. It was added at every position of every picture:"
                                + " sum over all of them.")
                .replacing("gradBias.data()[o] += gradient;", "gradBias.data()[o] = gradient;")
                .wrong(
                        "bias-averaged",
                        "biasIsTheSumOfItsMap",
                        "You average the bias gradient over the positions of the map; it is their sum.")
                .replacing(
                        "gradBias.data()[o] += gradient;",
                        "gradBias.data()[o] += gradient / (gradOutput.dim(2) * gradOutput.dim(3));")
                .wrong(
                        "bias-times-input",
                        "biasIsTheSumOfItsMap",
                        "You multiply the bias gradient by an input value. The bias is added, not multiplied: its factor is 1.")
                .replacing("gradBias.data()[o] += gradient;", "gradBias.data()[o] += gradient * x.get(n, 0, oh, ow);");
    }
}
