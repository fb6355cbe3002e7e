package convkit.nn.ops;

import convkit.nn.tensor.Tensor;

/** Many values to one. Sums are kept in double, so that the order of a million values does not matter. */
public final class Reduction {

    private Reduction() {}

    /** Sum of all values, as a scalar. */
    public static Tensor sum(Tensor x) {
        double sum = 0;
        for (float value : x.data()) {
            sum += value;
        }
        return Tensor.result(
                "sum",
                new float[] {(float) sum},
                new int[0],
                gradY -> {
                    float[] gradX = x.gradData();
                    for (int i = 0; i < gradX.length; i++) {
                        gradX[i] += gradY[0];
                    }
                },
                x);
    }

    /**
     * Mean of all values, as a scalar.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static Tensor mean(Tensor x) {
        if (x.size() == 0) {
            throw new IllegalArgumentException("mean: the tensor is empty (shape "
                    + convkit.nn.tensor.Shape.format(x.shape()) + "); it has no mean");
        }
        return Elementwise.scale(sum(x), 1f / x.size());
    }
}
