package convkit.solutions.backprop;

import convkit.exercises.backprop.ReluSigmoidExercise;
import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.TestValues;
import convkit.nn.ops.Elementwise;
import convkit.nn.tensor.Tensor;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Order;

/** Random values for {@code relu-sigmoid}. Expected values come from the library's operations and their gradients. */
public class ReluSigmoidHiddenTests extends ExerciseTests<ReluSigmoidExercise> {

    public ReluSigmoidHiddenTests(ReluSigmoidExercise answer) {
        super(ReluSigmoidExercise.class, answer);
    }

    private static Tensor gradient(UnaryOperator<Tensor> operation, Tensor x, Tensor gradOutput) {
        Tensor input = x.copy().requiresGrad(true);
        operation.apply(input).backward(gradOutput.copy());
        return input.grad();
    }

    @Order(1)
    @Checks(
            what = "Leaky ReLU and ReLU are right for random maps and slopes, zeros among them.",
            why = "Both passes must agree on every value, or training follows a wrong slope.",
            points = 2)
    void randomRectifiers(Random random) {
        int[] shape = {2, TestValues.between(random, 1, 3), 5, 7};
        Tensor x = TestValues.quarters(random, shape);
        Tensor gradOutput = TestValues.quarters(random, shape);
        float slope = TestValues.between(random, 1, 7) / 8f;
        expect.tensor(answer.relu(x.copy())).closeTo(Elementwise.relu(x));
        expect.tensor(answer.reluBackward(x, gradOutput)).closeTo(gradient(Elementwise::relu, x, gradOutput));
        expect.tensor(answer.leakyRelu(x, slope)).closeTo(Elementwise.leakyRelu(x.copy(), slope));
        expect.tensor(answer.leakyReluBackward(x, slope, gradOutput))
                .closeTo(gradient(t -> Elementwise.leakyRelu(t, slope), x, gradOutput));
    }

    @Order(2)
    @Checks(
            what = "Sigmoid and its gradient are right for random values.",
            why = "Forward and backward pass belong together: one hands y to the other.")
    void randomSigmoids(Random random) {
        Tensor x = TestValues.quarters(random, 3, TestValues.between(random, 4, 9));
        Tensor gradOutput = TestValues.quarters(random, x.shape());
        Tensor y = Elementwise.sigmoid(x.copy());
        expect.tensor(answer.sigmoid(x)).closeTo(y);
        expect.tensor(answer.sigmoidBackward(y, gradOutput)).closeTo(gradient(Elementwise::sigmoid, x, gradOutput));
    }
}
