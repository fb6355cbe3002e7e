package convkit.exercises.insight;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code deconvnet-step}; {@link DeconvnetStepExercise} says what is asked. */
public class MyDeconvnetStep implements DeconvnetStepExercise {

    @Override
    public Tensor isolate(Tensor features, int channel) {
        throw new UnsupportedOperationException("TODO: find the largest value of the map and copy it alone");
    }

    @Override
    public Tensor project(Tensor features, int[] switches, int height, int width, Tensor weight) {
        throw new UnsupportedOperationException("TODO: unpool with the switches, rectify, filter");
    }
}
