package convkit.notebook;

import convkit.nn.conv.Window;
import convkit.notebook.Canvas.Box;
import convkit.notebook.Canvas.Label;
import convkit.notebook.TransposedPicture.Term;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A {@link TransposedPicture} as an ordinary convolution: the flipped kernel slides over the stretched input. Positions of the
 * stretched input are counted so that input h lies at h·S; what lies between and around is zero.
 */
final class StretchedView {

    private static final double MARGIN = ConvolutionLayout.MARGIN;
    private static final double TOP = ConvolutionLayout.MARGIN + ConvolutionLayout.TITLE;
    private static final double GAP = 46;
    private static final double LINE_HEIGHT = 20;

    private final TransposedPicture picture;
    /** Over the stretched input. */
    private final Window rows;

    private final Window cols;
    private final NumberGrid stretched;
    private final NumberGrid kernel;
    private final NumberGrid output;

    StretchedView(TransposedPicture picture) {
        this.picture = picture;
        this.rows = sliding(picture.rows());
        this.cols = sliding(picture.cols());
        int height = picture.outHeight() + rows.effectiveKernel() - 1;
        int width = picture.outWidth() + cols.effectiveKernel() - 1;
        double cell = Math.max(24, Math.min(42, 360.0 / Math.max(height, width)));
        stretched = new NumberGrid(MARGIN, TOP, cell, -rows.padding(), -cols.padding(), height, width);
        double kernelLeft = Math.max(stretched.right(), MARGIN + 150) + GAP;
        kernel = new NumberGrid(kernelLeft, TOP, cell, 0, 0, rows.kernelSize(), cols.kernelSize());
        output = new NumberGrid(
                Math.max(kernel.right(), kernelLeft + 100) + GAP,
                TOP,
                Math.max(cell, 34),
                0,
                0,
                picture.outHeight(),
                picture.outWidth());
    }

    /** The window that reads, tap by tap from the last, what this one would write. */
    private static Window sliding(Window window) {
        int padding = window.effectiveKernel() - 1 - window.padding();
        if (padding < 0) {
            throw new IllegalArgumentException("transposed picture: padding is " + window.padding()
                    + " but the kernel spans " + window.effectiveKernel()
                    + ", so as a convolution it would have a negative padding of " + padding
                    + "; use animation(), or a padding of " + (window.effectiveKernel() - 1) + " or less");
        }
        return Window.of(window.kernelSize()).dilation(window.dilation()).padding(padding);
    }

    private double bottom() {
        return Math.max(stretched.bottom(), Math.max(kernel.bottom(), output.bottom())) + MARGIN;
    }

    Drawing base() {
        double width = Math.max(output.right() + MARGIN, 560);
        return new Drawing(width, bottom() + 6 + 2 * LINE_HEIGHT, describe(), this::paintBase);
    }

    private void paintBase(Canvas canvas) {
        Label title = Label.LEFT.color(Style.MUTED);
        canvas.text("input, zeros dashed", stretched.left(), MARGIN + 6, title);
        canvas.text("flipped kernel", kernel.left(), MARGIN + 6, title);
        canvas.text("output " + picture.outHeight() + "×" + picture.outWidth(), output.left(), MARGIN + 6, title);
        for (int row = stretched.firstRow(); row < stretched.firstRow() + stretched.rows(); row++) {
            for (int col = stretched.firstCol(); col < stretched.firstCol() + stretched.cols(); col++) {
                paintInput(canvas, row, col, Style.PAPER, Style.FAINT);
            }
        }
        for (int k = 0; k < kernel.rows(); k++) {
            for (int l = 0; l < kernel.cols(); l++) {
                kernel.cell(canvas, k, l, Numbers.brief(weight(k, l)), Box.plain(Style.KERNEL), Label.CENTRED);
            }
        }
        for (int oh = 0; oh < output.rows(); oh++) {
            for (int ow = 0; ow < output.cols(); ow++) {
                output.cell(canvas, oh, ow, "", Box.plain(Style.PAPER), Label.CENTRED);
            }
        }
        double middle = TOP + kernel.rows() * kernel.cell() / 2;
        canvas.text("⋆", kernel.left() - GAP / 2, middle, Label.CENTRED.size(20));
        canvas.text("=", output.left() - GAP / 2, middle, Label.CENTRED.size(20));
    }

