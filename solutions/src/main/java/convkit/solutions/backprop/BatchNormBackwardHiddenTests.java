package convkit.solutions.backprop;

import convkit.exercises.backprop.BatchNormBackwardExercise;
import convkit.exercises.backprop.BatchNormBackwardExercise.Gradients;
import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.TestValues;
import convkit.nn.ops.Normalization;
import convkit.nn.ops.Normalization.Moments;
import convkit.nn.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random batches for {@code batch-norm-backward}. Expected values are the gradients of the library's operation. */
public class BatchNormBackwardHiddenTests extends ExerciseTests<BatchNormBackwardExercise> {

    private static final int CASES = 4;

    public BatchNormBackwardHiddenTests(BatchNormBackwardExercise answer) {
        super(BatchNormBackwardExercise.class, answer);
    }

    private void compare(Random random, float epsilon, int... shape) {
        Tensor x = TestValues.quarters(random, shape).requiresGrad(true);
        Tensor gamma = TestValues.whole(random, 2, 5, shape[1]).requiresGrad(true);
        Tensor beta = Tensor.zeros(shape[1]).requiresGrad(true);
        Tensor gradOutput = TestValues.quarters(random, shape);
        Normalization.batchNorm(x, gamma, beta, Moments.of(x), epsilon, true).backward(gradOutput.copy());
        Gradients found =
                expect.notNull("result", answer.backward(x.copy(), gamma.data().clone(), gradOutput, epsilon));
        expect.tensor(found.gradInput()).named("gradInput").closeTo(x.grad());
        expect.floatsCloseTo("gradGamma", found.gradGamma(), gamma.grad().data());
        expect.floatsCloseTo("gradBeta", found.gradBeta(), beta.grad().data());
    }

    @Order(1)
    @Checks(
            what = "Random maps give the gradients of the library's batch normalisation.",
            why = "With many channels and pictures every sum must run over the right values.",
            points = 2)
    void randomMaps(Random random) {
        for (int i = 0; i < CASES; i++) {
            compare(
                    random,
                    0.5f,
                    TestValues.between(random, 2, 3),
                    TestValues.between(random, 2, 4),
                    TestValues.between(random, 2, 4),
                    3);
        }
    }

    @Order(2)
    @Checks(
            what = "Maps of a single position are right too, with a small and a large ε.",
            why = "That is batch normalisation behind a fully connected layer: the batch is all there is.")
    void singlePositions(Random random) {
        compare(random, 0.25f, TestValues.between(random, 5, 8), 3, 1, 1);
        compare(random, 4, TestValues.between(random, 5, 8), 2, 1, 1);
    }
}
