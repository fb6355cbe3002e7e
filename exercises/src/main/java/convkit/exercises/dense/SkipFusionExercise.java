package convkit.exercises.dense;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code skip-fusion}: coarse scores made sharper by finer ones.</b>
 *
 * <p>Deep maps know what is in the picture, but only roughly where; maps from earlier layers know where, but not what. A fully
 * convolutional network scores both and adds them up, class by class: first the coarse scores are enlarged to twice their
 * size.
 *
 * <pre>
 *   enlarged  = coarse scores, interpolated to twice the height and width
 *   fine      = 1×1 convolution of the finer features with the scoring weights, no bias
 *   fused     = enlarged + fine
 * </pre>
 *
 * <p><b>Interpolation</b> is bilinear: along the columns, then along the rows, each new value lies a quarter of the way from
 * its pixel to the neighbour on its side; where there is no neighbour, the pixel's own value counts for it:
 *
 * <pre>
 *   y[2i] = ¾·x[i] + ¼·x[i − 1]          y[2i + 1] = ¾·x[i] + ¼·x[i + 1]
 * </pre>
 *
 * <p><b>Worked example.</b> The row (0, 4, 8) becomes (0, 1, 3, 5, 7, 8): 0 = ¾·0 + ¼·0, 1 = ¾·0 + ¼·4, 3 = ¾·4 + ¼·0, …
 *
 * <p><b>Source:</b> Long, Shelhamer &amp; Darrell, "Fully convolutional networks for semantic segmentation" (2015), section
 * 3.3 and 4.2, where the interpolation is the starting point of a learned transposed convolution.
 *
 * <p><b>Needs:</b> plain loops; for the scores {@link convkit.nn.ops.Convolution#conv2d(Tensor, Tensor, Tensor,
 * convkit.nn.conv.Window)} if you like. <b>Out of scope:</b> learned upsampling, other factors than 2. <b>Time:</b> 30 minutes.
 */
public interface SkipFusionExercise {

    /**
     * Maps of twice the height and width. The argument is not changed.
     *
     * @param x maps, {@code [N, K, H, W]}
     * @return {@code [N, K, 2H, 2W]}
     */
    Tensor enlarge(Tensor x);

    /**
     * Enlarged coarse scores plus scores of the finer features. The arguments are not changed.
     *
     * @param coarse scores, {@code [N, K, H, W]}
     * @param features of an earlier layer, {@code [N, C, 2H, 2W]}
     * @param scoring 1×1 kernels that score the features, {@code [K, C, 1, 1]}
     * @return {@code [N, K, 2H, 2W]}
     */
    Tensor fuse(Tensor coarse, Tensor features, Tensor scoring);
}
