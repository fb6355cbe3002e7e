package convkit.nn.insight;

import convkit.nn.layer.Layer;
import convkit.nn.ops.Elementwise;
import convkit.nn.ops.Probabilities;
import convkit.nn.ops.Reduction;
import convkit.nn.ops.Shaping;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** A number that says how much a network likes a picture, and how each pixel would have to change for more of it. */
public final class Objective {

    /**
     * What was found for one batch of pictures.
     *
     * @param value of the objective
     * @param gradient its derivative with respect to each pixel, in the shape of the pictures
     */
    public record Slope(float value, Tensor gradient) {}

    private final String description;
    private final Layer network;
    private final UnaryOperator<Tensor> score;

    private Objective(String description, Layer network, UnaryOperator<Tensor> score) {
        this.description = description;
        this.network = network;
        this.score = score;
    }

    /**
     * How strongly one map answers: L(x) = ‖h_{ℓ,d}(x)‖₂, the length of the map taken as a vector. Erhan et al., "Visualizing
     * higher-layer features of a deep network" (2009).
     *
     * @param features network up to layer ℓ, with output {@code [N, D, H, W]} or {@code [N, D]}
     * @param map d, in [0, D)
     */
    public static Objective map(Layer features, int map) {
        return new Objective("map " + map, features, h -> {
            if (h.rank() < 2 || map < 0 || map >= h.dim(1)) {
                throw new IllegalArgumentException("objective: map " + map + " wanted but the layer puts out "
                        + Shape.format(h.shape()) + "; the second axis counts the maps, from 0");
            }
            return Reduction.norm(Shaping.slice(h, 1, map, map + 1));
        });
    }

    /** How strongly a whole layer answers: ‖h_ℓ(x)‖₂ over all its maps. What Deep Dream enhances. */
    public static Objective layer(Layer features) {
        return new Objective("whole layer", features, h -> Reduction.norm(h));
    }

    /**
     * How sure the network is: log p(label | x), mean over the batch; 0 is certainty.
     *
     * @param network with output {@code [N, classes]}: scores or log-probabilities
     */
    public static Objective logProbability(Layer network, int label) {
        return new Objective("log p of class " + label, network, scores -> {
            int[] labels = new int[scores.dim(0)];
            Arrays.fill(labels, label);
            return Elementwise.neg(Probabilities.negativeLogLikelihood(Probabilities.logSoftmax(scores), labels));
        });
    }

    /** The score of a class as it leaves the network, before any softmax; sum over the batch. Simonyan et al. (2014). */
    public static Objective score(Layer network, int label) {
        return new Objective(
                "score of class " + label,
                network,
                scores -> Reduction.sum(Shaping.slice(scores, 1, label, label + 1)));
    }

    /** The objective for these pictures. */
    public float value(Tensor x) {
        return AtRest.look(
                network,
                () -> score.apply(network.forward(x.requiresGrad() ? x.detach() : x))
                        .item());
    }

    /** The objective and its gradient for these pictures, which are not changed. */
    public Slope slope(Tensor x) {
        return AtRest.look(network, () -> {
            Tensor picture = x.copy().requiresGrad(true);
            Tensor value = score.apply(network.forward(picture));
            value.backward();
            return new Slope(value.item(), picture.grad());
        });
    }

    @Override
    public String toString() {
        return description;
    }
}
