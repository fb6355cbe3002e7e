package convkit.solutions.convolution;

import convkit.solutions.Solutions;
import convkit.solutions.convolution.alternative.FlipsAndCorrelates;

/** Solutions of {@code true-convolution}. */
final class TrueConvolutionSolutions {

    private TrueConvolutionSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("true-convolution", MyTrueConvolution.class)
                .alternative(FlipsAndCorrelates::new)
                .hiddenTests(TrueConvolutionHiddenTests.class);
        wrongSignals(builder);
        wrongPictures(builder);
        return builder.build();
    }

    private static void wrongSignals(Solutions.Builder builder) {
        builder.wrong(
                        "not-flipped",
                        "impulseGivesTheKernel",
                        "This is the cross-correlation: your kernel runs forwards over the signal. In u[m] · x[i − m] the position"
                                + " in x falls as m grows.")
                .replacing("u[m] * x[k]", "u[u.length - 1 - m] * x[k]")
                .wrong(
                        "inside-only",
                        "multipliesPolynomials",
                        "You keep only the outputs for which the kernel lies wholly on the signal. Full convolution keeps every"
                                + " output that sees at least one value: W + w − 1.")
                .replacing(
                        "return y;",
                        "return java.util.Arrays.copyOfRange("
                                + "y, Math.min(u.length, x.length) - 1, Math.max(u.length, x.length));")
                .wrong(
                        "same-length",
                        "multipliesPolynomials",
                        "You return as many values as the signal has; the kernel still sees its last values at w − 1 further"
                                + " places: W + w − 1 outputs.")
                .replacing("return y;", "return java.util.Arrays.copyOf(y, x.length);")
                .wrong(
                        "wraps-around",
                        "multipliesPolynomials",
                        "What should fall outside the signal comes back at its other end: that is circular convolution. Outside"
                                + " x everything counts as 0.")
                .replacing("new float[x.length + u.length - 1]", "new float[x.length]")
                .replacing("y[m + k]", "y[(m + k) % x.length]")
                .wrong(
                        "sum-overwritten",
                        "multipliesPolynomials",
                        "Where several products meet in one output only the last is left: add them up (+=).")
                .replacing("+= u[m]", "= u[m]");
    }

    private static void wrongPictures(Solutions.Builder builder) {
        builder.wrong(
                        "not-flipped-in-2d",
                        "impulseGivesTheKernelIn2d",
                        "In two dimensions you correlate: the impulse comes out as a kernel rotated by 180 degrees. Flip along"
                                + " both axes: u[m, n] · x[i − m, j − n].")
                .replacing("u.get(m, n)", "u.get(u.dim(0) - 1 - m, u.dim(1) - 1 - n)")
                .wrong(
                        "rows-not-flipped",
                        "impulseGivesTheKernelIn2d",
                        "You flip the columns of the kernel but not its rows: the impulse comes out upside down. Flip along both"
                                + " axes.")
                .replacing("u.get(m, n)", "u.get(u.dim(0) - 1 - m, n)")
                .wrong(
                        "columns-not-flipped",
                        "impulseGivesTheKernelIn2d",
                        "You flip the rows of the kernel but not its columns: the impulse comes out mirrored. Flip along both axes.")
                .replacing("u.get(m, n)", "u.get(m, u.dim(1) - 1 - n)")
                .wrong(
                        "overlaps-overwritten",
                        "isCommutativeIn2d",
                        "Where several products meet in one output of the picture only the last is left: add them up.")
                .replacing("map.get(h + m, w + n) + u", "u");
    }
}
