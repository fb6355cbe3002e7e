package convkit.exercises.insight;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code fgsm}; {@link FgsmExercise} says what is asked. */
public class MyFgsm implements FgsmExercise {

    @Override
    public Tensor gradient(Tensor x, Tensor weight, Tensor bias, int[] labels) {
        throw new UnsupportedOperationException("TODO: compute p − y and go back through the weights");
    }

    @Override
    public Tensor attack(Tensor x, Tensor weight, Tensor bias, int[] labels, float epsilon) {
        throw new UnsupportedOperationException("TODO: move every pixel by epsilon along its gradient's sign");
    }
}
