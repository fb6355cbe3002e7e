package convkit.exercises.convolution;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code causal-conv1d}: a convolution that never sees the future.</b>
 *
 * <p>Who predicts the next sample of a signal must not look at it. In a causal convolution output t is made of the samples
 * up to t and of none after it. The last tap of the kernel stands on t, the others before it, D samples apart:
 *
 * <pre>
 *   y[n, o, t] = bias[o] + Σ_c Σ_k  weight[o, c, k] · x[n, c, t − (K − 1 − k)·D]
 * </pre>
 *
 * Samples before the beginning count as 0: that is padding with (K − 1)·D zeros, all of them on the left. The length is
 * kept, {@code [N, C, L] → [N, O, L]}. The kernel is not flipped: weight[…, K − 1] belongs to the present, weight[…, 0] to
 * the oldest sample.
 *
 * <p><b>Worked example</b>, kernel [1 10 100], x = [1 2 3 4 5]:
 *
 * <pre>
 *   D = 1     y[2] = 1·x[0] + 10·x[1] + 100·x[2] = 1 + 20 + 300 = 321         y = [100 210 321 432 543]
 *   D = 2     y[4] = 1·x[0] + 10·x[2] + 100·x[4] = 1 + 30 + 500 = 531         y = [100 200 310 420 531]
 * </pre>
 *
 * Four such layers with K = 2 and D = 1, 2, 4, 8 let an output see 16 samples: a small WaveNet.
 *
 * <p><b>Source:</b> lectures; van den Oord et al., "WaveNet: a generative model for raw audio" (2016), section 2.1.
 *
 * <p><b>Needs:</b> exercises {@code conv1d}, {@code receptive-field}. <b>Out of scope:</b> stride, groups, generating
 * samples, checking of arguments. <b>Time:</b> 25 minutes.
 */
public interface CausalConv1dExercise {

    /**
     * Causal convolution of a batch of sequences. The arguments are not changed.
     *
     * @param x sequences, {@code [N, C, L]}
     * @param weight kernels, {@code [O, C, K]}; may be longer than the sequence
     * @param bias {@code [O]}
     * @param dilation D, distance between neighbouring taps, ≥ 1
     * @return a new tensor {@code [N, O, L]}
     */
    Tensor forward(Tensor x, Tensor weight, Tensor bias, int dilation);
}
