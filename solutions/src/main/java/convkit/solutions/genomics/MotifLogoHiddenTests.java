package convkit.solutions.genomics;

import static convkit.exercises.check.TestValues.between;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.genomics.MotifLogoExercise;
import convkit.solutions.genomics.alternative.CountedLogo;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random sites for {@code motif-logo}; expected values come from the alternative solution. */
public class MotifLogoHiddenTests extends ExerciseTests<MotifLogoExercise> {

    private static final int CASES = 5;

    private final MotifLogoExercise expected = new CountedLogo();

    public MotifLogoHiddenTests(MotifLogoExercise answer) {
        super(MotifLogoExercise.class, answer);
    }

    private void compare(Random random, String letters) {
        String[] sites = new String[between(random, 5, 20)];
        int width = between(random, 4, 8);
        for (int n = 0; n < sites.length; n++) {
            StringBuilder site = new StringBuilder();
            while (site.length() < width) {
                site.append(letters.charAt(random.nextInt(letters.length())));
            }
            sites[n] = site.toString();
        }
        expect.tensor(answer.heights(sites)).closeTo(expected.heights(sites));
    }

    @Order(1)
    @Checks(
            what = "Random sites of all letters are right.",
            why = "A few dozen sites by chance look like a weak motif: the heights must be exact to tell.")
    void randomSites(Random random) {
        for (int i = 0; i < CASES; i++) {
            compare(random, "ACGT");
        }
    }

    @Order(2)
    @Checks(
            what = "Sites in which some letters are frequent and one is never there are right.",
            why = "Real motifs are like this.")
    void unevenSites(Random random) {
        for (int i = 0; i < CASES; i++) {
            compare(random, "AAAAACCGGGGGGG");
        }
    }
}
