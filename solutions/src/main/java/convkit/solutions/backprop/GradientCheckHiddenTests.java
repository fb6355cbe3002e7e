package convkit.solutions.backprop;

import convkit.exercises.backprop.GradientCheckExercise;
import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.TestValues;
import convkit.solutions.backprop.alternative.OneVectorGradientCheck;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random neurons for {@code gradient-check}. */
public class GradientCheckHiddenTests extends ExerciseTests<GradientCheckExercise> {

    private static final int CASES = 6;

    private final GradientCheckExercise expected = new OneVectorGradientCheck();

    public GradientCheckHiddenTests(GradientCheckExercise answer) {
        super(GradientCheckExercise.class, answer);
    }

    /** Eighths between −1 and 1, so that the sigmoid does not saturate; never 0. */
    private static double[] values(Random random, int howMany) {
        return random.ints(howMany, 1, 9)
                .mapToDouble(eighths -> (random.nextBoolean() ? eighths : -eighths) / 8.0)
                .toArray();
    }

    private void compare(double[] actual, double[] wanted) {
        double[] gradient = expect.notNull("gradient", actual);
        expect.intValue(gradient.length, wanted.length);
        for (int i = 0; i < wanted.length; i++) {
            expect.closeTo("gradient[" + i + "]", gradient[i], wanted[i]);
        }
    }

    @Order(1)
    @Checks(
            what = "Both gradients are right for random neurons.",
            why = "The check is of use only if it can be trusted for every network.",
            points = 2)
    void randomNeurons(Random random) {
        for (int i = 0; i < CASES; i++) {
            int inputs = TestValues.between(random, 2, 5);
            double[] weight = values(random, inputs);
            double[] x = values(random, inputs);
            double bias = values(random, 1)[0];
            double target = random.nextInt(2);
            double h = TestValues.between(random, 2, 4) / 4.0;
            compare(
                    answer.analyticGradient(weight, bias, x, target),
                    expected.analyticGradient(weight, bias, x, target));
            compare(
                    answer.numericGradient(weight, bias, x, target, h),
                    expected.numericGradient(weight, bias, x, target, h));
        }
    }

    @Order(2)
    @Checks(
            what = "The relative error is right for random gradients.",
            why = "Its size decides whether you look for a mistake: below 1e-6 is fine, above 1e-2 is not.")
    void randomErrors(Random random) {
        for (int i = 0; i < CASES; i++) {
            int length = TestValues.between(random, 2, 6);
            double[] analytic = values(random, length);
            double[] numeric = values(random, length);
            expect.closeTo(
                    "relative error",
                    answer.relativeError(analytic, numeric),
                    expected.relativeError(analytic, numeric));
        }
    }
}
