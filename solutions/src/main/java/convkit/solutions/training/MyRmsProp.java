package convkit.solutions.training;

import convkit.exercises.training.RmsPropExercise;

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
        // solution: update copies of parameters and mean square
        float[] w = parameters.clone();
        float[] s = meanSquare.clone();
        for (int i = 0; i < w.length; i++) {
            float g = gradient[i];
            s[i] = smoothing * s[i] + (1 - smoothing) * g * g;
            w[i] -= learningRate * g / (Math.sqrt(s[i]) + epsilon);
        }
        return new Step(w, s);
        // end solution
    }
}
