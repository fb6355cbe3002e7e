package convkit.solutions.pooling;

import static convkit.exercises.check.TestValues.between;
import static convkit.exercises.check.TestValues.quarters;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.pooling.MaxPoolExercise.Pooled;
import convkit.exercises.pooling.UnpoolingExercise;
import convkit.nn.tensor.Tensor;
import convkit.solutions.pooling.alternative.IndexedMaxPool;
import convkit.solutions.pooling.alternative.LooksUpPlaces;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random maps for {@code unpooling}. */
public class UnpoolingHiddenTests extends ExerciseTests<UnpoolingExercise> {

    private static final int CASES = 8;

    private final UnpoolingExercise expected = new LooksUpPlaces();

    public UnpoolingHiddenTests(UnpoolingExercise answer) {
        super(UnpoolingExercise.class, answer);
    }

    @Order(1)
    @Checks(
            what = "What max pooling made is put back, for random batches.",
            why = "This is how encoder and decoder work together.",
            points = 2)
    void undoesMaxPooling(Random random) {
        for (int i = 0; i < CASES; i++) {
            Tensor x = quarters(random, 2, between(random, 2, 3), between(random, 4, 5), between(random, 6, 7));
            Pooled pooled = new IndexedMaxPool().forward(x, 2, 2);
            expect.tensor(answer.forward(pooled.output(), pooled.indices(), x.shape()))
                    .named("output")
                    .equalTo(expected.forward(pooled.output().copy(), pooled.indices(), x.shape()));
        }
    }

    @Order(2)
    @Checks(what = "Random gradients come from the right places.", why = "The decoder is trained too.", points = 2)
    void randomGradients(Random random) {
        for (int i = 0; i < CASES; i++) {
            Tensor gradOutput =
                    quarters(random, 2, between(random, 2, 3), between(random, 4, 5), between(random, 6, 7));
            Pooled pooled = new IndexedMaxPool().forward(quarters(random, gradOutput.shape()), 2, 2);
            int[] inputShape = pooled.output().shape();
            expect.tensor(answer.backward(gradOutput, pooled.indices(), inputShape))
                    .named("gradient")
                    .equalTo(expected.backward(gradOutput.copy(), pooled.indices(), inputShape));
        }
    }
}
