package convkit.solutions.backprop;

import convkit.exercises.backprop.GradientCheckExercise;

/** Answer to the exercise {@code gradient-check}; {@link GradientCheckExercise} says what is asked. */
public class MyGradientCheck implements GradientCheckExercise {

    @Override
    public double[] analyticGradient(double[] weight, double bias, double[] x, double target) {
        // solution: multiply the three factors of the chain rule
        double z = bias;
        for (int i = 0; i < x.length; i++) {
            z += weight[i] * x[i];
        }
        double y = 1 / (1 + Math.exp(-z));
        double slope = (y - target) * y * (1 - y);
        double[] gradient = new double[x.length + 1];
        for (int i = 0; i < x.length; i++) {
            gradient[i] = slope * x[i];
        }
        gradient[x.length] = slope;
        return gradient;
        // end solution
    }

    @Override
    public double[] numericGradient(double[] weight, double bias, double[] x, double target, double h) {
        // solution: move one parameter at a time to both sides
        double[] numeric = new double[weight.length + 1];
        double[] moved = weight.clone();
        for (int i = 0; i < weight.length; i++) {
            moved[i] = weight[i] + h;
            double above = GradientCheckExercise.loss(moved, bias, x, target);
            moved[i] = weight[i] - h;
            double below = GradientCheckExercise.loss(moved, bias, x, target);
            moved[i] = weight[i];
            numeric[i] = (above - below) / (2 * h);
        }
        double more = GradientCheckExercise.loss(weight, bias + h, x, target);
        double less = GradientCheckExercise.loss(weight, bias - h, x, target);
        numeric[weight.length] = (more - less) / (2 * h);
        return numeric;
        // end solution
    }

    @Override
    public double relativeError(double[] analytic, double[] numeric) {
        // solution: find the worst relative difference
        double worst = 0;
        for (int i = 0; i < analytic.length; i++) {
            double difference = Math.abs(analytic[i] - numeric[i]);
            double larger = Math.max(Math.abs(analytic[i]), Math.abs(numeric[i]));
            if (difference != 0) {
                worst = Math.max(worst, difference / larger);
            }
        }
        return worst;
        // end solution
    }
}
