package convkit.nn.model;

import convkit.nn.layer.Linear;
import convkit.nn.layer.Sequential;
import convkit.nn.layer.Sigmoid;
import convkit.nn.layer.Step;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * One unit: {@code [N, inputs]} → {@code [N, 1]}; inputs + 1 parameters. Rosenblatt, "The perceptron: a probabilistic model
 * for information storage and organization in the brain" (1958). It can only tell apart what a straight line separates:
 * AND, but not XOR (Minsky &amp; Papert, "Perceptrons", 1969).
 */
public final class Perceptron {

    private Perceptron() {}

    /** With a threshold: 1 where w·x + b &gt; 0, else 0. It learns by {@link #learn}, not by gradient. */
    public static Sequential threshold(int inputs, RandomGenerator random) {
        return new Sequential(new Linear(inputs, 1, random), new Step());
    }

    /** With a sigmoid in place of the threshold: the same line, but with a slope that gradient descent can go down. */
    public static Sequential sigmoid(int inputs, RandomGenerator random) {
        return new Sequential(new Linear(inputs, 1, random), new Sigmoid());
    }

    /**
     * One pass of Rosenblatt's rule: for each example in turn whose answer y is not the wanted d, w ← w + rate·(d − y)·x and
     * b ← b + rate·(d − y). If a line separates the examples, so many passes as are needed find one (Novikoff, 1962); if
     * none does, no number of passes ends.
     *
     * @param perceptron made by {@link #threshold}; changed in place
     * @param x examples, {@code [N, inputs]}
     * @param wanted 0 or 1 for each example
     * @return number of examples that were wrong when their turn came; 0 means that all is learned
     * @throws IllegalArgumentException if there is not one wanted answer per example, or one is neither 0 nor 1
     */
    public static int learn(Sequential perceptron, Tensor x, int[] wanted, double rate) {
        requireAnswers(x, wanted);
        Linear unit = (Linear) perceptron.get(0);
        float[] weight = unit.weight().data();
        float[] bias = unit.bias().data();
        int wrong = 0;
        for (int n = 0; n < wanted.length; n++) {
            float[] example = Arrays.copyOfRange(x.data(), n * weight.length, (n + 1) * weight.length);
            float answer =
                    perceptron.predict(Tensor.of(example, 1, weight.length)).item();
            float step = (float) rate * (wanted[n] - answer);
            wrong += step == 0 ? 0 : 1;
            bias[0] += step;
            for (int i = 0; i < weight.length; i++) {
                weight[i] += step * example[i];
            }
        }
        return wrong;
    }

    private static void requireAnswers(Tensor x, int[] wanted) {
        if (x.dim(0) != wanted.length) {
            throw new IllegalArgumentException("perceptron: " + wanted.length + " wanted answers for " + x.dim(0)
                    + " examples; give one per example");
        }
        for (int n = 0; n < wanted.length; n++) {
            if (wanted[n] != 0 && wanted[n] != 1) {
                throw new IllegalArgumentException(
                        "perceptron: wanted answer " + wanted[n] + " of example " + n + " is neither 0 nor 1");
            }
        }
    }
}