    /** Whether a row and a column of the stretched input hold a value of the input rather than a zero between or around. */
    boolean holdsInput(int row, int col) {
        int stride = picture.rows().stride();
        return row >= 0
                && col >= 0
                && row % stride == 0
                && col % stride == 0
                && picture.input().contains(row / stride, col / stride);
    }

    private float value(int row, int col) {
        int stride = picture.rows().stride();
        return holdsInput(row, col) ? picture.input().get(0, row / stride, col / stride) : 0;
    }

    private float weight(int k, int l) {
        return picture.kernel().get(0, kernel.rows() - 1 - k, kernel.cols() - 1 - l);
    }

    private void paintInput(Canvas canvas, int row, int col, java.awt.Color inside, java.awt.Color zero) {
        if (holdsInput(row, col)) {
            stretched.cell(canvas, row, col, Numbers.brief(value(row, col)), Box.plain(inside), Label.CENTRED);
        } else {
            stretched.cell(canvas, row, col, "0", Box.dashed(zero), Label.SMALL);
        }
    }

    void paintOutput(Canvas canvas, int oh, int ow, boolean current) {
        String number = Numbers.brief(picture.output(oh, ow));
        Box box = current ? Box.marked(Style.RESULT) : Box.plain(Style.RESULT);
        output.cell(canvas, oh, ow, number, box, current ? Label.CENTRED.heavy() : Label.CENTRED);
    }

    void paintWindow(Canvas canvas, int oh, int ow) {
        for (int k = 0; k < kernel.rows(); k++) {
            for (int l = 0; l < kernel.cols(); l++) {
                int row = rows.inputIndex(oh, k);
                int col = cols.inputIndex(ow, l);
                paintInput(canvas, row, col, Style.WINDOW, Style.WINDOW);
                stretched.corner(canvas, row, col, "×" + Numbers.brief(weight(k, l)));
            }
        }
        stretched.frame(
                canvas, rows.inputIndex(oh, 0), cols.inputIndex(ow, 0), rows.effectiveKernel(), cols.effectiveKernel());
        paintOutput(canvas, oh, ow, true);
        double y = bottom() + 6;
        for (String line : words(oh, ow)) {
            canvas.text(line, MARGIN, y, Label.LEFT);
            y += LINE_HEIGHT;
        }
    }

    private String[] words(int oh, int ow) {
        List<Term> terms = picture.terms(oh, ow);
        int taps = kernel.rows() * kernel.cols();
        String result = picture.biasTerm() + " = " + Numbers.brief(picture.output(oh, ow));
        String sum = terms.stream()
                .map(term -> Numbers.factor(term.value()) + "·" + Numbers.factor(term.weight()))
                .collect(Collectors.joining(" + "));
        boolean tooLong = terms.size() > 12;
        return new String[] {
            "output [" + oh + ", " + ow + "]: " + terms.size() + " of " + Numbers.count(taps, "tap")
                    + (terms.size() == 1 ? " meets" : " meet") + " the input, the others zeros",
            (tooLong ? "sum of the products" : terms.isEmpty() ? "0" : sum) + result
        };
    }

    private String describe() {
        return picture.describe() + " As a convolution of stride 1: "
                + Numbers.count(picture.rows().stride() - 1, "zero") + " between the input's values, padding "
                + rows.padding() + ", flipped kernel.";
    }

    String describe(int oh, int ow) {
        return describe() + " " + String.join(" ", words(oh, ow)) + ".";
    }
}
