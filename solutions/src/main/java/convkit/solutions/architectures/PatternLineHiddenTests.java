package convkit.solutions.architectures;

import static convkit.exercises.check.TestValues.between;

import convkit.exercises.architectures.PatternLineExercise;
import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.solutions.architectures.alternative.SpelledPatternLine;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random lines for {@code pattern-line}; expected values come from the alternative solution. */
public class PatternLineHiddenTests extends ExerciseTests<PatternLineExercise> {

    private static final int CASES = 8;

    private final PatternLineExercise expected = new SpelledPatternLine();

    public PatternLineHiddenTests(PatternLineExercise answer) {
        super(PatternLineExercise.class, answer);
    }

    @Order(1)
    @Checks(
            what = "Random lines are spelled out right, with and without POOL.",
            why = "Networks are searched for by trying many such lines.")
    void randomLines(Random random) {
        for (int i = 0; i < CASES; i++) {
            int n = between(random, 2, 3);
            int m = between(random, 2, 4);
            int k = between(random, 1, 2);
            boolean pooled = i % 2 == 0;
            expect.value("layers", answer.layers(n, m, k, pooled), expected.layers(n, m, k, pooled));
        }
    }

    @Order(2)
    @Checks(
            what = "Feature maps of random lines have the right shape, with and without POOL.",
            why = "Pictures of odd sizes are rounded at every pooling, not once at the end.")
    void randomShapes(Random random) {
        for (int i = 0; i < CASES; i++) {
            int[] input = {between(random, 1, 3), between(random, 33, 99), between(random, 33, 99)};
            int n = between(random, 1, 3);
            int m = between(random, 1, 4);
            boolean pooled = i % 2 == 0;
            int[] wanted = expected.featureMap(input.clone(), n, m, pooled, 16);
            expect.ints("feature map", answer.featureMap(input, n, m, pooled, 16), wanted);
        }
    }
}
