package convkit.solutions.training;

import convkit.exercises.training.SgdMomentumExercise;

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
        // solution: update copies of parameters and velocity
        float[] w = parameters.clone();
        float[] v = velocity.clone();
        for (int i = 0; i < w.length; i++) {
            float g = gradient[i] + weightDecay * w[i];
            v[i] = momentum * v[i] + g;
            w[i] -= learningRate * (nesterov ? g + momentum * v[i] : v[i]);
        }
        return new Step(w, v);
        // end solution
    }
}
