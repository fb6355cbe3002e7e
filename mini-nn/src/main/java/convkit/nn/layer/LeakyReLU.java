package convkit.nn.layer;

import convkit.nn.ops.Elementwise;
import convkit.nn.tensor.Tensor;

/** x where x ≥ 0 and slope·x elsewhere, value by value; any shape. Maas, Hannun &amp; Ng (2013). No parameters. */
public final class LeakyReLU extends Layer {

    private final float slope;

    /** A slope of 0.01. */
    public LeakyReLU() {
        this(0.01);
    }

    /**
     * @param slope for negative values, in [0, 1)
     * @throws IllegalArgumentException if it lies outside
     */
    public LeakyReLU(double slope) {
        if (!(slope >= 0 && slope < 1)) {
            throw new IllegalArgumentException("LeakyReLU: slope is " + slope + " but must be at least 0 and below 1");
        }
        this.slope = (float) slope;
    }

    @Override
    public Tensor forward(Tensor x) {
        return Elementwise.leakyRelu(x, slope);
    }

    @Override
    public int[] outputShape(int... inputShape) {
        return inputShape.clone();
    }

    @Override
    public String describe() {
        return "LeakyReLU(" + slope + ")";
    }
}
