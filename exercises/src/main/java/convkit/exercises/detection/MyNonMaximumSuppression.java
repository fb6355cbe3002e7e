package convkit.exercises.detection;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code non-maximum-suppression}; {@link NonMaximumSuppressionExercise} says what is asked. */
public class MyNonMaximumSuppression implements NonMaximumSuppressionExercise {

    @Override
    public int[] keep(Tensor boxes, float[] confidences, int[] labels, double maxIou) {
        throw new UnsupportedOperationException("TODO: keep the best box, drop what overlaps it, repeat");
    }
}
