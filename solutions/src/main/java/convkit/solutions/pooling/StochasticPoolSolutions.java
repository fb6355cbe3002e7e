package convkit.solutions.pooling;

import convkit.solutions.Solutions;
import convkit.solutions.pooling.alternative.SubtractsShares;

/** Solutions of {@code stochastic-pool}. */
final class StochasticPoolSolutions {

    private StochasticPoolSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("stochastic-pool", MyStochasticPool.class)
                .alternative(SubtractsShares::new)
                .hiddenTests(StochasticPoolHiddenTests.class);
        wrongDraws(builder);
        wrongMeans(builder);
        return builder.build();
    }

    private static void wrongDraws(Solutions.Builder builder) {
        builder.wrong(
                        "largest-wins",
                        "workedExample",
                        "The largest activation always wins, whatever the draw: that is max pooling. It wins with probability a/A"
                                + " only.")
                .replacing("before <= target && sum > target", "x.data()[position] > x.data()[indices[i]]")
                .wrong(
                        "all-equally-likely",
                        "workedExample",
                        "You draw every position with the same probability. Probabilities are in proportion to the activations: a/A.")
                .replacing(
                        "output.data()[i] = x",
                        "indices[i] = window[(int) (draws[i] * window.length)]; output.data()[i] = x")
                .wrong(
                        "draw-not-scaled",
                        "workedExample",
                        "You compare sums of activations with u itself, which is below 1. Compare them with u·A, or divide them by"
                                + " A.")
                .replacing("draws[i] * total(x, window)", "draws[i] + 0 * total(x, window)")
                .wrong(
                        "border-belongs-to-both",
                        "sumMustExceedTheDraw",
                        "You take an activation whose sum equals u·A. The sum must exceed it: else a draw of 0 takes a first activation"
                                + " of 0.")
                .replacing(
                        "before <= target && sum > target",
                        "(position == window[0] || before < target) && sum >= target")
                .wrong(
                        "one-draw-for-all",
                        "everyWindowHasItsDraw",
                        "All your windows use the first draw; output i has the draw draws[i].")
                .replacing("draws[i]", "draws[0]")
                .wrong(
                        "draws-begin-anew",
                        "everyMap",
                        "Your draws begin anew in every map; they count through all channels and pictures, as the outputs do.")
                .replacing("draws[i]", "draws[i % (output.dim(2) * output.dim(3))]")
                .wrong(
                        "index-in-window",
                        "everyWindowHasItsDraw",
                        "Your indices are positions in the window; they are positions in x.data(), as in max pooling.")
                .replacing("return new Pooled(output, indices);", """
                        for (int i = 0; i < indices.length; i++) {
                            int row = indices[i] / x.dim(3) % kernelSize;
                            indices[i] = row * kernelSize + indices[i] % x.dim(3) % kernelSize;
                        }
                        return new Pooled(output, indices);""")
                .wrong(
                        "window-by-columns",
                        "everyWindowHasItsDraw",
                        "You go down the columns of the window; its order is row-major, as everywhere.")
                .replacing("(top + k / kernelSize)", "(top + k % kernelSize)")
                .replacing("left + k % kernelSize;", "left + k / kernelSize;");
    }

    private static void wrongMeans(Solutions.Builder builder) {
        builder.wrong(
                        "plain-mean",
                        "meanWeightsWithProbabilities",
                        "Your mean gives all positions the same weight: that is average pooling. Weight each activation with its"
                                + " probability.")
                .replacing("squares / total", "total / window.length")
                .wrong(
                        "squares-not-divided",
                        "meanWeightsWithProbabilities",
                        "You weight each activation with itself. Its probability is a/A: divide the sum of squares by A.")
                .replacing("squares / total", "squares")
                .wrong(
                        "maximum-for-testing",
                        "meanWeightsWithProbabilities",
                        "Your mean is the largest activation. In training the others are drawn too, each with its probability.")
                .replacing(
                        "squares += x.data()[position] * x.data()[position]",
                        "squares = Math.max(squares, x.data()[position])")
                .replacing("squares / total", "squares")
                .wrong("divides-by-zero", "windowOfZeros", "A window of zeros gives 0/0 = NaN in your mean; put out 0.")
                .replacing("total == 0 ? 0 : squares", "squares")
                .wrong(
                        "negative-accepted",
                        "refusesNegativeActivations",
                        "You accept negative activations, whose probability would be negative; refuse them with"
                                + " IllegalArgumentException.")
                .replacing("x.data()[position] < 0", "false");
    }
}
