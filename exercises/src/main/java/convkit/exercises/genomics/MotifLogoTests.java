package convkit.exercises.genomics;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code motif-logo} must do. */
public class MotifLogoTests extends ExerciseTests<MotifLogoExercise> {

    public MotifLogoTests(MotifLogoExercise answer) {
        super(MotifLogoExercise.class, answer);
    }

    private static String[] sites(String... sites) {
        return sites;
    }

    /** A row of heights for each of A, C, G and T. */
    private static Tensor rows(double... values) {
        float[] heights = new float[values.length];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = (float) values[i];
        }
        return Tensor.of(heights, 4, values.length / 4);
    }

    @Order(1)
    @Checks(
            what = "A letter that is always there is 2 bits high.",
            why = "Two bits tell one of four letters; a position that is always the same says all of them.")
    void alwaysTheSame() {
        // 0·log₂ 0 counts as 0: no NaN may come out for the letters that are never there
        expect.tensor(answer.heights(sites("CA", "CA", "CA"))).closeTo(rows(0, 2, 2, 0, 0, 0, 0, 0));
    }

    @Order(2)
    @Checks(
            what = "The more letters a position allows, the lower it is; if all are equally frequent it is flat.",
            why = "Such a position says nothing about whether the protein binds.",
            points = 2)
    void mixedPositions() {
        // position 0: A 4/4, 2 bits; 1: all alike, 0 bits; 2: T and G ½ each, 1 bit
        expect.tensor(answer.heights(sites("AAT", "ACT", "AGG", "ATG")))
                .closeTo(rows(2, 0, 0, 0, 0, 0, 0, 0, 0.5, 0, 0, 0.5));
    }

    @Order(3)
    @Checks(
            what = "Within a position each letter is as high as it is frequent.",
            why = "The eye reads the tallest letter first: it should be the one that is there most often.",
            points = 2)
    void unequalShares() {
        // p = ½, ¼, ¼: 2 − ½·1 − 2·¼·2 = ½ bit; p = ¾, ¼: 2 − ¾·0.415037 − ¼·2 = 1.188722 bits
        double bits = 2 - 0.75 * 0.415037499 - 0.5;
        expect.tensor(answer.heights(sites("GC", "GC", "TT", "AC")))
                .closeTo(rows(0.125, 0, 0, 0.75 * bits, 0.25, 0, 0.125, 0.25 * bits));
    }

    @Order(4)
    @Checks(
            what =
                    "The number of sites does not matter, only their shares; a second call gives the same, sites unchanged.",
            why = "Heights can then be compared between motifs that were found ten times or ten thousand times.")
    void sharesNotCounts() {
        // p = ⅔, ⅓: 2 + ⅔·log₂ ⅔ + ⅓·log₂ ⅓ = 1.081704 bits
        double bits = 2 - (2 * 0.584962501 + 1.584962501) / 3;
        Tensor wanted = rows(0, bits / 3, 0, 2 * bits / 3);
        expect.tensor(answer.heights(sites("T", "C", "T"))).closeTo(wanted);
        expect.tensor(answer.heights(sites("T", "C", "T", "C", "T", "T"))).closeTo(wanted);
        expect.argumentsUnchanged();
    }
}
