package convkit.exercises.genomics;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.ops.OneHot;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code mutation-map} must do. */
public class MutationMapTests extends ExerciseTests<MutationMapExercise> {

    public MutationMapTests(MutationMapExercise answer) {
        super(MutationMapExercise.class, answer);
    }

    private static Tensor dna(String letters) {
        int[][] symbols = {OneHot.symbols(letters, "ACGT")};
        return Tensor.of(OneHot.sequences(symbols, 4).data(), 4, letters.length());
    }

    /** A row for each of A, C, G and T. */
    private static Tensor rows(float... values) {
        return Tensor.of(values, 4, values.length / 4);
    }

    private static Tensor likesAc() {
        return rows(1, 0, 0, 2, 0, 0, 0, 0);
    }

    @Order(1)
    @Checks(
            what = "The best score is the largest over all positions, the last one included, also below 0.",
            why = "One good site is enough for a protein, wherever it is.")
    void bestScore() {
        expect.number("best", answer.best(dna("GGTAC"), likesAc()), 3);
        expect.number("best", answer.best(dna("ACGG"), likesAc()), 3);
        // A −4, C −3, G −1, T −2
        expect.number("best", answer.best(dna("CAT"), rows(-4, -3, -1, -2)), -2);
    }

    @Order(2)
    @Checks(
            what = "The map holds the change of the score for each letter at each position.",
            why = "Negative entries mark letters that matter, and by how much.",
            points = 2)
    void losses() {
        expect.tensor(answer.map(dna("AC"), likesAc())).equalTo(rows(0, -2, -1, 0, -1, -2, -1, -2));
    }

    @Order(3)
    @Checks(
            what = "A change that creates or improves a site is positive.",
            why = "Diseases arise from gains as well as from losses.")
    void gains() {
        // AGCT: AG 1, GC 2, CT 0. Second letter A: AAC has AC, 3; C: ACC has it too. Without the C, AG or AT leaves 1
        expect.tensor(answer.map(dna("AGCT"), likesAc()))
                .equalTo(rows(0, 1, -1, 0, 0, 1, 0, 0, 0, 0, -1, 0, 0, 0, -1, 0));
    }

    @Order(4)
    @Checks(
            what = "When a site is destroyed, the next best one counts.",
            why = "Genomes are redundant; a map of the single best window would show losses that do not happen.",
            points = 2)
    void otherSitesTakeOver() {
        // ACCG: AC 3, CC 2, CG 0. Without the A, CC leaves 2; without the first C, the second leaves 2; AAC has AC
        // again
        expect.tensor(answer.map(dna("ACCG"), likesAc()))
                .equalTo(rows(0, 0, 0, 0, -1, 0, 0, 0, -1, -1, 0, 0, -1, -1, 0, 0));
    }

    @Order(5)
    @Checks(
            what = "A second call gives the same map, and the arguments are not changed.",
            why = "Every mutation starts from the sequence as it was.")
    void leavesArgumentsUnchanged() {
        Tensor x = dna("TA");
        Tensor motif = rows(1, 2, 3, 4, 5, 6, 7, 9);
        for (int call = 0; call < 2; call++) {
            // best: T 7 + A 2 = 9; first letter 1, 3, 5, 7; second letter 2, 4, 6, 9
            expect.tensor(answer.map(x, motif)).equalTo(rows(-6, 0, -4, 2, -2, 4, 0, 7));
        }
        expect.argumentsUnchanged();
    }
}
