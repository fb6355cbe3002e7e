package convkit.exercises.gpu;

import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.Window;
import convkit.nn.conv.aparapi.ConvKernel;
import convkit.nn.conv.aparapi.KernelTrial;
import convkit.nn.conv.aparapi.OpenClException;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;

/**
 * <b>Exercise {@code aparapi-conv}: the hot loop of a convolution, for a graphics card.</b>
 *
 * <p>A graphics card has no loop over the outputs: it starts one <em>work item</em> for each of them, thousands at a time, in
 * no order. You write {@link #run}, what a single item does. It finds its number with {@code getGlobalId()}, works out which
 * output {@code (n, o, oh, ow)} that is, and stores one value:
 *
 * <pre>
 *   i = ((n · outChannels + o) · outHeight + oh) · outWidth + ow
 *
 *   y[i] = bias[o] + Σ_c Σ_kh Σ_kw  weight[o, c, kh, kw] · x[n, c, h, w]
 *
 *   with  h = oh·strideHeight + kh − paddingHeight
 *         w = ow·strideWidth + kw − paddingWidth,   and x = 0 outside the picture
 * </pre>
 *
 * <p>All sizes and the arrays {@code x, weight, bias, y}, row-major as ever, are fields that you inherit from {@link
 * ConvKernel}. Three things are new against {@code conv2d}:
 *
 * <ul>
 *   <li>Items come in groups of 64, and the last group is filled up. Those with {@code i >= outputs} must do nothing.
 *   <li>{@code y} is memory that nobody has cleared. (Here it is full of −1.)
 *   <li>Aparapi translates your byte code to OpenCL. It knows {@code int}, {@code float}, their arrays, {@code if}, {@code
 *       for}, {@code ? :} and methods of your own class; no {@code break}, no {@code switch}, no objects, no Tensor, and no words of
 *       OpenCL as names, such as {@code kernel}, {@code local}, {@code global}.
 * </ul>
 *
 * <p><b>Worked example:</b> with N = 2, O = 3 and maps of 4 × 5, item 73 is n = 1, o = 0, oh = 2, ow = 3: 73 = ((1·3 + 0)·4 +
 * 2)·5 + 3.
 *
 * <p>The tests run your kernel in Java, item after item, so no graphics card is needed; the same class runs on one: {@code
 * KernelTrial} in the notebooks. They also let Aparapi translate it, except in a notebook cell, which does not give away its
 * byte code: hand the text of the class to {@code KernelTrial.of} there.
 *
 * <p><b>Source:</b> Khronos, "The OpenCL Specification", section 3.2 (execution model); Aparapi's documentation. <b>Needs:</b>
 * exercise {@code conv2d}. <b>Out of scope:</b> speed, groups of channels, dilation. <b>Time:</b> 45 minutes.
 */
public interface AparapiConvExercise {

    /** What one work item does: stores y[getGlobalId()], if there is such an output. You write this. */
    void run();

    /**
     * Runs the kernel for all outputs of a convolution; given. The arguments are not changed.
     *
     * @param x pictures, {@code [N, C, H, W]}
     * @param weight kernels, {@code [O, C, KH, KW]}
     * @param bias one number per kernel, {@code [O]}
     * @param stride step between neighbouring outputs, ≥ 1
     * @param padding zeros on each of the four sides, ≥ 0
     * @return feature maps, {@code [N, O, OH, OW]}
     * @throws IllegalArgumentException if an item reads or writes outside an array, with its number and the line
     * @throws OpenClException if Aparapi cannot translate the kernel
     */
    default Tensor forward(Tensor x, Tensor weight, Tensor bias, int stride, int padding) {
        if (!(this instanceof ConvKernel kernel)) {
            throw new IllegalArgumentException(
                    "aparapi-conv: " + getClass().getSimpleName() + " is no kernel; let it extend ConvKernel");
        }
        ConvGeometry g = ConvGeometry.of(
                x.shape(),
                weight.shape(),
                bias.shape(),
                new Window(weight.dim(2), stride, padding, 1),
                new Window(weight.dim(3), stride, padding, 1),
                1);
        float[] y = new float[Shape.size(g.outputShape())];
        Arrays.fill(y, -1);
        KernelTrial.runInJava(
                kernel, g, x.data().clone(), weight.data().clone(), bias.data().clone(), y);
        if (kernel.showsByteCode()) {
            KernelTrial.openCl(kernel);
        }
        return Tensor.of(y, g.outputShape());
    }
}
