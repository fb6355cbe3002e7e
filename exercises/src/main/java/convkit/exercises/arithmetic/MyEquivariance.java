package convkit.exercises.arithmetic;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code equivariance}; {@link EquivarianceExercise} says what is asked. */
public class MyEquivariance implements EquivarianceExercise {

    @Override
    public Tensor translate(Tensor x, int down, int right) {
        throw new UnsupportedOperationException("TODO: move every value that stays in the map");
    }

    @Override
    public Tensor rotate(Tensor x) {
        throw new UnsupportedOperationException("TODO: turn the map by 90 degrees against the clock");
    }

    @Override
    public Gap translationGap(Tensor x, Tensor kernel, int down, int right) {
        throw new UnsupportedOperationException("TODO: compare both ways, everywhere and inside");
    }

    @Override
    public float rotationGap(Tensor x, Tensor kernel) {
        throw new UnsupportedOperationException("TODO: compare both ways");
    }
}
