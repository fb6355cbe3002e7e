package convkit.solutions.backprop;

import convkit.exercises.backprop.BinaryCrossEntropyExercise;
import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.TestValues;
import convkit.nn.loss.BinaryCrossEntropy;
import convkit.nn.tensor.Tensor;
import convkit.solutions.backprop.alternative.LossOfTheRightAnswer;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random outputs and targets for {@code binary-cross-entropy}; for the cross-entropy the library's loss is asked. */
public class BinaryCrossEntropyHiddenTests extends ExerciseTests<BinaryCrossEntropyExercise> {

    public BinaryCrossEntropyHiddenTests(BinaryCrossEntropyExercise answer) {
        super(BinaryCrossEntropyExercise.class, answer);
    }

    private static Tensor labels(Random random, int... shape) {
        Tensor labels = Tensor.zeros(shape);
        for (int i = 0; i < labels.size(); i++) {
            labels.data()[i] = random.nextInt(2);
        }
        return labels;
    }

    @Order(1)
    @Checks(
            what = "Cross-entropy and its gradient are right for random logits and answers.",
            why = "The two must fit together, or descent does not lower the loss that you print.",
            points = 2)
    void randomAnswers(Random random) {
        Tensor logits = TestValues.quarters(random, TestValues.between(random, 2, 5), TestValues.between(random, 2, 6));
        Tensor targets = labels(random, logits.shape());
        Tensor input = logits.copy().requiresGrad(true);
        Tensor loss = new BinaryCrossEntropy().of(input, targets.copy());
        loss.backward();
        expect.closeTo("loss", answer.crossEntropy(logits.copy(), targets), loss.item());
        expect.tensor(answer.crossEntropyGradient(logits.copy(), targets)).closeTo(input.grad());
    }

    @Order(2)
    @Checks(
            what = "The sum of squares and its gradient are right for random outputs and targets.",
            why = "Regression and the networks of the eighties use it.")
    void randomSquares(Random random) {
        Tensor outputs = TestValues.quarters(random, 3, TestValues.between(random, 2, 7));
        Tensor targets = TestValues.quarters(random, outputs.shape());
        BinaryCrossEntropyExercise expected = new LossOfTheRightAnswer();
        expect.closeTo("loss", answer.sumOfSquares(outputs.copy(), targets), expected.sumOfSquares(outputs, targets));
        expect.tensor(answer.sumOfSquaresGradient(outputs.copy(), targets))
                .closeTo(expected.sumOfSquaresGradient(outputs, targets));
    }
}
