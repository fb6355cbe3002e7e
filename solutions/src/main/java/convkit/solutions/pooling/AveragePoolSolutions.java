package convkit.solutions.pooling;

import convkit.solutions.Solutions;
import convkit.solutions.pooling.alternative.AveragesPerPosition;

/** Solutions of {@code average-pool}. */
final class AveragePoolSolutions {

    private AveragePoolSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("average-pool", MyAveragePool.class)
                .alternative(AveragesPerPosition::new)
                .hiddenTests(AveragePoolHiddenTests.class);
        wrongOutputs(builder);
        wrongGradients(builder);
        return builder.build();
    }

    private static void wrongOutputs(Solutions.Builder builder) {
        builder.wrong(
                        "sum-not-divided",
                        "workedExample",
                        "Your output is the sum of each window; divide it by the K² values of the window.")
                .replacing("sum / (kernelSize * kernelSize)", "sum")
                .wrong(
                        "divided-by-side",
                        "workedExample",
                        "You divide by K, the side of the window; it holds K² values.")
                .replacing("sum / (kernelSize * kernelSize)", "sum / kernelSize")
                .wrong(
                        "maximum",
                        "workedExample",
                        "Your output is the largest value of each window: that is max pooling.")
                .replacing("float sum = 0;", "float sum = Float.NEGATIVE_INFINITY;")
                .replacing(
                        "sum += x.get(n, c, oh * stride + kh, ow * stride + kw)",
                        "sum = Math.max(sum, x.get(n, c, oh * stride + kh, ow * stride + kw))")
                .replacing("sum / (kernelSize * kernelSize)", "sum")
                .wrong(
                        "stride-is-kernel-size",
                        "strideStepsTheWindow",
                        "Your windows stand side by side whatever the stride: the next one begins S positions further on.")
                .replacing("(x.dim(2) - kernelSize) / stride + 1", "x.dim(2) / kernelSize")
                .replacing("(x.dim(3) - kernelSize) / stride + 1", "x.dim(3) / kernelSize")
                .replacing("oh * stride + kh, ow * stride + kw)", "oh * kernelSize + kh, ow * kernelSize + kw)")
                .wrong(
                        "partial-windows",
                        "windowsStayInside",
                        "You pool what is left at the edge too: the division in the size rounds down, so that windows lie wholly"
                                + " inside.")
                .replacing("(x.dim(2) - kernelSize) / stride + 1", "(x.dim(2) - kernelSize + stride - 1) / stride + 1")
                .replacing("(x.dim(3) - kernelSize) / stride + 1", "(x.dim(3) - kernelSize + stride - 1) / stride + 1")
                .replacing("sum += x.get(n, c, oh * stride + kh, ow * stride + kw);", """
                        if (oh * stride + kh < x.dim(2) && ow * stride + kw < x.dim(3)) {
                            sum += x.get(n, c, oh * stride + kh, ow * stride + kw);
                        }""")
                .wrong(
                        "channels-averaged",
                        "everyMap",
                        "You average over the channels too; each channel is pooled for itself.")
                .replacing("sum += x.get(n, c, oh * stride + kh, ow * stride + kw);", """
                        for (int other = 0; other < x.dim(1); other++) {
                            sum += x.get(n, other, oh * stride + kh, ow * stride + kw) / x.dim(1);
                        }""");
    }

    private static void wrongGradients(Solutions.Builder builder) {
        builder.wrong(
                        "gradient-not-divided",
                        "gradientIsShared",
                        "Every position of the window receives the whole gradient; each had only the K²-th part of a say in the"
                                + " mean.")
                .replacing("gradOutput.get(n, c, oh, ow) / (kernelSize * kernelSize)", "gradOutput.get(n, c, oh, ow)")
                .wrong(
                        "gradient-to-corner",
                        "gradientIsShared",
                        "You give the whole gradient to the first position of the window, as if it had won: in a mean all have the"
                                + " same say.")
                .replacing(
                        "gradInput.set(gradInput.get(n, c, h, w) + share, n, c, h, w);",
                        "gradInput.set(gradInput.get(n, c, h, w) + (kh + kw > 0 ? 0 : share * kernelSize * kernelSize), n, c,"
                                + " h, w);")
                .wrong(
                        "gradient-overwritten",
                        "gradientsOfOverlapsAddUp",
                        "Where windows overlap you keep the last part only; a position receives the sum over its windows.")
                .replacing("gradInput.get(n, c, h, w) + share", "share")
                .wrong(
                        "gradient-first-map-only",
                        "gradientOfEveryMap",
                        "Only the first channel of the first picture receives a gradient; loop over n and c too.")
                .replacing("n < gradOutput.dim(0)", "n < 1")
                .replacing("c < gradOutput.dim(1)", "c < 1");
    }
}
