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

    @Override
    public Map<String, Layer> children() {
        return layers;
    }

    @Override
    public Tensor forward(Tensor x) {
        Tensor y = x;
        for (Layer layer : layers.values()) {
            y = layer.forward(y);
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
