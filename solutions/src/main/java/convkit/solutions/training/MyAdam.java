package convkit.solutions.training;

import convkit.exercises.training.AdamExercise;

/** Answer to the exercise {@code adam}; {@link AdamExercise} says what is asked. */
public class MyAdam implements AdamExercise {

    @Override
    public Step step(float[] parameters, float[] gradient, float[] mean, float[] meanSquare, int t, Settings settings) {
        // solution: decay, update both means, correct them, step
        float[] w = parameters.clone();
        float[] m = mean.clone();
        float[] v = meanSquare.clone();
        double correction1 = 1 - Math.pow(settings.beta1(), t);
        double correction2 = 1 - Math.pow(settings.beta2(), t);
        for (int i = 0; i < w.length; i++) {
            float g = gradient[i];
            w[i] -= settings.learningRate() * settings.weightDecay() * w[i];
            m[i] = settings.beta1() * m[i] + (1 - settings.beta1()) * g;
            v[i] = settings.beta2() * v[i] + (1 - settings.beta2()) * g * g;
            double root = Math.sqrt(v[i] / correction2);
            w[i] -= settings.learningRate() * (m[i] / correction1) / (root + settings.epsilon());
        }
        return new Step(w, m, v);
        // end solution
    }
}
