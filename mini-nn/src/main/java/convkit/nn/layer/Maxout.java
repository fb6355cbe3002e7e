package convkit.nn.layer;

import convkit.nn.ops.Pooling;
import convkit.nn.tensor.Tensor;

/**
 * Pooling across channels: the largest of each group of neighbouring channels, {@code [N, C, …]} → {@code [N, C/pieces,
 * …]}. What the detectors of a group have learned to recognise, such as one shape turned different ways, becomes one
 * feature. Goodfellow et al., "Maxout networks" (2013). No parameters.
 */
public final class Maxout extends Layer {

    private final int pieces;

    /** @param pieces channels per group */
    public Maxout(int pieces) {
        if (pieces < 1) {
            throw new IllegalArgumentException("Maxout: pieces is " + pieces + " but must be 1 or more");
        }
        this.pieces = pieces;
    }

    @Override
    public Tensor forward(Tensor x) {
        return Pooling.maxout(x, pieces);
    }

    @Override
    public int[] outputShape(int... inputShape) {
        return Pooling.maxoutShape(inputShape, pieces);
    }

    @Override
    public String describe() {
        return "Maxout(" + pieces + ")";
    }
}
