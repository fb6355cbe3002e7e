package convkit.solutions.convolution;

import static convkit.exercises.check.TestValues.between;
import static convkit.exercises.check.TestValues.quarters;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.convolution.Conv1dExercise;
import convkit.solutions.convolution.alternative.ScatterConv1d;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random signals for {@code conv1d}. */
public class Conv1dHiddenTests extends ExerciseTests<Conv1dExercise> {

    private static final int CASES = 20;

    private final Conv1dExercise expected = new ScatterConv1d();

    public Conv1dHiddenTests(Conv1dExercise answer) {
        super(Conv1dExercise.class, answer);
    }

    @Order(1)
    @Checks(what = "Random signals and kernels are right.", why = "Any length must work.", points = 2)
    void randomSignals(Random random) {
        for (int i = 0; i < CASES; i++) {
            float[] u = quarters(random, between(random, 2, 6)).data();
            float[] x = quarters(random, between(random, 8, 20)).data();
            expect.floats("y", answer.correlate(u, x), expected.correlate(u.clone(), x.clone()));
        }
    }

    @Order(2)
    @Checks(what = "Correlation is linear in the signal.", why = "That is why it can be written as a matrix.")
    void isLinear(Random random) {
        for (int i = 0; i < CASES; i++) {
            float[] u = quarters(random, 3).data();
            float[] a = quarters(random, 9).data();
            float[] b = quarters(random, 9).data();
            float[] sum = new float[9];
            for (int j = 0; j < 9; j++) {
                sum[j] = a[j] + 2 * b[j];
            }
            float[] ofSum = answer.correlate(u, sum);
            float[] wanted = expected.correlate(u, a);
            float[] second = expected.correlate(u, b);
            for (int j = 0; j < wanted.length; j++) {
                wanted[j] += 2 * second[j];
            }
            expect.floats("y", ofSum, wanted);
        }
    }
}
