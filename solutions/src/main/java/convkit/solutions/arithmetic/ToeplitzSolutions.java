package convkit.solutions.arithmetic;

import convkit.solutions.Solutions;
import convkit.solutions.arithmetic.alternative.GathersToeplitz;

/** Solutions of {@code toeplitz}. */
final class ToeplitzSolutions {

    private ToeplitzSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("toeplitz", MyToeplitz.class)
                .alternative(GathersToeplitz::new)
                .hiddenTests(ToeplitzHiddenTests.class);
        wrongMatrices(builder);
        wrongProducts(builder);
        return builder.build();
    }

    private static void wrongMatrices(Solutions.Builder builder) {
        builder.wrong(
                        "taps-side-by-side",
                        "workedMatrix",
                        "You write the kernel's rows directly one after the other. Its next row lies on the picture's next row,"
                                + " W columns further on: (i + kh)·W + j + kw.")
                .replacing("(i + kh) * width + j + kw", "i * width + j + kh * kernel.dim(1) + kw")
                .wrong(
                        "diagonal-runs-on",
                        "workedMatrix",
                        "You move every row by one column from the one above. Where an output row ends the kernel jumps to"
                                + " the next row of the picture: output [i, j] begins at pixel i·W + j, not at i·OW + j.")
                .replacing("(i + kh) * width + j + kw", "i * outWidth + j + kh * width + kw")
                .wrong(
                        "kernel-flipped",
                        "workedMatrix",
                        "Your matrix holds the kernel rotated by 180 degrees. This convolution, as in the libraries, lays the"
                                + " kernel on the picture as it is.")
                .replacing(
                        "matrix.set(kernel.get(kh, kw)",
                        "matrix.set(kernel.get(kernel.dim(0) - 1 - kh, kernel.dim(1) - 1 - kw)")
                .wrong(
                        "matrix-transposed",
                        "workedMatrix",
                        "You return Uᵀ: its product goes from outputs to pixels (the transposed convolution). U has one row per"
                                + " output and one column per pixel.")
                .replacing("outHeight * outWidth, height * width", "height * width, outHeight * outWidth")
                .replacing("output, pixel);", "pixel, output);")
                .wrong(
                        "laid-out-by-columns",
                        "workedMatrix",
                        "You lay the picture out column after column; v(x) reads it row after row: pixel [h, w] is element"
                                + " h·W + w.")
                .replacing("(i + kh) * width + j + kw", "(j + kw) * height + i + kh")
                .wrong(
                        "height-for-width",
                        "notSquare",
                        "You multiply the row by the height of the picture; a row of pixels is W long: h·W + w. On a square"
                                + " picture this goes unseen.")
                .replacing("(i + kh) * width + j + kw", "(i + kh) * height + j + kw")
                .wrong(
                        "one-output-short",
                        "workedMatrix",
                        "Your matrix lacks the last row and column of outputs: K taps fit at W − K + 1 places.")
                .replacing("height - kernel.dim(0) + 1", "height - kernel.dim(0)")
                .replacing("width - kernel.dim(1) + 1", "width - kernel.dim(1)");
    }

    private static void wrongProducts(Solutions.Builder builder) {
        builder.wrong(
                        "sum-overwritten",
                        "workedProduct",
                        "Your product keeps the last term of each row only: add the products up (sum += …).")
                .replacing("sum += matrix", "sum = matrix")
                .wrong(
                        "sum-carried-over",
                        "workedProduct",
                        "Your sum goes on from one output to the next: set it to 0 at the beginning of each row.")
                .replacing("float sum = 0;", "")
                .replacing("Tensor product =", "float sum = 0; Tensor product =");
    }
}
