package convkit.nn.conv.aparapi;

import com.aparapi.Kernel;
import convkit.nn.conv.ConvGeometry;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a forward convolution kernel has at hand: the arrays and all sizes, under the names that the formulas use. Subclasses
 * write {@code run()}, which is called once for each work item and finds its number with {@code getGlobalId()}. There are at
 * least {@link #outputs} items, and some more to fill the last group: they must not write.
 *
 * <p>Aparapi translates {@code int}, {@code float}, their arrays, {@code if}, {@code for}, ternaries and calls of methods of
 * the same class. It does not translate {@code break}, {@code switch}, objects, lambdas or array initialisers.
 */
public abstract class ConvKernel extends Kernel {

    /** x [batch, inChannels, inHeight, inWidth]. */
    public float[] x;

    /** weight [outChannels, groupInChannels, kernelHeight, kernelWidth]. */
    public float[] weight;

    /** bias [outChannels]; zeros if there is none. */
    public float[] bias;

    /** y [batch, outChannels, outHeight, outWidth]: the result. */
    public float[] y;

    /** Number of values of y. */
    public int outputs;

    /** N. */
    public int batch;

    /** C. */
    public int inChannels;

    /** O. */
    public int outChannels;

    /** C / groups. */
    public int groupInChannels;

    /** O / groups. */
    public int groupOutChannels;

    /** H. */
    public int inHeight;

    /** W. */
    public int inWidth;

    /** OH. */
    public int outHeight;

    /** OW. */
    public int outWidth;

    /** KH. */
    public int kernelHeight;

    /** KW. */
    public int kernelWidth;

    /** Step between neighbouring outputs, along the height. */
    public int strideHeight;

    /** Step between neighbouring outputs, along the width. */
    public int strideWidth;

    /** Zeros above and below. */
    public int paddingHeight;

    /** Zeros left and right. */
    public int paddingWidth;

    /** Distance between neighbouring taps, along the height. */
    public int dilationHeight;

    /** Distance between neighbouring taps, along the width. */
    public int dilationWidth;

    /**
     * Whether the byte code of this kernel's class can be read, from which Aparapi translates it. That of a class written in a
     * notebook cell cannot; {@link KernelTrial#of(String)} takes its text instead.
     */
    public final boolean showsByteCode() {
        Class<?> type = getClass();
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream code = type.getResourceAsStream(file)) {
            return code != null;
        } catch (IOException e) {
            return false;
        }
    }

    /** Sets all sizes. */
    final void describe(ConvGeometry g) {
        batch = g.batch();
        inChannels = g.inChannels();
        outChannels = g.outChannels();
        groupInChannels = g.groupInChannels();
        groupOutChannels = g.groupOutChannels();
        inHeight = g.inHeight();
        inWidth = g.inWidth();
        outHeight = g.outHeight();
        outWidth = g.outWidth();
        outputs = batch * outChannels * outHeight * outWidth;
        kernelHeight = g.rows().kernelSize();
        kernelWidth = g.cols().kernelSize();
        strideHeight = g.rows().stride();
        strideWidth = g.cols().stride();
        paddingHeight = g.rows().padding();
        paddingWidth = g.cols().padding();
        dilationHeight = g.rows().dilation();
        dilationWidth = g.cols().dilation();
    }
}
