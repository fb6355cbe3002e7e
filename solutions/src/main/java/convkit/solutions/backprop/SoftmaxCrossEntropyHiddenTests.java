package convkit.solutions.backprop;

import convkit.exercises.backprop.SoftmaxCrossEntropyExercise;
import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.TestValues;
import convkit.nn.loss.CrossEntropy;
import convkit.nn.ops.Probabilities;
import convkit.nn.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random batches for {@code softmax-cross-entropy}. Expected values come from the library's loss and its gradient. */
public class SoftmaxCrossEntropyHiddenTests extends ExerciseTests<SoftmaxCrossEntropyExercise> {

    private static final int CASES = 4;

    public SoftmaxCrossEntropyHiddenTests(SoftmaxCrossEntropyExercise answer) {
        super(SoftmaxCrossEntropyExercise.class, answer);
    }

    @Order(1)
    @Checks(
            what = "Random batches give the right logarithms of probabilities.",
            why = "Any number of pictures and classes may come.")
    void randomLogits(Random random) {
        for (int i = 0; i < CASES; i++) {
            Tensor logits =
                    TestValues.quarters(random, TestValues.between(random, 2, 5), TestValues.between(random, 2, 7));
            expect.tensor(answer.logSoftmax(logits.copy())).closeTo(Probabilities.logSoftmax(logits));
        }
    }

    @Order(2)
    @Checks(
            what = "Loss and gradient are right for random batches and labels.",
            why = "The gradient must be that of the very loss you report, mean included.",
            points = 2)
    void randomBatches(Random random) {
        for (int i = 0; i < CASES; i++) {
            int classes = TestValues.between(random, 3, 7);
            Tensor logits = TestValues.quarters(random, TestValues.between(random, 2, 5), classes);
            int[] labels = random.ints(logits.dim(0), 0, classes).toArray();
            Tensor input = logits.copy().requiresGrad(true);
            Tensor loss = new CrossEntropy().of(input, labels.clone());
            loss.backward();
            expect.closeTo("loss", answer.loss(logits.copy(), labels), loss.item());
            expect.tensor(answer.gradient(logits.copy(), labels)).closeTo(input.grad());
        }
    }
}
