package convkit.exercises.insight;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code gradient-ascent}; {@link GradientAscentExercise} says what is asked. */
public class MyGradientAscent implements GradientAscentExercise {

    @Override
    public float response(Tensor x, Tensor weight, int channel) {
        throw new UnsupportedOperationException("TODO: measure the length of the map");
    }

    @Override
    public Tensor ascend(Tensor x, Tensor weight, int channel, float rate, int steps) {
        throw new UnsupportedOperationException("TODO: let a copy of the picture follow the gradient of the length");
    }
}
