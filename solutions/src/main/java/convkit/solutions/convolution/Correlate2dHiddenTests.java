package convkit.solutions.convolution;

import static convkit.exercises.check.TestValues.between;
import static convkit.exercises.check.TestValues.quarters;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.convolution.Correlate2dExercise;
import convkit.nn.tensor.Tensor;
import convkit.solutions.convolution.alternative.AddsMovedPictures;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random pictures for {@code correlate2d}. */
public class Correlate2dHiddenTests extends ExerciseTests<Correlate2dExercise> {

    private static final int CASES = 12;

    private final Correlate2dExercise expected = new AddsMovedPictures();

    public Correlate2dHiddenTests(Correlate2dExercise answer) {
        super(Correlate2dExercise.class, answer);
    }

    @Order(1)
    @Checks(what = "Random pictures and kernels are right.", why = "Photographs have any size.", points = 2)
    void randomPictures(Random random) {
        for (int i = 0; i < CASES; i++) {
            Tensor x = quarters(random, between(random, 5, 8), between(random, 9, 11));
            Tensor kernel = quarters(random, between(random, 2, 5), between(random, 2, 5));
            expect.tensor(answer.correlate(x, kernel)).equalTo(expected.correlate(x.copy(), kernel.copy()));
        }
    }

    @Order(2)
    @Checks(what = "Upright pictures are right too.", why = "Portrait and landscape must both work.")
    void randomUprightPictures(Random random) {
        for (int i = 0; i < CASES; i++) {
            Tensor x = quarters(random, between(random, 9, 11), between(random, 5, 6));
            Tensor kernel = quarters(random, between(random, 4, 5), between(random, 2, 3));
            expect.tensor(answer.correlate(x, kernel)).equalTo(expected.correlate(x.copy(), kernel.copy()));
        }
    }
}
