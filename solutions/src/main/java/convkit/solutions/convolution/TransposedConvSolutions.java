package convkit.solutions.convolution;

import convkit.solutions.Solutions;
import convkit.solutions.convolution.alternative.InsertsZeros;

/** Solutions of {@code transposed-conv}. */
final class TransposedConvSolutions {

    private TransposedConvSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("transposed-conv", MyTransposedConv.class)
                .alternative(InsertsZeros::new)
                .hiddenTests(TransposedConvHiddenTests.class);
        wrongCopies(builder);
        wrongBordersAndChannels(builder);
        return builder.build();
    }

    private static void wrongCopies(Solutions.Builder builder) {
        builder.wrong(
                        "kernel-flipped",
                        "valueBecomesTheKernel",
                        "Your copies of the kernel are rotated by 180 degrees. A value lays the kernel down as it stands; only in"
                                + " the view with inserted zeros, where outputs gather, it has to be flipped.")
                .replacing(
                        "weight.get(i, o, kh, kw)", "weight.get(i, o, weight.dim(2) - 1 - kh, weight.dim(3) - 1 - kw)")
                .wrong(
                        "overlaps-overwritten",
                        "overlapsAreAdded",
                        "Where copies overlap only the last one is left: add them up.")
                .replacing("y.get(n, o, oh, ow) + weight", "weight")
                .wrong(
                        "stride-in-size-only",
                        "strideSpreadsTheCopies",
                        "Your output has the right size but all copies lie one position apart: the copy of input [h, w] begins at"
                                + " h·S, w·S.")
                .replacing("h * stride - padding", "h - padding")
                .replacing("w * stride - padding", "w - padding")
                .wrong(
                        "one-zero-too-many",
                        "strideSpreadsTheCopies",
                        "Your copies lie S + 1 apart, as with S zeros between the inputs. It takes S − 1 zeros: neighbours are S"
                                + " apart.")
                .replacing("(x.dim(2) - 1) * stride", "(x.dim(2) - 1) * (stride + 1)")
                .replacing("(x.dim(3) - 1) * stride", "(x.dim(3) - 1) * (stride + 1)")
                .replacing("h * stride - padding", "h * (stride + 1) - padding")
                .replacing("w * stride - padding", "w * (stride + 1) - padding")
                .wrong(
                        "size-times-stride",
                        "overlapsAreAdded",
                        "You make H·S rows. The last copy begins at (H − 1)·S and is KH long: (H − 1)·S + KH − 2P.")
                .replacing("(x.dim(2) - 1) * stride - 2 * padding + weight.dim(2)", "x.dim(2) * stride")
                .replacing("(x.dim(3) - 1) * stride - 2 * padding + weight.dim(3)", "x.dim(3) * stride");
    }

    private static void wrongBordersAndChannels(Solutions.Builder builder) {
        builder.wrong(
                        "padding-added",
                        "paddingCutsTheBorder",
                        "You add P zeros on each side. Here padding takes away: the outer P rows and columns are cut off.")
                .replacing("(x.dim(2) - 1) * stride - 2 * padding", "(x.dim(2) - 1) * stride + 2 * padding")
                .replacing("(x.dim(3) - 1) * stride - 2 * padding", "(x.dim(3) - 1) * stride + 2 * padding")
                .replacing("h * stride - padding", "h * stride + padding")
                .replacing("w * stride - padding", "w * stride + padding")
                .wrong(
                        "padding-cut-at-the-end",
                        "paddingCutsTheBorder",
                        "You cut 2P rows and columns off at the lower right; P of them leave on each side: position h·S + kh − P.")
                .replacing("h * stride - padding", "h * stride")
                .replacing("w * stride - padding", "w * stride")
                .wrong(
                        "weights-output-first",
                        "channels",
                        "You read weight[o, i]. As the weights of the convolution that goes the other way they have the input"
                                + " channel first: weight[i, o].")
                .replacing("weight.get(i, o, kh, kw)", "weight.get(o, i, kh, kw)")
                .wrong(
                        "first-channel-only",
                        "channels",
                        "You read the first input channel only; all input channels add to each output channel.")
                .replacing("i < x.dim(1)", "i < 1")
                .wrong(
                        "first-picture-only",
                        "everyPicture",
                        "Only the first picture of the batch is spread; loop over n too.")
                .replacing("n < x.dim(0)", "n < 1");
    }
}
