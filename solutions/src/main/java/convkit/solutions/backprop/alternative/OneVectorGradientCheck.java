package convkit.solutions.backprop.alternative;

import convkit.exercises.backprop.GradientCheckExercise;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Solves {@code gradient-check} with the bias as one more weight, of an input that is always 1. */
public class OneVectorGradientCheck implements GradientCheckExercise {

    private static double[] append(double[] values, double last) {
        double[] longer = Arrays.copyOf(values, values.length + 1);
        longer[values.length] = last;
        return longer;
    }

    @Override
    public double[] analyticGradient(double[] weight, double bias, double[] x, double target) {
        double[] inputs = append(x, 1);
        double[] all = append(weight, bias);
        double z = IntStream.range(0, all.length)
                .mapToDouble(i -> all[i] * inputs[i])
                .sum();
        double y = (1 + Math.tanh(z / 2)) / 2;
        return Arrays.stream(inputs)
                .map(input -> input * (y - y * y) * (y - target))
                .toArray();
    }

    @Override
    public double[] numericGradient(double[] weight, double bias, double[] x, double target, double h) {
        return IntStream.rangeClosed(0, weight.length)
                .mapToDouble(i -> {
                    double[] up = append(weight, bias);
                    double[] down = append(weight, bias);
                    up[i] += h;
                    down[i] -= h;
                    double[] inputs = append(x, 1);
                    double rise = GradientCheckExercise.loss(up, 0, inputs, target)
                            - GradientCheckExercise.loss(down, 0, inputs, target);
                    return rise / h / 2;
                })
                .toArray();
    }

    @Override
    public double relativeError(double[] analytic, double[] numeric) {
        return IntStream.range(0, analytic.length)
                .filter(i -> analytic[i] != 0 || numeric[i] != 0)
                .mapToDouble(
                        i -> Math.abs(numeric[i] - analytic[i]) / Math.max(Math.abs(analytic[i]), Math.abs(numeric[i])))
                .max()
                .orElse(0);
    }
}
