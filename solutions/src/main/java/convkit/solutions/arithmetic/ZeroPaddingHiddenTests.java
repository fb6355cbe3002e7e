package convkit.solutions.arithmetic;

import static convkit.exercises.check.TestValues.between;
import static convkit.exercises.check.TestValues.quarters;

import convkit.exercises.arithmetic.ZeroPaddingExercise;
import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import convkit.solutions.arithmetic.alternative.RowCopyingPadding;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random pictures for {@code zero-padding}. */
public class ZeroPaddingHiddenTests extends ExerciseTests<ZeroPaddingExercise> {

    private static final int CASES = 8;

    private final ZeroPaddingExercise expected = new RowCopyingPadding();

    public ZeroPaddingHiddenTests(ZeroPaddingExercise answer) {
        super(ZeroPaddingExercise.class, answer);
    }

    @Order(1)
    @Checks(what = "Random batches of any size are framed right.", why = "Photographs are rarely square.", points = 2)
    void randomPictures(Random random) {
        for (int i = 0; i < CASES; i++) {
            Tensor x = quarters(
                    random, between(random, 2, 3), between(random, 2, 3), between(random, 2, 6), between(random, 2, 6));
            int padding = between(random, 1, 3);
            expect.tensor(answer.pad(x, padding)).equalTo(expected.pad(x.copy(), padding));
        }
    }

    @Order(2)
    @Checks(what = "All kernel sizes up to 30 are answered or refused.", why = "The rule has no exceptions.")
    void everyKernelSize() {
        for (int kernelSize = 1; kernelSize <= 30; kernelSize++) {
            int taps = kernelSize;
            if (taps % 2 == 1) {
                expect.intValue(answer.samePadding(taps), expected.samePadding(taps));
            } else {
                expect.illegalArgument("a kernel of " + taps + " is even", () -> answer.samePadding(taps));
            }
        }
    }
}
