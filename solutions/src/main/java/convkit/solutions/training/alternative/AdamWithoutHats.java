package convkit.solutions.training.alternative;

import convkit.exercises.training.AdamExercise;

/** Solves {@code adam} with both corrections drawn into one learning rate, as the paper suggests at the end of its section 2. */
public class AdamWithoutHats implements AdamExercise {

    @Override
    public Step step(float[] parameters, float[] gradient, float[] mean, float[] meanSquare, int t, Settings settings) {
        double keep1 = 1;
        double keep2 = 1;
        for (int step = 0; step < t; step++) {
            keep1 *= settings.beta1();
            keep2 *= settings.beta2();
        }
        double root2 = Math.sqrt(1 - keep2);
        double rate = settings.learningRate() * root2 / (1 - keep1);
        Step result = new Step(
                new float[parameters.length], towards(mean, gradient, settings.beta1()), new float[parameters.length]);
        for (int i = 0; i < parameters.length; i++) {
            double way = (double) gradient[i] * gradient[i] - meanSquare[i];
            result.meanSquare()[i] = (float) (meanSquare[i] + (1.0 - settings.beta2()) * way);
            double decayed = parameters[i] * (1.0 - settings.learningRate() * settings.weightDecay());
            double divisor = Math.sqrt(result.meanSquare()[i]) + settings.epsilon() * root2;
            result.parameters()[i] = (float) (decayed - rate * result.mean()[i] / divisor);
        }
        return result;
    }

    private static float[] towards(float[] from, float[] to, float kept) {
        float[] result = to.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] += kept * (from[i] - to[i]);
        }
        return result;
    }
}
