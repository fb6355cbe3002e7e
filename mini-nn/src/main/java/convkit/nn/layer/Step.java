package convkit.nn.layer;

import convkit.nn.tensor.Tensor;

/**
 * 1 where x &gt; 0 and 0 elsewhere, value by value; any shape: the all-or-none unit of McCulloch &amp; Pitts (1943). No
 * parameters.
 *
 * <p>Its derivative is 0 wherever it exists, so nothing before it can learn by gradient: the result has no history, and
 * {@code backward()} on it says so.
 */
public final class Step extends Layer {

    @Override
    public Tensor forward(Tensor x) {
        float[] values = x.data();
        float[] y = new float[values.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = values[i] > 0 ? 1f : 0f;
        }
        return Tensor.of(y, x.shape());
    }

    @Override
    public int[] outputShape(int... inputShape) {
        return inputShape.clone();
    }

    @Override
    public String describe() {
        return "Step";
    }
}
