package convkit.solutions.convolution;

import convkit.solutions.Solutions;
import convkit.solutions.convolution.alternative.AddsMovedPictures;

/** Solutions of {@code correlate2d}. */
final class Correlate2dSolutions {

    private Correlate2dSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("correlate2d", MyCorrelate2d.class)
                .alternative(AddsMovedPictures::new)
                .hiddenTests(Correlate2dHiddenTests.class);
        wrongSizes(builder);
        wrongSums(builder);
        return builder.build();
    }

    private static void wrongSizes(Solutions.Builder builder) {
        builder.wrong(
                        "one-output-short",
                        "workedExample",
                        "The last row and column of outputs are missing: K taps fit at W − K + 1 places.")
                .replacing("x.dim(0) - kernel.dim(0) + 1", "x.dim(0) - kernel.dim(0)")
                .replacing("x.dim(1) - kernel.dim(1) + 1", "x.dim(1) - kernel.dim(1)")
                .wrong(
                        "height-and-width-swapped",
                        "notSquare",
                        "You take the width for the height in the size of the result: rows are [H − KH + 1], columns"
                                + " [W − KW + 1].")
                .replacing(
                        "x.dim(0) - kernel.dim(0) + 1, x.dim(1) - kernel.dim(1) + 1",
                        "x.dim(1) - kernel.dim(1) + 1, x.dim(0) - kernel.dim(0) + 1")
                .wrong(
                        "same-size",
                        "workedExample",
                        "You return as many values as the picture has, with zeros beyond its end. Here the kernel stays inside:"
                                + " [H − KH + 1, W − KW + 1].")
                .replacing("x.dim(0) - kernel.dim(0) + 1, x.dim(1) - kernel.dim(1) + 1", "x.shape()")
                .replacing(
                        "x.get(i + kh, j + kw)", "(i + kh < x.dim(0) && j + kw < x.dim(1) ? x.get(i + kh, j + kw) : 0)")
                .wrong(
                        "windows-side-by-side",
                        "notSquare",
                        "Your windows stand side by side, as in pooling. The kernel moves on by one pixel, so windows overlap.")
                .replacing("x.dim(0) - kernel.dim(0) + 1", "x.dim(0) / kernel.dim(0)")
                .replacing("x.dim(1) - kernel.dim(1) + 1", "x.dim(1) / kernel.dim(1)")
                .replacing("x.get(i + kh, j + kw)", "x.get(i * kernel.dim(0) + kh, j * kernel.dim(1) + kw)");
    }

    private static void wrongSums(Solutions.Builder builder) {
        builder.wrong(
                        "kernel-flipped",
                        "kernelLiesAsItIs",
                        "Your kernel is rotated by 180 degrees: that is the true convolution. Lay it on the picture as it is.")
                .replacing("kernel.get(kh, kw)", "kernel.get(kernel.dim(0) - 1 - kh, kernel.dim(1) - 1 - kw)")
                .wrong(
                        "kernel-mirrored",
                        "kernelLiesAsItIs",
                        "Your kernel is mirrored left to right: column kw of the kernel meets column j + kw of the picture.")
                .replacing("kernel.get(kh, kw)", "kernel.get(kh, kernel.dim(1) - 1 - kw)")
                .wrong(
                        "kernel-transposed",
                        "kernelLiesAsItIs",
                        "Your kernel is transposed: its row kh must move down the picture, its column kw to the right.")
                .replacing("x.get(i + kh, j + kw)", "x.get(i + kw, j + kh)")
                .wrong(
                        "sum-carried-over",
                        "workedExample",
                        "Your sum goes on from one output to the next: set it to 0 for each of them.")
                .replacing("float sum = 0;", "")
                .replacing("Tensor y =", "float sum = 0; Tensor y =")
                .wrong(
                        "mean-instead-of-sum",
                        "workedExample",
                        "You divide by the number of weights; the products are summed, nothing is divided.")
                .replacing("y.set(sum, i, j)", "y.set(sum / kernel.size(), i, j)");
    }
}
