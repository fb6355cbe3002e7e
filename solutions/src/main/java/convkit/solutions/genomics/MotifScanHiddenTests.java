package convkit.solutions.genomics;

import static convkit.exercises.check.TestValues.between;
import static convkit.exercises.check.TestValues.quarters;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.genomics.MotifScanExercise;
import convkit.exercises.genomics.MotifScanExercise.Hit;
import convkit.nn.tensor.Tensor;
import convkit.solutions.genomics.alternative.TurnedMotifScan;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random sequences and motifs for {@code motif-scan}; expected values come from the alternative solution. */
public class MotifScanHiddenTests extends ExerciseTests<MotifScanExercise> {

    private static final int CASES = 6;

    private final MotifScanExercise expected = new TurnedMotifScan();

    public MotifScanHiddenTests(MotifScanExercise answer) {
        super(MotifScanExercise.class, answer);
    }

    static Tensor dna(Random random, int length) {
        Tensor sequence = Tensor.zeros(4, length);
        for (int i = 0; i < length; i++) {
            sequence.set(1, random.nextInt(4), i);
        }
        return sequence;
    }

    @Order(1)
    @Checks(
            what = "Random sequences are scored right with random motifs of several lengths.",
            why = "Motifs are 6 to 20 letters long, sequences 100 and more.",
            points = 2)
    void randomScans(Random random) {
        for (int i = 0; i < CASES; i++) {
            Tensor sequence = dna(random, between(random, 12, 30));
            Tensor motif = quarters(random, 4, between(random, 3, 8));
            expect.tensor(answer.scan(sequence, motif)).equalTo(expected.scan(sequence.copy(), motif.copy()));
        }
    }

    @Order(2)
    @Checks(
            what = "The best hit is found on either strand, also among equal ones.",
            why = "Short motifs fit in many places.")
    void randomHits(Random random) {
        for (int i = 0; i < 2 * CASES; i++) {
            Tensor sequence = dna(random, between(random, 20, 40));
            Tensor motif = quarters(random, 4, between(random, 2, 3));
            Hit wanted = expected.best(sequence.copy(), motif.copy());
            Hit hit = expect.notNull("hit", answer.best(sequence, motif));
            expect.number("position", hit.position(), wanted.position());
            expect.value("reverse", hit.reverse(), wanted.reverse());
            expect.number("score", hit.score(), wanted.score());
        }
    }
}
