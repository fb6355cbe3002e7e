package convkit.solutions.training.alternative;

import convkit.exercises.training.RmsPropExercise;

/** Solves {@code rmsprop} as descent with a learning rate per parameter; the mean square moves towards g² by a part of the way. */
public class RmsPropByRates implements RmsPropExercise {

    @Override
    public Step step(
            float[] parameters,
            float[] gradient,
            float[] meanSquare,
            float learningRate,
            float smoothing,
            float epsilon) {
        float[] squares = new float[meanSquare.length];
        float[] moved = new float[parameters.length];
        for (int i = 0; i < squares.length; i++) {
            double way = Math.pow(gradient[i], 2) - meanSquare[i];
            squares[i] = (float) (meanSquare[i] + (1.0 - smoothing) * way);
            double rate = learningRate / (Math.pow(squares[i], 0.5) + epsilon);
            moved[i] = (float) (parameters[i] - rate * gradient[i]);
        }
        return new Step(moved, squares);
    }
}
