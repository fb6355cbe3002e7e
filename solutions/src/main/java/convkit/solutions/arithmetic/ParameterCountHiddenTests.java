package convkit.solutions.arithmetic;

import static convkit.exercises.check.TestValues.between;

import convkit.exercises.arithmetic.ParameterCountExercise;
import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.solutions.arithmetic.alternative.CountsOneByOne;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random layers for {@code parameter-count}. */
public class ParameterCountHiddenTests extends ExerciseTests<ParameterCountExercise> {

    private static final int CASES = 40;

    private final ParameterCountExercise expected = new CountsOneByOne();

    public ParameterCountHiddenTests(ParameterCountExercise answer) {
        super(ParameterCountExercise.class, answer);
    }

    @Order(1)
    @Checks(
            what = "Random convolutions with groups are counted right.",
            why = "Every factor must be there.",
            points = 2)
    void randomConvolutions(Random random) {
        for (int i = 0; i < CASES; i++) {
            int groups = between(random, 2, 4);
            int in = groups * between(random, 1, 20);
            int out = groups * between(random, 1, 20);
            int height = between(random, 1, 5);
            int width = between(random, 6, 9);
            boolean bias = i % 2 == 0;
            expect.number(
                    "parameters",
                    answer.convolution(in, out, height, width, groups, bias),
                    expected.convolution(in, out, height, width, groups, bias));
        }
    }

    @Order(2)
    @Checks(what = "Random dense layers are counted right.", why = "Nine tenths of AlexNet's parameters are dense.")
    void randomDenseLayers(Random random) {
        for (int i = 0; i < CASES; i++) {
            int inputs = between(random, 1, 9_000);
            int outputs = between(random, 1, 9_000);
            expect.number(
                    "parameters",
                    answer.dense(inputs, outputs, i % 2 == 0),
                    expected.dense(inputs, outputs, i % 2 == 0));
        }
    }

    @Order(3)
    @Checks(what = "Random layers without sharing are counted right.", why = "The comparison is the point of sharing.")
    void randomLayersWithoutSharing(Random random) {
        for (int i = 0; i < CASES; i++) {
            int height = between(random, 2, 60);
            int width = between(random, 61, 99);
            int out = between(random, 2, 64);
            int in = between(random, 2, 64);
            expect.number(
                    "parameters",
                    answer.withoutSharing(height, width, out, in, 3, 5),
                    expected.withoutSharing(height, width, out, in, 3, 5));
        }
    }
}
