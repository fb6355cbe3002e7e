package convkit.exercises.augmentation;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code rotate90}; {@link Rotate90Exercise} says what is asked. */
public class MyRotate90 implements Rotate90Exercise {

    @Override
    public Tensor rotate(Tensor picture, int quarterTurns) {
        throw new UnsupportedOperationException("TODO: make one turn as often as needed");
    }
}
