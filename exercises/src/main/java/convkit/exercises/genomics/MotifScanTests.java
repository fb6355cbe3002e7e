package convkit.exercises.genomics;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.genomics.MotifScanExercise.Hit;
import convkit.nn.ops.OneHot;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code motif-scan} must do. */
public class MotifScanTests extends ExerciseTests<MotifScanExercise> {

    public MotifScanTests(MotifScanExercise answer) {
        super(MotifScanExercise.class, answer);
    }

    private static Tensor dna(String letters) {
        int[][] symbols = {OneHot.symbols(letters, "ACGT")};
        return Tensor.of(OneHot.sequences(symbols, 4).data(), 4, letters.length());
    }

    /** A row of scores for each of A, C, G and T. */
    private static Tensor motif(float... values) {
        return Tensor.of(values, 4, values.length / 4);
    }

    private void expectBest(Tensor sequence, Tensor motif, int position, boolean reverse, float score) {
        Hit hit = expect.notNull("hit", answer.best(sequence, motif));
        expect.number("position", hit.position(), position);
        expect.value("reverse", hit.reverse(), reverse);
        expect.number("score", hit.score(), score);
    }

    @Order(1)
    @Checks(
            what = "Both strands of the worked example are scored.",
            why = "DNA has no front side: a site on the other strand is as good.",
            points = 2)
    void workedExample() {
        expect.tensor(answer.scan(dna("GTAC"), motif(1, 0, 0, 2, 0, 0, 0, 0))).equalTo(Tensor.matrix(new float[][] {
            {0, 0, 3}, {3, 0, 0}
        }));
    }

    @Order(2)
    @Checks(
            what = "Every letter brings its own score at its own place in the motif.",
            why = "Most positions of a motif allow several letters, some more than others; a few forbid one.")
    void scoresOfAllLetters() {
        // forward: ACT 1 + 5 + 20, CTG 4 + 11 + 2, TGA 10 + 8 + 3; other strand: AGT 1 + 8 + 20, CAG 4 + 0 + 2, TCA 10
        // + 5 + 3
        Tensor motif = motif(1, 0, 3, 4, 5, 6, 7, 8, 2, 10, 11, 20);
        expect.tensor(answer.scan(dna("ACTGA"), motif)).equalTo(Tensor.matrix(new float[][] {{26, 17, 21}, {29, 6, 18}
        }));
    }

    @Order(3)
    @Checks(
            what = "Sequences need not be one-hot: unknown letters are mixtures.",
            why = "Scores are then the mean over what the letter might be.")
    void mixturesAreScored() {
        // N: 0.25·(8 + 4 + 0 − 16), C: 4
        Tensor x = Tensor.of(new float[] {0.25f, 0, 0.25f, 1, 0.25f, 0, 0.25f, 0}, 4, 2);
        // on the other strand N again, and G: 0
        expect.tensor(answer.scan(x, motif(8, 4, 0, -16))).equalTo(Tensor.matrix(new float[][] {{-1, 4}, {-1, 0}}));
    }

    @Order(4)
    @Checks(
            what = "A motif as long as the sequence has one place; a longer one is refused.",
            why = "L − W + 1 is then 1, or no number of positions at all.")
    void longMotifs() {
        // GT: 3 + 8; other strand, AC: 1 + 4
        expect.tensor(answer.scan(dna("GT"), motif(1, 2, 3, 4, 3, 6, 7, 8)))
                .equalTo(Tensor.matrix(new float[][] {{11}, {5}}));
        expect.illegalArgument("the motif is 3 long, the sequence 2", () -> answer.scan(dna("GT"), Tensor.zeros(4, 3)));
    }

    @Order(5)
    @Checks(
            what = "The best hit names position, strand and score.",
            why = "DeepBind pools the maximum over positions and strands: this is its answer for the sequence.",
            points = 2)
    void bestHit() {
        Tensor likesAc = motif(1, 0, 0, 2, 0, 0, 0, 0);
        expect.tensor(answer.scan(dna("CCGTC"), likesAc)).equalTo(Tensor.matrix(new float[][] {
            {2, 0, 0, 2}, {0, 0, 3, 0}
        }));
        expectBest(dna("CCGTC"), likesAc, 2, true, 3);
        expectBest(dna("CTACG"), likesAc, 2, false, 3);
        // AC three times: the leftmost; then on both strands
        expectBest(dna("GACACAC"), likesAc, 1, false, 3);
        expectBest(dna("GTTAC"), likesAc, 3, false, 3);
        expectBest(dna("TGTGT"), likesAc, 1, true, 3);
    }

    @Order(6)
    @Checks(
            what = "If all scores are negative, the best is the largest of them; arguments are not changed.",
            why = "Scores are logarithms of odds: below 0 almost everywhere.")
    void negativeScores() {
        Tensor motif = motif(-4, -3, -1, -2);
        expect.tensor(answer.scan(dna("CTA"), motif)).equalTo(Tensor.matrix(new float[][] {{-3, -2, -4}, {-1, -4, -2}
        }));
        expectBest(dna("CTA"), motif, 0, true, -1);
        expectBest(dna("TTT"), motif, 0, false, -2);
        expect.argumentsUnchanged();
    }
}
