package convkit.exercises.arithmetic;

/**
 * <b>Exercise {@code parameter-count}: how many numbers does a layer learn?</b>
 *
 * <p>Write the three counts that explain why convolutional networks exist. In a <b>convolution</b> each of the D_K
 * kernels has one weight per tap and input channel it sees, and one bias; all places of the picture share them:
 *
 * <pre>
 *   weights = KH · KW · (D_I / groups) · D_K        biases = D_K
 * </pre>
 *
 * With groups the input channels are dealt into equal parts, and each kernel sees one part only. In a <b>dense</b> layer
 * each output has one weight per input: inputs · outputs weights, outputs biases. In a <b>locally connected</b> layer,
 * a convolution <em>without</em> sharing, each of the OH · OW · D_K output neurons has KH · KW · D_I weights and a bias of
 * its own.
 *
 * <p><b>Worked numbers</b>, AlexNet's first layer: 96 kernels 11×11 over 3 channels on 227×227 give (227 − 11)/4 + 1 =
 * 55, so 55·55·96 = 290,400 neurons.
 *
 * <pre>
 *   with sharing      96 · 11·11·3 = 34,848 weights, with the 96 biases 34,944
 *   without sharing   290,400 · (11·11·3 + 1) = 290,400 · 364 = 105,705,600
 * </pre>
 *
 * (One lecture prints 34,944 for the weights alone; it is weights and biases together.) LeNet-5's second convolution, 6 →
 * 16 channels, 5×5: 16·(6·5·5 + 1) = 2,416. VGG-16's first dense layer: 25,088·4,096 + 4,096 = 102,764,544.
 *
 * <p><b>Source:</b> lectures; Krizhevsky, Sutskever &amp; Hinton, "ImageNet classification with deep convolutional neural
 * networks" (2012), section 3.5. Their two-GPU layers are convolutions with 2 groups.
 *
 * <p><b>Needs:</b> exercise {@code output-size}. <b>Out of scope:</b> memory in bytes, multiply-adds, checking of
 * arguments except groups. <b>Time:</b> 20 minutes.
 */
public interface ParameterCountExercise {

    /**
     * Parameters of a convolutional layer.
     *
     * @param inChannels D_I, ≥ 1
     * @param outChannels D_K, number of kernels, ≥ 1
     * @param kernelHeight KH, ≥ 1
     * @param kernelWidth KW, ≥ 1
     * @param groups equal parts into which input and output channels are dealt (1: none)
     * @param bias whether each kernel has a bias
     * @return weights and biases together
     * @throws IllegalArgumentException if groups is below 1, or divides inChannels or outChannels with a remainder
     */
    long convolution(int inChannels, int outChannels, int kernelHeight, int kernelWidth, int groups, boolean bias);

    /**
     * Parameters of a dense (fully connected) layer.
     *
     * @param inputs number of inputs, ≥ 1
     * @param outputs number of outputs, ≥ 1
     * @param bias whether each output has a bias
     * @return weights and biases together
     */
    long dense(int inputs, int outputs, boolean bias);

    /**
     * Parameters of a convolutional layer whose neurons share nothing: each has its own weights and its own bias.
     *
     * @param outHeight height of the output map, ≥ 1
     * @param outWidth width of the output map, ≥ 1
     * @param outChannels number of output maps, ≥ 1
     * @param inChannels number of input channels, ≥ 1
     * @param kernelHeight KH, ≥ 1
     * @param kernelWidth KW, ≥ 1
     * @return weights and biases together; may be larger than an int can hold
     */
    long withoutSharing(
            int outHeight, int outWidth, int outChannels, int inChannels, int kernelHeight, int kernelWidth);
}
