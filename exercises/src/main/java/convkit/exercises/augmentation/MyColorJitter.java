package convkit.exercises.augmentation;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code colour-drop-and-jitter}; {@link ColorJitterExercise} says what is asked. */
public class MyColorJitter implements ColorJitterExercise {

    @Override
    public Tensor colorDrop(Tensor picture) {
        throw new UnsupportedOperationException("TODO: write the luma of each pixel into all three channels");
    }

    @Override
    public Tensor jitter(Tensor picture, float brightness, float contrast) {
        throw new UnsupportedOperationException("TODO: multiply, clamp, stretch about the mean luma, clamp");
    }
}
