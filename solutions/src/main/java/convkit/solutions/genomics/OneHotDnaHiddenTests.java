package convkit.solutions.genomics;

import static convkit.exercises.check.TestValues.between;
import static convkit.exercises.check.TestValues.quarters;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.genomics.OneHotDnaExercise;
import convkit.nn.tensor.Tensor;
import convkit.solutions.genomics.alternative.TabulatedOneHotDna;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random sequences for {@code one-hot-dna}; expected values come from the alternative solution. */
public class OneHotDnaHiddenTests extends ExerciseTests<OneHotDnaExercise> {

    private static final int CASES = 5;
    private static final String LETTERS = "ACGTacgtNn";

    private final OneHotDnaExercise expected = new TabulatedOneHotDna();

    public OneHotDnaHiddenTests(OneHotDnaExercise answer) {
        super(OneHotDnaExercise.class, answer);
    }

    @Order(1)
    @Checks(
            what = "Random sequences of all letters, small and capital, are encoded right.",
            why = "Real genomes are millions of letters of every kind.",
            points = 2)
    void randomSequences(Random random) {
        for (int i = 0; i < CASES; i++) {
            int length = between(random, 5, 20);
            String[] sequences = new String[between(random, 2, 4)];
            for (int n = 0; n < sequences.length; n++) {
                StringBuilder letters = new StringBuilder();
                while (letters.length() < length) {
                    letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
                }
                sequences[n] = letters.toString();
            }
            expect.tensor(answer.encode(sequences)).equalTo(expected.encode(sequences));
        }
    }

    @Order(2)
    @Checks(
            what = "The other strand of random encodings is right.",
            why = "It also serves for kernels, whose values are any numbers.")
    void randomStrands(Random random) {
        for (int i = 0; i < CASES; i++) {
            Tensor x = quarters(random, between(random, 1, 3), 4, between(random, 3, 8));
            expect.tensor(answer.reverseComplement(x)).equalTo(expected.reverseComplement(x.copy()));
        }
    }
}
