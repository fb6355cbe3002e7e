package convkit.exercises.arithmetic;

/**
 * <b>Exercise {@code output-size}: how long is the output of a convolution?</b>
 *
 * <p>A kernel of K taps slides over W input positions. Write the method that says how many outputs there are along that
 * axis:
 *
 * <pre>
 *   W' = (W − K_eff + 2P) / S + 1        K_eff = K + (K − 1)(D − 1)
 * </pre>
 *
 * where S is the stride, P the number of zeros added on <em>each</em> side, and D the dilation, the distance between
 * neighbouring taps (1: no gaps). Width and height follow the same formula, each for itself.
 *
 * <p><b>Worked numbers.</b>
 *
 * <table>
 * <caption>Output sizes from the lectures</caption>
 * <tr><th>W</th><th>K</th><th>S</th><th>P</th><th>D</th><th>W'</th></tr>
 * <tr><td>7</td><td>3</td><td>1</td><td>0</td><td>1</td><td>(7 − 3 + 0)/1 + 1 = 5</td></tr>
 * <tr><td>7</td><td>3</td><td>2</td><td>0</td><td>1</td><td>(7 − 3 + 0)/2 + 1 = 3</td></tr>
 * <tr><td>7</td><td>3</td><td>3</td><td>0</td><td>1</td><td>(7 − 3 + 0)/3 leaves a remainder: does not fit</td></tr>
 * <tr><td>7</td><td>3</td><td>1</td><td>1</td><td>1</td><td>(7 − 3 + 2)/1 + 1 = 7: P = (K − 1)/2 keeps the size</td></tr>
 * <tr><td>227</td><td>11</td><td>4</td><td>0</td><td>1</td><td>(227 − 11 + 0)/4 + 1 = 55: AlexNet's first layer</td></tr>
 * <tr><td>9</td><td>3</td><td>1</td><td>0</td><td>2</td><td>K_eff = 5; (9 − 5 + 0)/1 + 1 = 5</td></tr>
 * </table>
 *
 * <p><b>Source:</b> Dumoulin &amp; Visin, "A guide to convolution arithmetic for deep learning" (2016), sections 2 and
 * 5.1. Libraries such as PyTorch round down where we refuse: a size that does not fit is usually a mistake in the
 * network, and should be seen.
 *
 * <p><b>Needs:</b> integer division and remainder. <b>Out of scope:</b> padding that differs on the two sides, rounding
 * rules. <b>Time:</b> 15 minutes.
 */
public interface OutputSizeExercise {

    /**
     * Number of outputs along one axis.
     *
     * @param inputSize W, number of input positions, ≥ 1
     * @param kernelSize K, number of kernel taps, ≥ 1
     * @param stride S, step between neighbouring outputs, ≥ 1
     * @param padding P, zeros added on each side, ≥ 0
     * @param dilation D, distance between neighbouring taps, ≥ 1
     * @return W', at least 1
     * @throws IllegalArgumentException if an argument is below its minimum, if the kernel with its gaps is longer than the
     *     padded input, or if the stride leaves a remainder
     */
    int outputSize(int inputSize, int kernelSize, int stride, int padding, int dilation);
}
