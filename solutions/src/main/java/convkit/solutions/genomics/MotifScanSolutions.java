package convkit.solutions.genomics;

import convkit.solutions.Solutions;
import convkit.solutions.genomics.alternative.TurnedMotifScan;

/** The solutions of {@code motif-scan}. */
final class MotifScanSolutions {

    private static final String OTHER_STRAND = "motif.get(3 - c, width - 1 - w)";

    private MotifScanSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("motif-scan", MyMotifScan.class)
                .alternative(TurnedMotifScan::new)
                .hiddenTests(MotifScanHiddenTests.class);
        wrongScores(builder);
        wrongHits(builder);
        return builder.build();
    }

    private static void wrongScores(Solutions.Builder builder) {
        builder.wrong(
                        "only-reversed",
                        "workedExample",
                        "For the other strand you only turned the motif round. Letters are exchanged as well, A with T and C"
                                + " with G: row c becomes row 3 − c.")
                .replacing(OTHER_STRAND, "motif.get(c, width - 1 - w)")
                .wrong(
                        "only-complemented",
                        "workedExample",
                        "For the other strand you exchanged the letters but kept the order. It is read the other way: column w"
                                + " becomes column W − 1 − w.")
                .replacing(OTHER_STRAND, "motif.get(3 - c, w)")
                .wrong(
                        "other-strand-numbered-backwards",
                        "workedExample",
                        "Your scores of the other strand are right but in reverse order: position i always names the left end of"
                                + " the window on the given strand.")
                .replacing("scores.get(1, i) +", "scores.get(1, scores.dim(1) - 1 - i) +")
                .replacing("* x, 1, i)", "* x, 1, scores.dim(1) - 1 - i)")
                .wrong(
                        "motif-flipped",
                        "scoresOfAllLetters",
                        "You slide the motif with its columns reversed, a true convolution. Column w of the motif goes with"
                                + " position i + w.")
                .replacing("sequence.get(c, i + w)", "sequence.get(c, i + width - 1 - w)")
                .wrong(
                        "last-position-forgotten",
                        "workedExample",
                        "You have one position too few: W letters fit into L at L − W + 1 places, the first and the last both"
                                + " counted.")
                .replacing("Tensor.zeros(2, sequence.dim(1) - width + 1)", """
                        Tensor.zeros(2, Math.max(1, sequence.dim(1) - width))""")
                .wrong(
                        "length-not-checked",
                        "longMotifs",
                        "You do not refuse a motif that is longer than the sequence: throw IllegalArgumentException.")
                .replacing("width > sequence.dim(1)", "false")
                .replacing("sequence.dim(1) - width + 1", "Math.max(1, sequence.dim(1) - width + 1)")
                .replacing("w < width", "w < width && i + w < sequence.dim(1)");
    }

    private static void wrongHits(Solutions.Builder builder) {
        builder.wrong(
                        "given-strand-only",
                        "bestHit",
                        "You search the given strand only. The motif may lie on the other one: look through both rows.")
                .replacing("strand < 2", "strand < 1")
                .wrong(
                        "last-of-equals",
                        "bestHit",
                        "Of equal scores you report the last. Replace the best only by a strictly larger one: the given strand"
                                + " first, then the leftmost.")
                .replacing("> best.score()", ">= best.score()")
                .wrong(
                        "strands-added",
                        "bestHit",
                        "You add up the scores of both strands. A protein binds to one of them: take the larger.")
                .replacing("Tensor scores = scan(sequence, motif);", """
                        Tensor scores = scan(sequence, motif);
                        for (int i = 0; i < scores.dim(1); i++) {
                            scores.set(scores.get(0, i) + scores.get(1, i), 0, i);
                        }""")
                .wrong(
                        "starts-at-zero",
                        "negativeScores",
                        "Your search starts at 0, so negative scores are never found. Start with the first score.")
                .replacing("scores.get(0, 0)", "0");
    }
}
