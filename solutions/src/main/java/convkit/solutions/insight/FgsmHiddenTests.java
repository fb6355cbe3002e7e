package convkit.solutions.insight;

import static convkit.exercises.check.TestValues.between;
import static convkit.exercises.check.TestValues.quarters;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.insight.FgsmExercise;
import convkit.nn.tensor.Tensor;
import convkit.solutions.insight.alternative.BackwardFgsm;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random classifiers for {@code fgsm}; expected values come from automatic differentiation. */
public class FgsmHiddenTests extends ExerciseTests<FgsmExercise> {

    private static final int CASES = 6;

    private final FgsmExercise expected = new BackwardFgsm();

    public FgsmHiddenTests(FgsmExercise answer) {
        super(FgsmExercise.class, answer);
    }

    private record Case(Tensor x, Tensor weight, Tensor bias, int[] labels) {

        /** The first label is 0 and the second is not; small weights, so that no probability is nearly 0 or 1. */
        static Case random(Random random) {
            int classes = between(random, 3, 5);
            int pixels = between(random, 4, 8);
            Tensor x = quarters(random, 2, pixels);
            Tensor weight = quarters(random, classes, pixels);
            for (int i = 0; i < x.size(); i++) {
                x.data()[i] = Math.abs(x.data()[i]) / 4;
            }
            for (int i = 0; i < weight.size(); i++) {
                weight.data()[i] /= 4;
            }
            return new Case(x, weight, quarters(random, classes), new int[] {0, between(random, 1, classes - 1)});
        }
    }

    @Order(1)
    @Checks(
            what = "Gradients of random classifiers with several classes are right.",
            why = "With more than two classes all the others pull at the picture.",
            points = 2)
    void randomGradients(Random random) {
        for (int i = 0; i < CASES; i++) {
            Case c = Case.random(random);
            Tensor wanted = expected.gradient(c.x.copy(), c.weight, c.bias, c.labels);
            expect.tensor(answer.gradient(c.x, c.weight, c.bias, c.labels)).closeTo(wanted);
        }
    }

    @Order(2)
    @Checks(
            what = "Attacks on random classifiers are right, for small and large ε.",
            why = "Many pixels are black or white to begin with and can move one way only.")
    void randomAttacks(Random random) {
        for (int i = 0; i < CASES; i++) {
            Case c = Case.random(random);
            float epsilon = between(random, 1, 6) / 16f;
            Tensor wanted = expected.attack(c.x.copy(), c.weight, c.bias, c.labels, epsilon);
            expect.tensor(answer.attack(c.x, c.weight, c.bias, c.labels, epsilon))
                    .closeTo(wanted);
        }
    }
}
