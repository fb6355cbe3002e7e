package convkit.nn.layer;

import convkit.nn.ops.Elementwise;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * F(x) + x: the body learns only what is to be added to its input, and the gradient reaches the input undiminished. Where
 * the body changes the shape, the shortcut is a 1×1 convolution that changes it alike. He et al., "Deep residual learning
 * for image recognition" (2016), section 3.
 */
public final class Residual extends Network {

    private final Layer body;
    private final Layer shortcut;

    /** F(x) + x. */
    public Residual(Layer body) {
        this(body, null);
    }

    /**
     * F(x) + shortcut(x).
     *
     * @param shortcut null for the identity
     */
    public Residual(Layer body, Layer shortcut) {
        this.body = body;
        this.shortcut = shortcut;
    }

    @Override
    public Tensor forward(Tensor x) {
        return Elementwise.add(run(body, x), shortcut == null ? x : run(shortcut, x));
    }

    @Override
    protected int[] walk(int[] inputShape, Walk walk) {
        int[] added = walk.step("body", body, inputShape);
        int[] kept = shortcut == null ? inputShape : walk.step("shortcut", shortcut, inputShape);
        if (!Arrays.equals(added, kept)) {
            throw new IllegalArgumentException("residual: the body makes " + Shape.format(added) + " but the shortcut "
                    + Shape.format(kept) + "; give the shortcut a 1×1 convolution of the body's stride and channels");
        }
        walk.made("Add", added, added, kept);
        return added;
    }

    @Override
    public Map<String, Layer> children() {
        Map<String, Layer> children = new LinkedHashMap<>();
        children.put("body", body);
        if (shortcut != null) {
            children.put("shortcut", shortcut);
        }
        return children;
    }

    @Override
    public String describe() {
        return "Residual";
    }
}
