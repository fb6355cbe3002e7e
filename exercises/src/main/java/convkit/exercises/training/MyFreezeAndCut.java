package convkit.exercises.training;

/** Answer to the exercise {@code freeze-and-cut}; {@link FreezeAndCutExercise} says what is asked. */
public class MyFreezeAndCut implements FreezeAndCutExercise {

    @Override
    public Plan plan(String[] names, int[] sizes, int frozenLayers, int classes) {
        throw new UnsupportedOperationException("TODO: replace the last layer, freeze the bottom ones, count");
    }

    @Override
    public float[] step(float[] values, float[] gradient, int[] sizes, boolean[] trainable, float learningRate) {
        throw new UnsupportedOperationException("TODO: walk through the parameters and move the trainable ones");
    }
}
