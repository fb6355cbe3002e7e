package convkit.nn.layer;

import convkit.nn.tensor.Tensor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Layers run one after the other, each on the output of the one before. */
public final class Sequential extends Network {

    private final Map<String, Layer> layers;

    /** The given layers, named by their position: 0, 1, 2, … */
    public Sequential(Layer... layers) {
        this(numbered(layers));
    }

    /** The given layers under their names, in the order of the map. */
    public Sequential(Map<String, Layer> layers) {
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("Sequential: no layers given; give at least one");
        }
        this.layers = Collections.unmodifiableMap(new LinkedHashMap<>(layers));
    }

    static Map<String, Layer> numbered(Layer[] layers) {
        Map<String, Layer> named = new LinkedHashMap<>();
        for (Layer layer : layers) {
            named.put(Integer.toString(named.size()), layer);
        }
        return named;
    }

    /** The layer at this position, counted from 0. */
    public Layer get(int position) {
        return List.copyOf(layers.values()).get(position);
    }

    /**
     * The network cut off after the layer at this path, such as {@code features.12}; weights are shared with this network,
     * which stays as it is. Its output are the features that transfer learning builds on.
     *
     * @throws IllegalArgumentException if no layer is there, or it lies inside a layer that is no Sequential
     */
    public Sequential upTo(String path) {
        return Surgery.upTo(this, path);
    }

    /**
     * The network with another layer at this path; the other layers are shared with this network, which stays as it is.
     *
     * @throws IllegalArgumentException as {@link #upTo}
     */
    public Sequential replace(String path, Layer replacement) {
        return Surgery.replace(this, path, replacement);
    }

    /**
     * The network with another classifier: the last layer that has parameters is replaced, what follows it, such as log
     * softmax, stays. The other layers are shared with this network, which stays as it is.
     *
     * @throws IllegalArgumentException if no layer has parameters, or the last that has lies inside no Sequential
     */
    public Sequential replaceLast(Layer replacement) {
        return Surgery.replace(this, Surgery.lastWithParameters(this), replacement);
    }

    @Override
    public Map<String, Layer> children() {
        return layers;
    }

    @Override
    public Tensor forward(Tensor x) {
        Tensor y = x;
        for (Layer layer : layers.values()) {
            y = run(layer, y);
        }
        return y;
    }

    @Override
    protected int[] walk(int[] inputShape, Walk walk) {
        int[] shape = inputShape;
        for (Map.Entry<String, Layer> entry : layers.entrySet()) {
            shape = walk.step(entry.getKey(), entry.getValue(), shape);
        }
        return shape;
    }

    @Override
    public String describe() {
        return "Sequential of " + layers.size();
    }
}
