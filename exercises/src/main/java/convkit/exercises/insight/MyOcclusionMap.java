package convkit.exercises.insight;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code occlusion-map}; {@link OcclusionMapExercise} says what is asked. */
public class MyOcclusionMap implements OcclusionMapExercise {

    @Override
    public Tensor map(Tensor picture, Tensor kernels, Tensor weight, int label, int side, int stride, float grey) {
        throw new UnsupportedOperationException("TODO: for each place of the square, cover a copy and ask the network");
    }
}
