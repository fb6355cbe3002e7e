package convkit.exercises.training;

/** Answer to the exercise {@code adam}; {@link AdamExercise} says what is asked. */
public class MyAdam implements AdamExercise {

    @Override
    public Step step(float[] parameters, float[] gradient, float[] mean, float[] meanSquare, int t, Settings settings) {
        throw new UnsupportedOperationException("TODO: decay, update both means, correct them, step");
    }
}
