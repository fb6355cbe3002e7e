package convkit.notebook;

import convkit.nn.conv.Window;
import convkit.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Pictures of one transposed convolution with all its numbers, seen in the two ways in which it can be computed.
 * {@link #animation()}: each input value lays its multiple of the kernel over the output, a stride further than its
 * neighbour's, and what overlaps is added. {@link #asConvolution()}: the same numbers by an ordinary convolution of stride 1
 * with the flipped kernel, over the input with S − 1 zeros between its values and zeros around it (Dumoulin &amp; Visin, "A
 * guide to convolution arithmetic for deep learning", 2016, section 4).
 *
 * <pre>{@code
 * show(TransposedPicture.of(x, kernel).stride(2).padding(1).animation());
 * }</pre>
 *
 * <p>Which output position a tap reaches is asked of {@link Window}, as the layers do: the transposed convolution writes
 * where the convolution reads.
 */
public final class TransposedPicture {

    /** One product: input position, tap, both factors. */
    record Term(int h, int w, int kh, int kw, float value, float weight) {}

    private final Maps input;
    private final Maps kernel;
    private final float bias;
    private final Window rows;
    private final Window cols;
    private final int outputPadding;

    private TransposedPicture(Maps input, Maps kernel, float bias, Window rows, Window cols, int outputPadding) {
        this.input = input;
        this.kernel = kernel;
        this.bias = bias;
        this.rows = rows;
        this.cols = cols;
        this.outputPadding = outputPadding;
    }

    /**
     * A transposed convolution with stride 1, no padding and no dilation.
     *
     * @param input {@code [H, W]}
     * @param kernel {@code [h, w]}
     * @throws IllegalArgumentException if there is more than one map
     */
    public static TransposedPicture of(Tensor input, Tensor kernel) {
        Maps x = Maps.of("transposed picture", input);
        Maps w = Maps.of("transposed picture", kernel);
        if (x.count() != 1 || w.count() != 1) {
            throw new IllegalArgumentException("transposed picture: input has " + x.count() + " channels and kernel "
                    + w.count() + " but it draws 1; choose one");
        }
        return new TransposedPicture(x, w, 0, Window.of(w.height()), Window.of(w.width()), 0);
    }

    private TransposedPicture windows(Function<Window, Window> change) {
        return new TransposedPicture(input, kernel, bias, change.apply(rows), change.apply(cols), outputPadding);
    }

    /** The same with another stride: the distance between the kernels that neighbouring inputs lay down. */
    public TransposedPicture stride(int stride) {
        return windows(window -> window.stride(stride));
    }

    /** The same with this many rows and columns cut off each side of the output: the padding of the convolution undone. */
    public TransposedPicture padding(int padding) {
        return windows(window -> window.padding(padding));
    }

    /** The same with gaps between the taps. */
    public TransposedPicture dilation(int dilation) {
        return windows(window -> window.dilation(dilation));
    }

    /** The same with further rows and columns at the end of the output, fewer than the stride; set the stride first. */
    public TransposedPicture outputPadding(int more) {
        rows.requireOutputPadding(more);
        return new TransposedPicture(input, kernel, bias, rows, cols, more);
    }

    /** The same with a number added to each output value. */
    public TransposedPicture bias(float newBias) {
        return new TransposedPicture(input, kernel, newBias, rows, cols, outputPadding);
    }

    /**
     * What one input value adds to the output, on top of what those before it in reading order have added.
     *
     * @param h row of the input value
     * @param w column of the input value
     */
    public Drawing at(int h, int w) {
        if (!input.contains(h, w)) {
            throw new IndexOutOfBoundsException("transposed picture: position [" + h + ", " + w
                    + "] lies outside the input of size " + input.size());
        }
        LayingView view = new LayingView(this);
        Drawing base = view.base();
        return new Drawing(base.width(), base.height(), view.describe(h, w), canvas -> {
            base.paint(canvas);
            for (int i = 0; i <= h * input.width() + w; i++) {
                view.paintSums(canvas, i / input.width(), i % input.width());
            }
            view.paintLaid(canvas, h, w);
        });
    }

    /** Input, kernel and the whole output. */
    public Drawing result() {
        return new LayingView(this).result();
    }

    /** Each input value in turn lays its multiple of the kernel over the output: one step per input value. */
    public Animation animation() {
        LayingView view = new LayingView(this);
        List<Animation.Step> steps = new ArrayList<>();
        for (int h = 0; h < input.height(); h++) {
            for (int w = 0; w < input.width(); w++) {
                int row = h;
                int col = w;
                steps.add(new Animation.Step(
                        canvas -> view.paintSums(canvas, row, col),
                        canvas -> view.paintLaid(canvas, row, col),
                        view.describe(row, col)));
            }
        }
        return new Animation(view.base(), steps);
    }

    /**
     * The flipped kernel slides over the stretched input: one step per output value.
     *
     * @throws IllegalArgumentException if the padding exceeds the kernel, because then the convolution would need a negative one
     */
    public Animation asConvolution() {
        StretchedView view = new StretchedView(this);
        List<Animation.Step> steps = new ArrayList<>();
        for (int oh = 0; oh < outHeight(); oh++) {
            for (int ow = 0; ow < outWidth(); ow++) {
                int row = oh;
                int col = ow;
                steps.add(new Animation.Step(
                        canvas -> view.paintOutput(canvas, row, col, false),
                        canvas -> view.paintWindow(canvas, row, col),
                        view.describe(row, col)));
            }
        }
        return new Animation(view.base(), steps);
    }

    /** The products behind one output value, in reading order of the input. */
    List<Term> terms(int oh, int ow) {
        List<Term> terms = new ArrayList<>();
        for (int h = 0; h < input.height(); h++) {
            for (int w = 0; w < input.width(); w++) {
                for (int kh = 0; kh < kernel.height(); kh++) {
                    for (int kw = 0; kw < kernel.width(); kw++) {
                        if (rows.inputIndex(h, kh) == oh && cols.inputIndex(w, kw) == ow) {
                            terms.add(new Term(h, w, kh, kw, input.get(0, h, w), kernel.get(0, kh, kw)));
                        }
                    }
                }
            }
        }
        return terms;
    }

    /** One output value: the sum of its {@link #terms} plus the bias. */
    float output(int oh, int ow) {
        return outputAfter(oh, ow, input.height() - 1, input.width() - 1);
    }

    /** One output value when the input values up to and including [h, w], in reading order, have laid their kernels. */
    float outputAfter(int oh, int ow, int h, int w) {
        float sum = bias;
        for (Term term : terms(oh, ow)) {
            if (term.h() < h || term.h() == h && term.w() <= w) {
                sum += term.value() * term.weight();
            }
        }
        return sum;
    }

    int outHeight() {
        return rows.transposedOutputSize(input.height(), outputPadding);
    }

    int outWidth() {
        return cols.transposedOutputSize(input.width(), outputPadding);
    }

    /** For people; the beginning of all descriptions. */
    String describe() {
        return "Transposed convolution of a " + input.size() + " input with a " + kernel.size() + " kernel, stride "
                + rows.stride() + ", padding " + rows.padding() + ", dilation " + rows.dilation()
                + (outputPadding == 0 ? "" : ", output padding " + outputPadding) + ": the output is " + outHeight()
                + "×" + outWidth() + ".";
    }

    String biasTerm() {
        return bias == 0 ? "" : " + bias " + Numbers.brief(bias);
    }

    boolean outputContains(int oh, int ow) {
        return oh >= 0 && oh < outHeight() && ow >= 0 && ow < outWidth();
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

    int outputPadding() {
        return outputPadding;
    }
}
