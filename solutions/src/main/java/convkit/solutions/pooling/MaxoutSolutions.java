package convkit.solutions.pooling;

import convkit.solutions.Solutions;
import convkit.solutions.pooling.alternative.RaisesMaxout;

/** Solutions of {@code maxout}. */
final class MaxoutSolutions {

    private MaxoutSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("maxout", MyMaxout.class)
                .alternative(RaisesMaxout::new)
                .hiddenTests(MaxoutHiddenTests.class);
        wrongOutputs(builder);
        wrongGradients(builder);
        return builder.build();
    }

    private static void wrongOutputs(Solutions.Builder builder) {
        builder.wrong(
                        "starts-at-zero",
                        "workedExample",
                        "Your maximum starts at 0, so a group of negative values yields 0. Start with the group's first channel.")
                .replacing(
                        "y.set(x.get(n, winner(x, pieces, n, g, h, w), h, w), n",
                        "y.set(Math.max(0, x.get(n, winner(x, pieces, n, g, h, w), h, w)), n")
                .wrong(
                        "channels-interleaved",
                        "workedExample",
                        "You compare channels C/k apart. A group holds neighbouring channels: g·k … g·k + k − 1.")
                .replacing("int best = g * pieces;", "int best = g;")
                .replacing(
                        "int c = best + 1; c < (g + 1) * pieces; c++",
                        "int c = g; c < x.dim(1); c += x.dim(1) / pieces")
                .wrong(
                        "windows-overlap",
                        "workedExample",
                        "Your groups overlap: the next one begins k channels further on, not one.")
                .replacing("int best = g * pieces;", "int best = g;")
                .replacing("c < (g + 1) * pieces", "c < g + pieces")
                .wrong(
                        "pooled-over-places",
                        "everyPosition",
                        "You take the largest value of the whole map; height and width stay, each position is pooled for itself.")
                .replacing("y.set(x.get(n, winner(x, pieces, n, g, h, w), h, w), n, g, h, w);", """
                        float largest = Float.NEGATIVE_INFINITY;
                        for (int i = 0; i < x.dim(2) * x.dim(3); i++) {
                            int row = i / x.dim(3);
                            int column = i % x.dim(3);
                            largest = Math.max(largest, x.get(n, winner(x, pieces, n, g, row, column), row, column));
                        }
                        y.set(largest, n, g, h, w);""")
                .wrong(
                        "mean-of-channels",
                        "workedExample",
                        "Your output is the mean of the group; maxout keeps its largest value.")
                .replacing("y.set(x.get(n, winner(x, pieces, n, g, h, w), h, w), n, g, h, w);", """
                        float sum = 0;
                        for (int c = g * pieces; c < (g + 1) * pieces; c++) {
                            sum += x.get(n, c, h, w);
                        }
                        y.set(sum / pieces, n, g, h, w);""")
                .wrong(
                        "groups-not-checked",
                        "refusesGroupsThatDoNotDivide",
                        "You accept groups that do not divide the channels, and some channels are never looked at; refuse them with"
                                + " IllegalArgumentException.")
                .replacing(" || x.dim(1) % pieces != 0", "");
    }

    private static void wrongGradients(Solutions.Builder builder) {
        builder.wrong(
                        "gradient-to-all",
                        "gradientGoesToTheWinner",
                        "Every channel of the group receives the gradient; only the one that won had a say in the output.")
                .replacing("gradInput.set(gradOutput.get(n, g, h, w), n, best, h, w);", """
                        for (int c = g * pieces; c < (g + 1) * pieces; c++) {
                            gradInput.set(gradOutput.get(n, g, h, w), n, c, h, w);
                        }""")
                .wrong(
                        "gradient-to-first-channel",
                        "gradientGoesToTheWinner",
                        "The first channel of each group receives the gradient, whichever won.")
                .replacing("int best = winner(x, pieces, n, g, h, w);", "int best = g * pieces;")
                .wrong(
                        "last-of-equals",
                        "firstOfEqualsWins",
                        "Of equal values your last one wins: compare with >, not with >=, so that the first stays.")
                .replacing("x.get(n, c, h, w) > x.get(n, best, h, w)", "x.get(n, c, h, w) >= x.get(n, best, h, w)")
                .wrong(
                        "gradient-to-all-equals",
                        "firstOfEqualsWins",
                        "Every channel that equals the maximum receives the whole gradient, so it counts twice; only the first"
                                + " receives it.")
                .replacing("gradInput.set(gradOutput.get(n, g, h, w), n, best, h, w);", """
                        for (int c = g * pieces; c < (g + 1) * pieces; c++) {
                            if (x.get(n, c, h, w) == x.get(n, best, h, w)) {
                                gradInput.set(gradOutput.get(n, g, h, w), n, c, h, w);
                            }
                        }""");
    }
}
