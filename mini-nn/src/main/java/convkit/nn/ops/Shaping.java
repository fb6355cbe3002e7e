package convkit.nn.ops;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;

/** Other views of the same values; nothing is copied. */
public final class Shaping {

    private Shaping() {}

    /**
     * The same values under another shape; shares the value array.
     *
     * @throws IllegalArgumentException if the new shape holds another number of values
     */
    public static Tensor reshape(Tensor x, int... shape) {
        if (Shape.size(shape) != x.size()) {
            throw new IllegalArgumentException("reshape: shape " + Shape.format(shape) + " holds " + Shape.size(shape)
                    + " values but the tensor has " + x.size() + " (shape " + Shape.format(x.shape())
                    + "); the products of the axes must agree");
        }
        return Tensor.result(
                "reshape",
                x.data(),
                shape,
                gradY -> {
                    float[] gradX = x.gradData();
                    for (int i = 0; i < gradX.length; i++) {
                        gradX[i] += gradY[i];
                    }
                },
                x);
    }

    /** All axes but the first in one: {@code [N, C, H, W]} → {@code [N, C·H·W]}. */
    public static Tensor flatten(Tensor x) {
        return reshape(x, x.dim(0), x.dim(0) == 0 ? 0 : x.size() / x.dim(0));
    }
}
