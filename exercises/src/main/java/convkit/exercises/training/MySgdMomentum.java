package convkit.exercises.training;

/** Answer to the exercise {@code sgd-momentum}; {@link SgdMomentumExercise} says what is asked. */
public class MySgdMomentum implements SgdMomentumExercise {

    @Override
    public Step step(
            float[] parameters,
            float[] gradient,
            float[] velocity,
            float learningRate,
            float momentum,
            float weightDecay,
            boolean nesterov) {
        throw new UnsupportedOperationException("TODO: update copies of parameters and velocity");
    }
}
