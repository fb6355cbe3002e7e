package convkit.notebook;

import convkit.nn.conv.Window;
import convkit.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * Pictures of one convolution with all its numbers: the input with its padding, the kernel, the output, and the sum
 * behind one output value. Which input cell belongs to which tap is asked of {@link Window}, as the layers do, so that
 * the picture cannot disagree with them.
 *
 * <pre>{@code
 * show(ConvolutionPicture.of(x, kernel).padding(1).at(0, 0));
 * show(ConvolutionPicture.of(x, kernel).stride(2).animation());
 * }</pre>
 *
 * <p>"Convolution" means cross-correlation: the kernel is not flipped.
 */
public final class ConvolutionPicture {

    /** One product of the sum: which tap, which input position, both factors. */
    record Term(int channel, int kh, int kw, int row, int col, boolean padding, float value, float weight) {}

    private final Maps input;
    private final Maps kernel;
    private final float bias;
    private final Window rows;
    private final Window cols;

    private ConvolutionPicture(Maps input, Maps kernel, float bias, Window rows, Window cols) {
        this.input = input;
        this.kernel = kernel;
        this.bias = bias;
        this.rows = rows;
        this.cols = cols;
    }

    /**
     * A convolution with stride 1, no padding and no dilation.
     *
     * @param input {@code [H, W]} or {@code [C, H, W]}
     * @param kernel {@code [h, w]} or {@code [C, h, w]}
     * @throws IllegalArgumentException if the numbers of channels differ
     */
    public static ConvolutionPicture of(Tensor input, Tensor kernel) {
        Maps x = Maps.of("convolution picture", input);
        Maps w = Maps.of("convolution picture", kernel);
        if (x.count() != w.count()) {
            throw new IllegalArgumentException("convolution picture: input has " + x.count()
                    + " channels but kernel has " + w.count() + "; give the kernel one map per input channel");
        }
        return new ConvolutionPicture(x, w, 0, Window.of(w.height()), Window.of(w.width()));
    }

    /** The same with another stride. */
    public ConvolutionPicture stride(int stride) {
        return new ConvolutionPicture(input, kernel, bias, rows.stride(stride), cols.stride(stride));
    }

    /** The same with zeros around the input. */
    public ConvolutionPicture padding(int padding) {
        return new ConvolutionPicture(input, kernel, bias, rows.padding(padding), cols.padding(padding));
    }

    /** The same with gaps between the taps. */
    public ConvolutionPicture dilation(int dilation) {
        return new ConvolutionPicture(input, kernel, bias, rows.dilation(dilation), cols.dilation(dilation));
    }

    /** The same with a number added to each output value. */
    public ConvolutionPicture bias(float newBias) {
        return new ConvolutionPicture(input, kernel, newBias, rows, cols);
    }

    /**
     * The sum behind one output value, written out, and the window over the input.
     *
     * @param oh row of the output value
     * @param ow column of the output value
     */
    public Drawing at(int oh, int ow) {
        if (oh < 0 || oh >= outHeight() || ow < 0 || ow >= outWidth()) {
            throw new IndexOutOfBoundsException("convolution picture: position [" + oh + ", " + ow
                    + "] lies outside the output of size " + outHeight() + "×" + outWidth());
        }
        ConvolutionLayout layout = new ConvolutionLayout(this);
        return new Drawing(layout.width(), layout.height(), layout.describe(oh, ow), canvas -> {
            layout.paintBase(canvas);
            layout.paintOutput(canvas, oh, ow);
            layout.paintWindow(canvas, oh, ow);
        });
    }

    /** Input, kernel and the whole output. */
    public Drawing result() {
        ConvolutionLayout layout = new ConvolutionLayout(this);
        return new Drawing(layout.width(), layout.heightWithoutSum(), layout.describe(), canvas -> {
            layout.paintBase(canvas);
            for (int oh = 0; oh < outHeight(); oh++) {
                for (int ow = 0; ow < outWidth(); ow++) {
                    layout.paintOutput(canvas, oh, ow);
                }
            }
        });
    }

    /** The window on its way over the input, one step per output value. */
    public Animation animation() {
        ConvolutionLayout layout = new ConvolutionLayout(this);
        List<Animation.Step> steps = new ArrayList<>();
        for (int oh = 0; oh < outHeight(); oh++) {
            for (int ow = 0; ow < outWidth(); ow++) {
                int row = oh;
                int col = ow;
                steps.add(new Animation.Step(
                        canvas -> layout.paintOutput(canvas, row, col),
                        canvas -> layout.paintWindow(canvas, row, col),
                        layout.describe(row, col)));
            }
        }
        return new Animation(new Drawing(layout.width(), layout.height(), layout.describe(), layout::paintBase), steps);
    }

    /** The products behind one output value, channel by channel, in reading order of the kernel. */
    List<Term> terms(int oh, int ow) {
        List<Term> terms = new ArrayList<>();
        for (int c = 0; c < input.count(); c++) {
            for (int kh = 0; kh < kernel.height(); kh++) {
                for (int kw = 0; kw < kernel.width(); kw++) {
                    int row = rows.inputIndex(oh, kh);
                    int col = cols.inputIndex(ow, kw);
                    terms.add(new Term(
                            c,
                            kh,
                            kw,
                            row,
                            col,
                            !input.contains(row, col),
                            input.padded(c, row, col),
                            kernel.get(c, kh, kw)));
                }
            }
        }
        return terms;
    }

    /** One output value: the sum of its {@link #terms} plus the bias. */
    float output(int oh, int ow) {
        float sum = bias;
        for (Term term : terms(oh, ow)) {
            sum += term.value() * term.weight();
        }
        return sum;
    }

    int outHeight() {
        return rows.outputSize(input.height());
    }

    int outWidth() {
        return cols.outputSize(input.width());
    }

    Maps input() {
        return input;
    }

    Maps kernel() {
        return kernel;
    }

    float bias() {
        return bias;
    }

    Window rows() {
        return rows;
    }

    Window cols() {
        return cols;
    }
}
