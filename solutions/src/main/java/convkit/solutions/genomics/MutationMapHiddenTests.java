package convkit.solutions.genomics;

import static convkit.exercises.check.TestValues.between;
import static convkit.exercises.check.TestValues.quarters;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.genomics.MutationMapExercise;
import convkit.nn.tensor.Tensor;
import convkit.solutions.genomics.alternative.WindowedMutationMap;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random sequences and motifs for {@code mutation-map}; expected values come from the alternative solution. */
public class MutationMapHiddenTests extends ExerciseTests<MutationMapExercise> {

    private static final int CASES = 6;

    private final MutationMapExercise expected = new WindowedMutationMap();

    public MutationMapHiddenTests(MutationMapExercise answer) {
        super(MutationMapExercise.class, answer);
    }

    @Order(1)
    @Checks(what = "Best scores of random sequences are right.", why = "The whole map is made of differences of these.")
    void randomScores(Random random) {
        for (int i = 0; i < CASES; i++) {
            Tensor sequence = MotifScanHiddenTests.dna(random, between(random, 8, 20));
            Tensor motif = quarters(random, 4, between(random, 2, 6));
            expect.number("best", answer.best(sequence, motif), expected.best(sequence.copy(), motif.copy()));
        }
    }

    @Order(2)
    @Checks(
            what = "Maps of random sequences and motifs are right.",
            why = "Sites overlap, and mutations destroy one and create another at once.",
            points = 2)
    void randomMaps(Random random) {
        for (int i = 0; i < CASES; i++) {
            Tensor sequence = MotifScanHiddenTests.dna(random, between(random, 8, 16));
            Tensor motif = quarters(random, 4, between(random, 2, 6));
            expect.tensor(answer.map(sequence, motif)).equalTo(expected.map(sequence.copy(), motif.copy()));
        }
    }
}
