package convkit.solutions.pooling;

import convkit.solutions.Solutions;
import convkit.solutions.pooling.alternative.PoolsSquares;

/** Solutions of {@code l2-pool}. */
final class L2PoolSolutions {

    private L2PoolSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("l2-pool", MyL2Pool.class)
                .alternative(PoolsSquares::new)
                .hiddenTests(L2PoolHiddenTests.class);
        wrongOutputs(builder);
        wrongGradients(builder);
        return builder.build();
    }

    private static void wrongOutputs(Solutions.Builder builder) {
        builder.wrong(
                        "root-missing",
                        "workedExample",
                        "Your output is the sum of the squares; the length is its square root.")
                .replacing("(float) Math.sqrt(sum)", "sum")
                .wrong(
                        "root-of-mean",
                        "workedExample",
                        "You divide by K² under the root (the root mean square). L2 pooling does not divide: it is the length of the"
                                + " whole window.")
                .replacing("Math.sqrt(sum)", "Math.sqrt(sum / (kernelSize * kernelSize))")
                .wrong(
                        "sum-squared",
                        "workedExample",
                        "You add first and square then, so that signs cancel: √(Σx)² is |Σx|. Square every value, then add.")
                .replacing("sum += value * value", "sum += value")
                .replacing("Math.sqrt(sum)", "Math.sqrt(sum * sum)")
                .wrong(
                        "absolute-values-summed",
                        "workedExample",
                        "You add absolute values, which is the L1 norm. The L2 norm is the root of the sum of squares.")
                .replacing("sum += value * value", "sum += Math.abs(value)")
                .replacing("(float) Math.sqrt(sum)", "sum")
                .wrong(
                        "stride-ignored",
                        "strideStepsTheWindow",
                        "Your windows stand side by side whatever the stride: the next one begins S positions further on.")
                .replacing("(x.dim(2) - kernelSize) / stride + 1", "x.dim(2) / kernelSize")
                .replacing("(x.dim(3) - kernelSize) / stride + 1", "x.dim(3) / kernelSize")
                .replacing("oh * stride + kh, ow * stride + kw)", "oh * kernelSize + kh, ow * kernelSize + kw)")
                .replacing("int h = oh * stride + kh", "int h = oh * kernelSize + kh")
                .replacing("int w = ow * stride + kw", "int w = ow * kernelSize + kw")
                .wrong(
                        "first-map-only",
                        "everyMap",
                        "Only the first channel of each picture is pooled; loop over c too.")
                .replacing("c < x.dim(1)", "c < 1");
    }

    private static void wrongGradients(Solutions.Builder builder) {
        builder.wrong(
                        "gradient-not-divided",
                        "gradientIsProportional",
                        "Your gradient is g·x, that of y²/2. The derivative of the length is x/y: divide by the length.")
                .replacing("gradOutput.get(n, c, oh, ow) / length", "gradOutput.get(n, c, oh, ow)")
                .wrong(
                        "derivative-of-the-square",
                        "gradientIsProportional",
                        "Your gradient is 2·g·x, that of Σx². The root has a derivative too, 1/(2y); together they give x/y.")
                .replacing("gradOutput.get(n, c, oh, ow) / length", "2 * gradOutput.get(n, c, oh, ow)")
                .wrong(
                        "gradient-shared-equally",
                        "gradientIsProportional",
                        "Every position of the window receives the same part, as in average pooling. Its part is x/y.")
                .replacing("scale * x.get(n, c, h, w)", "scale * length / (kernelSize * kernelSize)")
                .wrong(
                        "sign-lost",
                        "gradientIsProportional",
                        "Your gradient has lost the sign of the values: to make a negative value larger makes the length shorter.")
                .replacing("scale * x.get(n, c, h, w)", "scale * Math.abs(x.get(n, c, h, w))")
                .wrong(
                        "divides-by-zero",
                        "windowOfZeros",
                        "A window of zeros gives 0/0 = NaN in your gradient. Where the length is 0 the gradient is taken as 0.")
                .replacing("length == 0 ? 0 : gradOutput", "gradOutput")
                .wrong(
                        "gradient-overwritten",
                        "gradientsOfOverlapsAddUp",
                        "Where windows overlap you keep the last part only; a position receives the sum over its windows.")
                .replacing("gradInput.get(n, c, h, w) + share", "share");
    }
}
