package convkit.exercises.insight;

import convkit.nn.conv.Window;
import convkit.nn.ops.Affine;
import convkit.nn.ops.Convolution;
import convkit.nn.ops.Elementwise;
import convkit.nn.ops.Probabilities;
import convkit.nn.ops.Reduction;
import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code occlusion-map}: which part of the picture does the network look at?</b>
 *
 * <p>Cover a square of the picture with grey, ask the network again, and note the probability of the class; then move the
 * square on. Where the probability falls, something that mattered was covered. No gradient is needed, only patience:
 *
 * <pre>
 *   map[i, j] = probability of the label for the picture in which rows    i·stride … i·stride + side − 1
 *                                                      and columns j·stride … j·stride + side − 1
 *               are grey in all channels
 *   map is [OH, OW] with OH = ⌊(H − side)/stride⌋ + 1, OW likewise: the square never leaves the picture
 * </pre>
 *
 * The network is given, {@link #probabilities}: one convolution, ReLU, the largest response of each map, one linear layer,
 * softmax.
 *
 * <p><b>Worked example.</b> One 1×1 kernel of weight 1 and linear weights 0 and ln 3 make the probability of class 1 equal
 * to 3ʳ/(1 + 3ʳ), where r is the brightest pixel: ½ for r = 0, ¾ for 1, 9/10 for 2. On the picture [2 0 0 1; 0 0 0 0; 0 0 0 0]
 * with a square of side 2, stride 1 and grey 0, the map is [¾ 9/10 9/10; 9/10 9/10 9/10]: only the first square covers the 2.
 *
 * <p><b>Source:</b> Zeiler &amp; Fergus, "Visualizing and understanding convolutional networks" (2014), section 4.2.
 *
 * <p><b>Needs:</b> {@link Tensor#copy}, {@link Tensor#set}, {@link #probabilities}. <b>Out of scope:</b> speed (one picture
 * at a time is fine), the map of the strongest feature. <b>Time:</b> 30 minutes.
 */
public interface OcclusionMapExercise {

    /**
     * The map of probabilities. The arguments are not changed.
     *
     * @param picture {@code [1, C, H, W]}
     * @param kernels of the network, {@code [O, C, K, K]}
     * @param weight of the network's linear layer, {@code [classes, O]}
     * @param label the class whose probability is noted
     * @param side of the square, from 1 to the shorter side of the picture
     * @param stride step of the square in both directions, ≥ 1
     * @param grey the value that covered pixels take
     * @return {@code [OH, OW]}
     */
    Tensor map(Tensor picture, Tensor kernels, Tensor weight, int label, int side, int stride, float grey);

    /**
     * The network: x {@code [N, C, H, W]} → probabilities {@code [N, classes]}.
     *
     * @param kernels {@code [O, C, K, K]}
     * @param weight {@code [classes, O]}
     */
    static Tensor probabilities(Tensor pictures, Tensor kernels, Tensor weight) {
        Tensor maps = Elementwise.relu(Convolution.conv2d(pictures, kernels, null, Window.of(kernels.dim(2))));
        return Probabilities.softmax(Affine.linear(Reduction.max(maps, 2, 3), weight, null));
    }
}
