package convkit.exercises.training;

/** Answer to the exercise {@code rmsprop}; {@link RmsPropExercise} says what is asked. */
public class MyRmsProp implements RmsPropExercise {

    @Override
    public Step step(
            float[] parameters,
            float[] gradient,
            float[] meanSquare,
            float learningRate,
            float smoothing,
            float epsilon) {
        throw new UnsupportedOperationException("TODO: update copies of parameters and mean square");
    }
}
