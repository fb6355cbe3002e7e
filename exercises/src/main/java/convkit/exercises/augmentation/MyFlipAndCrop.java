package convkit.exercises.augmentation;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code flip-and-crop}; {@link FlipAndCropExercise} says what is asked. */
public class MyFlipAndCrop implements FlipAndCropExercise {

    @Override
    public Tensor augment(Tensor picture, boolean flip, int padding, int top, int left, int height, int width) {
        throw new UnsupportedOperationException("TODO: find for each value of the crop where it comes from");
    }
}
