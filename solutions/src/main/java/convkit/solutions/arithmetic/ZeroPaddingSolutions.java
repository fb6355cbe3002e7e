package convkit.solutions.arithmetic;

import convkit.solutions.Solutions;
import convkit.solutions.arithmetic.alternative.RowCopyingPadding;

/** Solutions of {@code zero-padding}. */
final class ZeroPaddingSolutions {

    private ZeroPaddingSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("zero-padding", MyZeroPadding.class)
                .alternative(RowCopyingPadding::new)
                .hiddenTests(ZeroPaddingHiddenTests.class);
        wrongFrames(builder);
        wrongKernels(builder);
        return builder.build();
    }

    private static void wrongFrames(Solutions.Builder builder) {
        builder.wrong(
                        "zeros-at-the-end",
                        "oneRing",
                        "All your zeros stand below and to the right of the picture. P of them belong on each side:"
                                + " the value of row h, column w goes to row h + P, column w + P.")
                .replacing("n, c, h + padding, w + padding", "n, c, h, w")
                .wrong(
                        "padding-counted-once",
                        "oneRing",
                        "Your result grows by P only, but P zeros stand on both sides: height and width are H + 2P and"
                                + " W + 2P.")
                .replacing("x.dim(2) + 2 * padding, x.dim(3) + 2 * padding", "x.dim(2) + padding, x.dim(3) + padding")
                .wrong(
                        "width-not-padded",
                        "twoRings",
                        "You pad above and below but not to the left and right: the width grows by 2P as the height does.")
                .replacing("x.dim(3) + 2 * padding", "x.dim(3)")
                .replacing("w + padding", "w")
                .wrong(
                        "border-repeated",
                        "oneRing",
                        "You repeat the border pixels outside the picture. Zero padding adds zeros, whatever stands at"
                                + " the border.")
                .replacing("return padded;", """
                        for (int i = 0; i < padded.size(); i++) {
                            int w = i % padded.dim(3) - padding;
                            int h = i / padded.dim(3) % padded.dim(2) - padding;
                            int map = i / padded.dim(3) / padded.dim(2);
                            int row = Math.max(0, Math.min(h, x.dim(2) - 1));
                            int column = Math.max(0, Math.min(w, x.dim(3) - 1));
                            padded.data()[i] = x.get(map / x.dim(1), map % x.dim(1), row, column);
                        }
                        return padded;""")
                .wrong(
                        "first-picture-only",
                        "everyMap",
                        "Only the first picture of the batch is copied; the others are all zeros. Loop over n too.")
                .replacing("n < x.dim(0)", "n < 1")
                .wrong(
                        "first-channel-only",
                        "everyMap",
                        "Only the first channel is copied; the others are all zeros. Loop over c too.")
                .replacing("c < x.dim(1)", "c < 1");
    }

    private static void wrongKernels(Solutions.Builder builder) {
        builder.wrong(
                        "both-sides-together",
                        "keepsTheSize",
                        "K − 1 is what both sides get together. P counts the zeros of one side: (K − 1)/2.")
                .replacing("(kernelSize - 1) / 2", "kernelSize - 1")
                .wrong(
                        "half-rounded-up",
                        "keepsTheSize",
                        "(K + 1)/2 is one too many, and the map would grow by 2. The taps on one side of the middle one"
                                + " are (K − 1)/2.")
                .replacing("(kernelSize - 1) / 2", "(kernelSize + 1) / 2")
                .wrong(
                        "even-kernel-accepted",
                        "refusesEvenKernels",
                        "You round for an even kernel, but then the size is not kept: refuse it with"
                                + " IllegalArgumentException.")
                .replacing(" || kernelSize % 2 == 0", "");
    }
}
