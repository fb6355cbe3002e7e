package convkit.solutions.training.alternative;

import convkit.exercises.training.SgdMomentumExercise;

/** Solves {@code sgd-momentum} with all velocities first; Nesterov's step is a momentum step with a velocity moved once more. */
public class MomentumInTwoPasses implements SgdMomentumExercise {

    @Override
    public Step step(
            float[] parameters,
            float[] gradient,
            float[] velocity,
            float learningRate,
            float momentum,
            float weightDecay,
            boolean nesterov) {
        float[] slopes = plus(gradient, weightDecay, parameters);
        float[] newVelocity = plus(slopes, momentum, velocity);
        float[] direction = nesterov ? plus(slopes, momentum, newVelocity) : newVelocity;
        return new Step(plus(parameters, -learningRate, direction), newVelocity);
    }

    private static float[] plus(float[] a, float factor, float[] b) {
        float[] sum = new float[a.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = a[i] + factor * b[i];
        }
        return sum;
    }
}
