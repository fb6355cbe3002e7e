package convkit.solutions.convolution;

import convkit.solutions.Solutions;
import convkit.solutions.convolution.alternative.PadsOnTheLeft;

/** Solutions of {@code causal-conv1d}. */
final class CausalConv1dSolutions {

    private CausalConv1dSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("causal-conv1d", MyCausalConv1d.class)
                .alternative(PadsOnTheLeft::new)
                .hiddenTests(CausalConv1dHiddenTests.class);
        wrongTaps(builder);
        wrongSums(builder);
        return builder.build();
    }

    private static void wrongTaps(Solutions.Builder builder) {
        builder.wrong(
                        "padded-on-both-sides",
                        "futureHasNoEffect",
                        "Your kernel is centred on t, as with padding on both sides: half of its taps see the future. All zeros"
                                + " belong on the left.")
                .replacing(
                        "t - (lastTap - k) * dilation", "t - (lastTap - k) * dilation + (lastTap + 1) / 2 * dilation")
                .replacing("if (past >= 0)", "if (past >= 0 && past < x.dim(2))")
                .wrong(
                        "padded-on-the-right",
                        "futureHasNoEffect",
                        "Your taps stand on t and after it: that is padding on the right, and the outputs see only the future.")
                .replacing("t - (lastTap - k) * dilation", "t + k * dilation")
                .replacing("if (past >= 0)", "if (past < x.dim(2))")
                .wrong(
                        "kernel-reversed",
                        "workedExample",
                        "Your kernel runs backwards: weight[…, K − 1] belongs to the present, weight[…, 0] to the oldest sample.")
                .replacing("t - (lastTap - k) * dilation", "t - k * dilation")
                .wrong(
                        "present-not-seen",
                        "workedExample",
                        "Your last tap stands on t − 1. The layer may see the present sample: the last tap stands on t itself.")
                .replacing("t - (lastTap - k) * dilation", "t - 1 - (lastTap - k) * dilation")
                .wrong(
                        "not-padded",
                        "workedExample",
                        "Your result is shorter than the sequence: without zeros before the beginning the first (K − 1)·D outputs"
                                + " are missing.")
                .replacing(
                        "weight.dim(0), x.dim(2))",
                        "weight.dim(0), Math.max(0, x.dim(2) - (weight.dim(2) - 1) * dilation))")
                .replacing("t < x.dim(2)", "t < y.dim(2)")
                .replacing("t - (lastTap - k) * dilation", "t + k * dilation")
                .wrong(
                        "dilation-ignored",
                        "dilationSpreadsTheTaps",
                        "The dilation has no effect in your result: neighbouring taps stand D samples apart.")
                .replacing("t - (lastTap - k) * dilation", "t - (lastTap - k)")
                .wrong(
                        "span-is-k-times-d",
                        "dilationSpreadsTheTaps",
                        "You put K·D − 1 zeros before the sequence, as if the kernel spanned K·D samples. There are K − 1 steps of D"
                                + " between K taps: (K − 1)·D zeros.")
                .replacing("t - (lastTap - k) * dilation", "t - (lastTap + 1) * dilation + 1 + k * dilation");
    }

    private static void wrongSums(Solutions.Builder builder) {
        builder.wrong(
                        "first-channel-only",
                        "channelsAndBias",
                        "You read the first channel only; every kernel sums over all channels.")
                .replacing("c < x.dim(1)", "c < 1")
                .wrong(
                        "bias-forgotten",
                        "channelsAndBias",
                        "The bias has no effect in your result: start each sum at bias[o].")
                .replacing("float sum = bias.get(o);", "float sum = 0;")
                .wrong(
                        "past-of-the-batch",
                        "everySequence",
                        "Before its beginning a sequence reads the end of the one before it in memory. There the samples are 0.")
                .replacing("if (past >= 0) {", "if ((n * x.dim(1) + c) * x.dim(2) + past >= 0) {")
                .replacing("x.get(n, c, past)", "x.data()[(n * x.dim(1) + c) * x.dim(2) + past]");
    }
}
