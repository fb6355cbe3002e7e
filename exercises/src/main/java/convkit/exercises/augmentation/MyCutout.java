package convkit.exercises.augmentation;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code cutout}; {@link CutoutExercise} says what is asked. */
public class MyCutout implements CutoutExercise {

    @Override
    public Tensor cutout(Tensor picture, int centerRow, int centerColumn, int size, float[] fill) {
        throw new UnsupportedOperationException("TODO: fill the part of the square that lies inside, on a copy");
    }
}
