package convkit.solutions.architectures;

import convkit.solutions.Solutions;
import convkit.solutions.architectures.alternative.SpelledPatternLine;

/** The solutions of {@code pattern-line}. */
final class PatternLineSolutions {

    private PatternLineSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("pattern-line", MyPatternLine.class)
                .alternative(SpelledPatternLine::new)
                .hiddenTests(PatternLineHiddenTests.class);
        wrongLayers(builder);
        wrongShapes(builder);
        return builder.build();
    }

    private static void wrongLayers(Solutions.Builder builder) {
        builder.wrong(
                        "relu-on-the-scores",
                        "blocksThenFullConnections",
                        "Your line ends with a ReLU. The last FC gives the scores of the classes, and those may be negative.")
                .replacing("layers.add(\"FC\");", "layers.addAll(List.of(\"FC\", \"RELU\"));")
                .wrong(
                        "last-fc-forgotten",
                        "blocksThenFullConnections",
                        "The last FC is missing: it stands behind the K repetitions and is always there.")
                .replacing("layers.add(\"FC\");", "")
                .wrong(
                        "pool-after-every-convolution",
                        "blocksThenFullConnections",
                        "You pool after every convolution. POOL stands behind the N repetitions: once per block.")
                .replacing("layers.addAll(List.of(\"CONV\", \"RELU\"));", """
                        layers.addAll(List.of("CONV", "RELU"));
                        if (pooled) {
                            layers.add("POOL");
                        }""")
                .replacing("if (pooled) {", "if (pooled && n == 0) {")
                .wrong(
                        "one-block",
                        "blocksThenFullConnections",
                        "You wrote the block once. The outer bracket is repeated M times, its POOL included.")
                .replacing("String[] layers(int n, int m, int k, boolean pooled) {", """
                        String[] layers(int n, int blocks, int k, boolean pooled) {
                            int m = Math.min(1, blocks);""")
                .wrong(
                        "relus-at-the-end-of-the-block",
                        "blocksThenFullConnections",
                        "You put all ReLUs behind all convolutions of a block. The pair CONV → RELU is repeated together.")
                .replacing("layers.addAll(List.of(\"CONV\", \"RELU\"));", "layers.add(\"CONV\");")
                .replacing("if (pooled) {", """
                        layers.addAll(java.util.Collections.nCopies(n, "RELU"));
                        if (pooled) {""");
    }

    private static void wrongShapes(Solutions.Builder builder) {
        builder.wrong(
                        "size-rounded-up",
                        "shapeBeforeTheFirstFc",
                        "You round up when an odd size is halved. A window that hangs over the edge is left out: round down.")
                .replacing("map[1] /= pooled ? 2 : 1;", "map[1] = pooled ? (map[1] + 1) / 2 : map[1];")
                .replacing("map[2] /= pooled ? 2 : 1;", "map[2] = pooled ? (map[2] + 1) / 2 : map[2];")
                .wrong(
                        "convolutions-shrink",
                        "shapeBeforeTheFirstFc",
                        "You take 2 off for every convolution, as without padding. Padding 1 keeps the size with 3×3 kernels.")
                .replacing("map[0] = n == 0 ? map[0] : filters;", """
                        map[0] = n == 0 ? map[0] : filters;
                        map[1] -= 2 * n;
                        map[2] -= 2 * n;""")
                .wrong("always-pooled", "shapeBeforeTheFirstFc", "You halve the size even where the line has no POOL.")
                .replacing("map[1] /= pooled ? 2 : 1;", "map[1] /= 2;")
                .replacing("map[2] /= pooled ? 2 : 1;", "map[2] /= 2;")
                .wrong(
                        "filters-without-convolution",
                        "channelsWithoutConvolution",
                        "Your feature map has as many channels as there are filters, but the line has no CONV: the picture's"
                                + " channels stay.")
                .replacing("int[] map = input.clone();", """
                        int[] map = input.clone();
                        map[0] = filters;""")
                .wrong(
                        "nothing-left",
                        "refusesImpossibleLines",
                        "You return maps of height or width 0. Refuse with IllegalArgumentException: the picture is too small for"
                                + " so many poolings.")
                .replacing("map[1] == 0 || map[2] == 0", "false")
                .wrong(
                        "counts-not-checked",
                        "refusesImpossibleLines",
                        "You let negative counts pass, as if they were 0. Refuse them with IllegalArgumentException.")
                .replacing("n < 0 || m < 0 || k < 0", "false");
    }
}
