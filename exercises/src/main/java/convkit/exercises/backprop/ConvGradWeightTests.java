package convkit.exercises.backprop;

import convkit.exercises.backprop.ConvGradWeightExercise.Gradients;
import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.TestValues;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code conv-grad-weight} must do. */
public class ConvGradWeightTests extends ExerciseTests<ConvGradWeightExercise> {

    public ConvGradWeightTests(ConvGradWeightExercise answer) {
        super(ConvGradWeightExercise.class, answer);
    }

    private static int[] shape(int... axes) {
        return axes;
    }

    private static Tensor tensor(int[] shape, float... values) {
        return Tensor.of(values, shape);
    }

    private Gradients backward(Tensor x, Tensor gradOutput, int kh, int kw, int stride, int padding) {
        return expect.notNull("result", answer.backward(x, gradOutput, kh, kw, stride, padding));
    }

    private void expectWeight(Gradients gradients, int[] shape, float... values) {
        expect.tensor(gradients.gradWeight()).named("gradWeight").equalTo(Tensor.of(values, shape));
    }

    private void expectBias(Gradients gradients, float... values) {
        expect.tensor(gradients.gradBias()).named("gradBias").equalTo(Tensor.vector(values));
    }

    private static Tensor worked() {
        return tensor(shape(1, 1, 3, 3), TestValues.count(1, 9));
    }

    @Order(1)
    @Checks(
            what = "The worked example gives [5421 6532; 8754 9865]: a sum over all output positions.",
            why = "The kernel is used at every position, and every use has its say in how it should change.",
            points = 2)
    void sumOverThePositions() {
        Gradients gradients = backward(worked(), tensor(shape(1, 1, 2, 2), 1, 10, 100, 1000), 2, 2, 1, 0);
        // 1·1 + 10·2 + 100·4 + 1000·5, 1·2 + 10·3 + 100·5 + 1000·6, …
        expectWeight(gradients, shape(1, 1, 2, 2), 5421, 6532, 8754, 9865);
    }

    @Order(2)
    @Checks(
            what = "The bias gets the sum of its map's gradients, one number per kernel.",
            why = "The bias was added at every position of every picture, with factor 1.")
    void biasIsTheSumOfItsMap() {
        Tensor gradOutput = tensor(shape(2, 2, 1, 2), 1, 2, 10, 20, 100, 200, 1000, 2000);
        // 1 + 2 + 100 + 200, 10 + 20 + 1000 + 2000
        expectBias(backward(tensor(shape(2, 1, 1, 2), 2, 3, 5, 7), gradOutput, 1, 1, 1, 0), 303, 3030);
    }

    @Order(3)
    @Checks(
            what = "The gradients of all pictures of the batch are added, not averaged.",
            why =
                    "A loss that is a mean has put its 1/N into gradOutput already; dividing twice slows learning N-fold.")
    void sumOverTheBatch() {
        Tensor x = tensor(shape(2, 1, 1, 4), TestValues.count(1, 8));
        Tensor gradOutput = tensor(shape(2, 1, 1, 3), 1, 10, 100, 2, 20, 200);
        // 1·1 + 10·2 + 100·3 + 2·5 + 20·6 + 200·7, 1·2 + 10·3 + 100·4 + 2·6 + 20·7 + 200·8
        expectWeight(backward(x, gradOutput, 1, 2, 1, 0), shape(1, 1, 1, 2), 1851, 2184);
    }

    @Order(4)
    @Checks(
            what = "Each kernel has a slice per input channel: output map o meets input channel c in [o, c].",
            why = "Kernels learn from their own map's gradient and from every channel they read.")
    void kernelsAndChannels() {
        Tensor x = tensor(shape(1, 3, 1, 2), 1, 2, 3, 4, 5, 6);
        Tensor gradOutput = tensor(shape(1, 2, 1, 2), 1, 10, 100, 1000);
        // 1·1 + 10·2, 1·3 + 10·4, 1·5 + 10·6, 100·1 + 1000·2, …
        expectWeight(backward(x, gradOutput, 1, 1, 1, 0), shape(2, 3, 1, 1), 21, 43, 65, 2100, 4300, 6500);
    }

    @Order(5)
    @Checks(
            what = "With stride 2 neighbouring outputs look at inputs two apart, and inputs never read do not count.",
            why = "Backward must walk the same path as forward.")
    void strideStepsOverTheInput() {
        Tensor x = tensor(shape(1, 1, 4, 6), TestValues.count(1, 24));
        Tensor gradOutput = tensor(shape(1, 1, 2, 2), 1, 10, 100, 1000);
        // rows 0 and 2, columns 0 to 2 and 2 to 4: 1·1 + 10·3 + 100·13 + 1000·15, …
        expectWeight(backward(x, gradOutput, 1, 3, 2, 0), shape(1, 1, 1, 3), 16331, 17442, 18553);
    }

    @Order(6)
    @Checks(
            what = "Taps that lay in the padding add nothing, and the others keep their places.",
            why = "With padding, a corner weight meets fewer inputs than the centre: its gradient is a shorter sum.")
    void paddingAddsNothing() {
        Tensor x = tensor(shape(1, 1, 2, 2), 1, 2, 3, 4);
        Tensor gradOutput = tensor(shape(1, 1, 2, 2), 1, 10, 100, 1000);
        // corner: 1000·1, centre: 1·1 + 10·2 + 100·3 + 1000·4, below it: 1·3 + 10·4
        float[] sums = {1000, 2100, 200, 3010, 4321, 402, 30, 43, 4};
        expectWeight(backward(x, gradOutput, 3, 3, 1, 1), shape(1, 1, 3, 3), sums);
    }

    @Order(7)
    @Checks(
            what = "A second call gives the same result, and the arguments are not changed.",
            why = "The gradient to the input is computed from the same tensors.")
    void leavesArgumentsUnchanged() {
        Tensor x = worked();
        Tensor gradOutput = tensor(shape(1, 1, 2, 2), 4, -3, 2, -1);
        // 4·1 − 3·2 + 2·4 − 1·5, …
        expectWeight(backward(x, gradOutput, 2, 2, 1, 0), shape(1, 1, 2, 2), 1, 3, 7, 9);
        expectBias(backward(x, gradOutput, 2, 2, 1, 0), 2);
        expect.argumentsUnchanged();
    }
}
