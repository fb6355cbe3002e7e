package convkit.exercises.arithmetic;

/**
 * <b>Exercise {@code receptive-field}: how much of the picture does one output see?</b>
 *
 * <p>An output of the first layer sees K pixels along an axis; an output of the second sees several outputs of the first,
 * and so on. Walk through the layers and keep two numbers: the <em>size</em> of the field in pixels of the picture, and
 * the <em>jump</em>, the distance in pixels between the fields of neighbouring outputs.
 *
 * <pre>
 *   before the first layer    size = 1                          jump = 1
 *   after each layer          size = size + (K − 1)·D·jump      jump = jump·S
 * </pre>
 *
 * K taps have K − 1 steps between them; each step is D positions of the map below, and each of those is <em>jump</em>
 * pixels, the jump <em>below</em> this layer. Pooling layers count like convolutions; padding changes neither number.
 *
 * <p><b>Worked numbers.</b>
 *
 * <table>
 * <caption>Receptive fields</caption>
 * <tr><th>layers</th><th>size</th><th>jump</th></tr>
 * <tr><td>three 3×3 convolutions</td><td>1 + 2 + 2 + 2 = 7</td><td>1</td></tr>
 * <tr><td>LeNet-5: conv 5, pool 2/2, conv 5, pool 2/2</td><td>1 + 4 + 1 + 4·2 + 1·2 = 16</td><td>4</td></tr>
 * <tr><td>WaveNet: K = 2, dilation 1, 2, 4, 8</td><td>1 + 1 + 2 + 4 + 8 = 16</td><td>1</td></tr>
 * <tr><td>VGG-16 up to its last pooling</td><td>212</td><td>32</td></tr>
 * </table>
 *
 * <p><b>Source:</b> lectures; Dumoulin &amp; Visin, "A guide to convolution arithmetic for deep learning" (2016); van den
 * Oord et al., "WaveNet" (2016), section 2.1, for the dilated stack.
 *
 * <p><b>Needs:</b> exercise {@code output-size}. <b>Out of scope:</b> branches, where the field lies in the picture,
 * the effective (weighted) field. <b>Time:</b> 20 minutes.
 */
public interface ReceptiveFieldExercise {

    /**
     * What one output of a stack of layers sees along one axis.
     *
     * @param size number of pixels from the first to the last one that is seen, both counted
     * @param jump distance in pixels between what two neighbouring outputs see
     */
    record Field(int size, int jump) {}

    /**
     * Receptive field of the last layer's outputs. The arguments are not changed.
     *
     * @param kernelSizes K of each layer, first layer first, each ≥ 1
     * @param strides S of each layer, each ≥ 1
     * @param dilations D of each layer, each ≥ 1
     * @throws IllegalArgumentException if the three arrays have different lengths
     */
    Field receptiveField(int[] kernelSizes, int[] strides, int[] dilations);
}
