package convkit.solutions.genomics;

import convkit.solutions.Solutions;
import convkit.solutions.genomics.alternative.WindowedMutationMap;

/** The solutions of {@code mutation-map}. */
final class MutationMapSolutions {

    private static final String DIFFERENCE = "best(mutant, motif) - before";

    private MutationMapSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("mutation-map", MyMutationMap.class)
                .alternative(WindowedMutationMap::new)
                .hiddenTests(MutationMapHiddenTests.class);
        wrongScores(builder);
        wrongMaps(builder);
        return builder.build();
    }

    private static void wrongScores(Solutions.Builder builder) {
        builder.wrong(
                        "last-position-forgotten",
                        "bestScore",
                        "Your scan stops one position too early: the last window begins at L − W, and i + W ≤ L still holds"
                                + " there.")
                .replacing("i + motif.dim(1) <= sequence.dim(1)", "i == 0 || i + motif.dim(1) < sequence.dim(1)")
                .wrong(
                        "starts-at-zero",
                        "bestScore",
                        "Your maximum starts at 0 and hides that all scores are negative. Start with −∞ or the first score.")
                .replacing("Float.NEGATIVE_INFINITY", "0")
                .wrong(
                        "sum-of-all-sites",
                        "bestScore",
                        "You add the scores of all positions. The best single one counts: the maximum.")
                .replacing("Float.NEGATIVE_INFINITY", "0")
                .replacing("Math.max(best, score(sequence, motif, i))", "best + score(sequence, motif, i)");
    }

    private static void wrongMaps(Solutions.Builder builder) {
        builder.wrong(
                        "score-instead-of-difference",
                        "losses",
                        "Your map holds the scores of the mutants. Subtract the score of the sequence as it is, so that 0 means"
                                + " no effect.")
                .replacing(DIFFERENCE, "best(mutant, motif)")
                .wrong(
                        "sign-reversed",
                        "losses",
                        "Your signs are the wrong way round: after minus before, so that a loss is negative.")
                .replacing(DIFFERENCE, "before - best(mutant, motif)")
                .wrong(
                        "old-letter-kept",
                        "losses",
                        "You set the new letter but left the old one: two letters then stand at one position. Clear the column"
                                + " first.")
                .replacing("mutant.set(c == letter ? 1 : 0, c, i);", "mutant.set(1, letter, i);")
                .wrong(
                        "mutations-pile-up",
                        "losses",
                        "Your mutations stay in the sequence while you go on to the next position. Each starts from a fresh"
                                + " copy.")
                .replacing("float before = best(sequence, motif);", """
                        float before = best(sequence, motif);
                        Tensor mutant = sequence.copy();""")
                .replacing("Tensor mutant = sequence.copy();", "")
                .wrong(
                        "gains-left-out",
                        "gains",
                        "You keep losses only. A mutation can also create a better site: such entries are positive.")
                .replacing(DIFFERENCE, "Math.min(0, best(mutant, motif) - before)")
                .wrong(
                        "best-window-only",
                        "otherSitesTakeOver",
                        "You score the mutant at the window that was best before. Search all positions again: another site may"
                                + " take over, or a new one arise.")
                .replacing("float before = best(sequence, motif);", """
                        float before = best(sequence, motif);
                        int site = 0;
                        while (score(sequence, motif, site) < before) {
                            site++;
                        }""")
                .replacing(DIFFERENCE, "score(mutant, motif, site) - before");
    }
}
