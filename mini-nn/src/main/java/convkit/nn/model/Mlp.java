package convkit.nn.model;

import convkit.nn.layer.Flatten;
import convkit.nn.layer.Layer;
import convkit.nn.layer.Linear;
import convkit.nn.layer.LogSoftmax;
import convkit.nn.layer.ReLU;
import convkit.nn.layer.Sequential;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Multilayer perceptron: every unit sees every value of the layer before, so where a pixel lies means nothing to it. Rumelhart,
 * Hinton &amp; Williams, "Learning representations by back-propagating errors" (1986), with ReLU for the sigmoid.
 */
public final class Mlp {

    private Mlp() {}

    /**
     * For handwritten digits: {@code [N, 1, 28, 28]} → log-probabilities {@code [N, 10]} by way of 100 units; (100·784 + 100)
     * + (10·100 + 10) = 79,510 parameters.
     */
    public static Sequential mnist(RandomGenerator random) {
        return of(random, 28 * 28, 100, 10);
    }

    /**
     * Any sizes: {@code [N, …]} → log-probabilities {@code [N, classes]}; ReLU between the full connections.
     *
     * @param units number of values put in, then units of each layer; the last are the classes
     * @throws IllegalArgumentException if there are fewer than two numbers
     */
    public static Sequential of(RandomGenerator random, int... units) {
        if (units.length < 2) {
            throw new IllegalArgumentException(
                    "Mlp: " + units.length
                            + " sizes given but 2 or more are needed; give the number of inputs, hidden units if any, and classes");
        }
        List<Layer> layers = new ArrayList<>();
        layers.add(new Flatten());
        for (int i = 1; i < units.length; i++) {
            layers.add(new Linear(units[i - 1], units[i], random));
            layers.add(i < units.length - 1 ? new ReLU() : new LogSoftmax());
        }
        return new Sequential(layers.toArray(Layer[]::new));
    }
}
