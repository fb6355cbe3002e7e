package convkit.exercises.architectures;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code inception-branch}: two branches side by side, and what the 1×1 kernel before the 3×3 saves.</b>
 *
 * <p>An Inception module looks at the same maps with kernels of several sizes and lays the results one behind the other
 * along the channels. A 3×3 kernel over many channels is dear, so a 1×1 kernel first makes few channels of many. Build
 * two of the four branches:
 *
 * <pre>
 *             ┌─ 1×1 kernels (O₁) ─ ReLU ──────────────────────────────────┐
 *   x [N,C,H,W]                                                            ├─ [N, O₁ + O₃, H, W]
 *             └─ 1×1 kernels (R) ─ ReLU ─ 3×3 kernels, padding 1 (O₃) ─ ReLU ─┘
 * </pre>
 *
 * Every convolution is followed by a ReLU, the reducing one too. There are no biases; stride is 1.
 *
 * <p><b>Multiply-adds.</b> A convolution costs one multiply-add per output value and weight of its kernel. From C channels
 * to O by 3×3 kernels on maps of H×W:
 *
 * <pre>
 *   directly:              H·W · 9·C·O
 *   through R channels:    H·W · C·R  +  H·W · 9·R·O
 *   saved:                 directly − through R channels        (negative if R is too large)
 * </pre>
 *
 * <p><b>Worked numbers.</b> GoogLeNet, module 3a, 28×28 maps, C = 192, R = 96, O = 128: 784·9·192·128 = 173,408,256
 * directly; 784·192·96 + 784·9·96·128 = 14,450,688 + 86,704,128 = 101,154,816 with the reduction; saved 72,253,440.
 *
 * <p><b>Source:</b> Szegedy et al., "Going deeper with convolutions" (2015), section 4; Lin et al., "Network in network"
 * (2014) for the 1×1 kernel.
 *
 * <p><b>Use</b> the library: {@link convkit.nn.ops.Convolution#conv2d(Tensor, Tensor, Tensor, convkit.nn.conv.Window)} (a
 * bias may be null), {@link convkit.nn.conv.Window}, {@link convkit.nn.ops.Elementwise#relu}, {@link
 * convkit.nn.ops.Shaping#concat}. <b>Out of scope:</b> the 5×5 and the pooling branch, biases. <b>Time:</b> 25 minutes.
 */
public interface InceptionBranchExercise {

    /**
     * Both branches. The arguments are not changed.
     *
     * @param x maps, {@code [N, C, H, W]}
     * @param weight1x1 kernels of the first branch, {@code [O1, C, 1, 1]}
     * @param reduce 1×1 kernels of the second branch, {@code [R, C, 1, 1]}
     * @param weight3x3 kernels of the second branch, {@code [O3, R, 3, 3]}
     * @return the first branch's maps, then the second's: {@code [N, O1 + O3, H, W]}
     */
    Tensor forward(Tensor x, Tensor weight1x1, Tensor reduce, Tensor weight3x3);

    /**
     * Multiply-adds that the reduction saves for one picture; negative if it costs more than it saves.
     *
     * @param height H of the maps, {@code width} W; both ≥ 1
     * @param inChannels C ≥ 1
     * @param reduced R ≥ 1
     * @param outChannels O ≥ 1
     * @return may be beyond the range of {@code int}
     */
    long savedMultiplyAdds(int height, int width, int inChannels, int reduced, int outChannels);
}
