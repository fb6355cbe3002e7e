package convkit.nn.layer;

import convkit.nn.ops.Elementwise;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * tanh(filter(x)) · σ(gate(x)), value by value: what the filter finds passes as far as the gate is open. Any shape, as filter
 * and gate make it. Van den Oord et al., "WaveNet" (2016), section 2.3, equation 2.
 */
public final class Gated extends Network {

    private final Layer filter;
    private final Layer gate;

    /** The two layers see the same input and must make outputs of one shape. */
    public Gated(Layer filter, Layer gate) {
        this.filter = filter;
        this.gate = gate;
    }

    @Override
    public Tensor forward(Tensor x) {
        return Elementwise.mul(Elementwise.tanh(run(filter, x)), Elementwise.sigmoid(run(gate, x)));
    }

    @Override
    protected int[] walk(int[] inputShape, Walk walk) {
        int[] found = walk.step("filter", filter, inputShape);
        int[] opened = walk.step("gate", gate, inputShape);
        if (!Arrays.equals(found, opened)) {
            throw new IllegalArgumentException("gated: the filter makes " + Shape.format(found) + " but the gate "
                    + Shape.format(opened) + "; give both the same channels and window");
        }
        walk.made("Tanh · Sigmoid", found, found, opened);
        return found;
    }

    @Override
    public Map<String, Layer> children() {
        Map<String, Layer> children = new LinkedHashMap<>();
        children.put("filter", filter);
        children.put("gate", gate);
        return children;
    }

    @Override
    public String describe() {
        return "Gated";
    }
}
