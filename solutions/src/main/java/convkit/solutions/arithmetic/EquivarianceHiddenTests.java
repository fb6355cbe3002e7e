package convkit.solutions.arithmetic;

import static convkit.exercises.check.TestValues.between;
import static convkit.exercises.check.TestValues.quarters;

import convkit.exercises.arithmetic.EquivarianceExercise;
import convkit.exercises.arithmetic.EquivarianceExercise.Gap;
import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import convkit.solutions.arithmetic.alternative.CopiesBlocks;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random pictures and kernels for {@code equivariance}. */
public class EquivarianceHiddenTests extends ExerciseTests<EquivarianceExercise> {

    private static final int CASES = 8;

    private final EquivarianceExercise expected = new CopiesBlocks();

    public EquivarianceHiddenTests(EquivarianceExercise answer) {
        super(EquivarianceExercise.class, answer);
    }

    private static Tensor picture(Random random) {
        return quarters(random, between(random, 4, 6), between(random, 5, 8));
    }

    @Order(1)
    @Checks(what = "Random maps are moved and turned right.", why = "The measurement is only as good as the changes.")
    void randomChanges(Random random) {
        for (int i = 0; i < CASES; i++) {
            Tensor x = picture(random);
            int down = between(random, -4, 4);
            int right = between(random, -4, 4);
            expect.tensor(answer.translate(x, down, right)).equalTo(expected.translate(x.copy(), down, right));
            expect.tensor(answer.rotate(x)).equalTo(expected.rotate(x.copy()));
        }
    }

    @Order(2)
    @Checks(
            what = "Translation: the difference is right at the border and 0 inside, for every kernel.",
            why = "Equivariance is a property of the operation, not of the weights.",
            points = 2)
    void randomTranslations(Random random) {
        for (int i = 0; i < CASES; i++) {
            Tensor x = picture(random);
            Tensor kernel = quarters(random, between(random, 2, 3), between(random, 2, 3));
            int down = between(random, 1, 2);
            int right = between(random, -2, -1);
            Gap gap = expect.notNull("result", answer.translationGap(x, kernel, down, right));
            Gap wanted = expected.translationGap(x.copy(), kernel.copy(), down, right);
            expect.number("everywhere", gap.everywhere(), wanted.everywhere());
            expect.number("inside", gap.inside(), 0);
        }
    }

    @Order(3)
    @Checks(what = "Rotation: the difference is right.", why = "A measured number convinces more than a claim.")
    void randomRotations(Random random) {
        for (int i = 0; i < CASES; i++) {
            Tensor x = picture(random);
            Tensor kernel = quarters(random, 3, 3);
            expect.number("gap", answer.rotationGap(x, kernel), expected.rotationGap(x.copy(), kernel.copy()));
        }
    }
}
