package convkit.exercises.backprop;

/** Answer to the exercise {@code gradient-check}; {@link GradientCheckExercise} says what is asked. */
public class MyGradientCheck implements GradientCheckExercise {

    @Override
    public double[] analyticGradient(double[] weight, double bias, double[] x, double target) {
        throw new UnsupportedOperationException("TODO: multiply the three factors of the chain rule");
    }

    @Override
    public double[] numericGradient(double[] weight, double bias, double[] x, double target, double h) {
        throw new UnsupportedOperationException("TODO: move one parameter at a time to both sides");
    }

    @Override
    public double relativeError(double[] analytic, double[] numeric) {
        throw new UnsupportedOperationException("TODO: find the worst relative difference");
    }
}
