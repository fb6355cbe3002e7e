package convkit.solutions.convolution;

import convkit.solutions.Solutions;
import convkit.solutions.convolution.alternative.ConvolvesWithSpreadKernel;

/** Solutions of {@code dilated-conv}. */
final class DilatedConvSolutions {

    private DilatedConvSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("dilated-conv", MyDilatedConv.class)
                .alternative(ConvolvesWithSpreadKernel::new)
                .hiddenTests(DilatedConvHiddenTests.class);
        wrongOutputs(builder);
        wrongSpreads(builder);
        return builder.build();
    }

    private static void wrongOutputs(Solutions.Builder builder) {
        builder.wrong(
                        "kernel-not-flipped",
                        "dilationOne",
                        "You add where the definition subtracts: I(i − l·m, j − l·n). With a plus it is the cross-correlation of"
                                + " the libraries, and a dot comes out as the kernel rotated by 180 degrees.")
                .replacing("i - dilation * m", "i + dilation * m")
                .replacing("j - dilation * n", "j + dilation * n")
                .wrong(
                        "dilation-ignored",
                        "workedExample",
                        "The dilation has no effect in your result: neighbouring taps must read pixels l apart.")
                .replacing("i - dilation * m", "i - m")
                .replacing("j - dilation * n", "j - n")
                .wrong(
                        "dilation-as-stride",
                        "workedExample",
                        "You multiply the output's position by l: that is a stride. Dilation multiplies the tap's position:"
                                + " i − l·m.")
                .replacing("i - dilation * m", "i * dilation - m")
                .replacing("j - dilation * n", "j * dilation - n")
                .wrong(
                        "rows-not-dilated",
                        "dotBecomesTheSpreadKernel",
                        "You spread the taps along the columns only; rows are l apart too.")
                .replacing("i - dilation * m", "i - m")
                .wrong(
                        "kernel-not-centred",
                        "workedExample",
                        "You count the taps from the kernel's corner, so the result is moved. K(0, 0) is the middle weight: m runs"
                                + " from −r to r.")
                .replacing("i - dilation * m", "i - dilation * (m + r)")
                .replacing("j - dilation * n", "j - dilation * (n + s)")
                .wrong(
                        "one-hole-too-many",
                        "workedExample",
                        "Your taps stand l + 1 apart. l is the distance between neighbouring taps, not the number of holes: l = 1"
                                + " means no holes.")
                .replacing("i - dilation * m", "i - (dilation + 1) * m")
                .replacing("j - dilation * n", "j - (dilation + 1) * n")
                .wrong(
                        "border-repeated",
                        "workedExample",
                        "Outside the picture you repeat its border; there I counts as 0.")
                .replacing("if (h >= 0 && h < x.dim(0) && w >= 0 && w < x.dim(1)) {", "{")
                .replacing(
                        "x.get(h, w)",
                        "x.get(Math.max(0, Math.min(h, x.dim(0) - 1)), Math.max(0, Math.min(w, x.dim(1) - 1)))");
    }

    private static void wrongSpreads(Solutions.Builder builder) {
        builder.wrong(
                        "zeros-behind-the-last-weight",
                        "spreadsTheKernel",
                        "Your spread kernel has zeros behind its last row and column, K·l positions. There are only K − 1 gaps"
                                + " between K weights: (K − 1)·l + 1.")
                .replacing("(kernel.dim(0) - 1) * dilation + 1", "kernel.dim(0) * dilation")
                .replacing("(kernel.dim(1) - 1) * dilation + 1", "kernel.dim(1) * dilation")
                .wrong(
                        "l-zeros-between",
                        "spreadsTheKernel",
                        "You put l zeros between neighbouring weights; then they stand l + 1 apart. It takes l − 1 zeros.")
                .replacing(
                        "(kernel.dim(0) - 1) * dilation + 1, (kernel.dim(1) - 1) * dilation + 1",
                        "(kernel.dim(0) - 1) * (dilation + 1) + 1, (kernel.dim(1) - 1) * (dilation + 1) + 1")
                .replacing("kh * dilation, kw * dilation", "kh * (dilation + 1), kw * (dilation + 1)");
    }
}
