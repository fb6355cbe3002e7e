package convkit.notebook;

import convkit.nn.conv.Window;
import convkit.notebook.Canvas.Box;
import convkit.notebook.Canvas.Label;

/** A {@link TransposedPicture} in which each input value lays its multiple of the kernel over the output. */
final class LayingView {

    private static final double MARGIN = ConvolutionLayout.MARGIN;
    private static final double TOP = ConvolutionLayout.MARGIN + ConvolutionLayout.TITLE;
    private static final double GAP = 46;
    private static final double LINE_HEIGHT = 20;

    private final TransposedPicture picture;
    private final Window rows;
    private final Window cols;
    private final NumberGrid input;
    private final NumberGrid kernel;
    /** With a rim of what the padding cuts off. */
    private final NumberGrid output;

    LayingView(TransposedPicture picture) {
        this.picture = picture;
        this.rows = picture.rows();
        this.cols = picture.cols();
        int height = rows.padding() + picture.outHeight() + cutAtEnd(rows);
        int width = cols.padding() + picture.outWidth() + cutAtEnd(cols);
        double cell = Math.max(24, Math.min(42, 360.0 / Math.max(height, width)));
        Maps x = picture.input();
        Maps w = picture.kernel();
        input = new NumberGrid(MARGIN, TOP, cell, 0, 0, x.height(), x.width());
        // Titles stand above the grids and need room even if a grid has one column only.
        double kernelLeft = Math.max(input.right(), MARGIN + 66) + GAP;
        kernel = new NumberGrid(kernelLeft, TOP, cell, 0, 0, w.height(), w.width());
        double outputLeft = Math.max(kernel.right(), kernelLeft + 50) + GAP;
        output = new NumberGrid(outputLeft, TOP, Math.max(cell, 34), -rows.padding(), -cols.padding(), height, width);
    }

    /** Positions behind the output that products reach all the same. */
    private int cutAtEnd(Window window) {
        return Math.max(0, window.padding() - picture.outputPadding());
    }

    private double bottom() {
        return Math.max(input.bottom(), Math.max(kernel.bottom(), output.bottom())) + MARGIN;
    }

    private double width() {
        return Math.max(output.right() + MARGIN, 560);
    }

    Drawing base() {
        return new Drawing(width(), bottom() + 6 + 2 * LINE_HEIGHT, picture.describe(), this::paintBase);
    }

    Drawing result() {
        return new Drawing(width(), bottom(), picture.describe(), canvas -> {
            paintBase(canvas);
            for (int oh = 0; oh < picture.outHeight(); oh++) {
                for (int ow = 0; ow < picture.outWidth(); ow++) {
                    String number = Numbers.brief(picture.output(oh, ow));
                    output.cell(canvas, oh, ow, number, Box.plain(Style.RESULT), Label.CENTRED);
                }
            }
        });
    }

    private void paintBase(Canvas canvas) {
        Label title = Label.LEFT.color(Style.MUTED);
        Maps x = picture.input();
        canvas.text("input " + x.size(), input.left(), MARGIN + 6, title);
        canvas.text("kernel", kernel.left(), MARGIN + 6, title);
        String cut = rows.padding() == 0 ? "" : ", dashed: cut off";
        canvas.text("output " + picture.outHeight() + "×" + picture.outWidth() + cut, output.left(), MARGIN + 6, title);
        for (int h = 0; h < x.height(); h++) {
            for (int w = 0; w < x.width(); w++) {
                input.cell(canvas, h, w, Numbers.brief(x.get(0, h, w)), Box.plain(Style.PAPER), Label.CENTRED);
            }
        }
        paintKernel(canvas);
        for (int oh = output.firstRow(); oh < output.firstRow() + output.rows(); oh++) {
            for (int ow = output.firstCol(); ow < output.firstCol() + output.cols(); ow++) {
                boolean kept = picture.outputContains(oh, ow);
                String number = kept && picture.bias() != 0 ? Numbers.brief(picture.bias()) : "";
                output.cell(
                        canvas, oh, ow, number, kept ? Box.plain(Style.PAPER) : Box.dashed(Style.FAINT), Label.SMALL);
            }
        }
        double middle = TOP + kernel.cell() * Math.min(1.5, x.height() / 2.0);
        canvas.text("×", kernel.left() - GAP / 2, middle, Label.CENTRED.size(18));
        canvas.text("→", output.left() - GAP / 2, middle, Label.CENTRED.size(18));
    }

    private void paintKernel(Canvas canvas) {
        for (int kh = 0; kh < kernel.rows(); kh++) {
            for (int kw = 0; kw < kernel.cols(); kw++) {
                String number = Numbers.brief(picture.kernel().get(0, kh, kw));
                kernel.cell(canvas, kh, kw, number, Box.plain(Style.KERNEL), Label.CENTRED);
            }
        }
    }

    /** The sums so far under the kernel that input [h, w] lays. */
    void paintSums(Canvas canvas, int h, int w) {
        for (int kh = 0; kh < kernel.rows(); kh++) {
            for (int kw = 0; kw < kernel.cols(); kw++) {
                paintSum(canvas, h, w, kh, kw, Box.plain(Style.RESULT), Label.CENTRED);
            }
        }
    }

    private void paintSum(Canvas canvas, int h, int w, int kh, int kw, Box box, Label label) {
        int oh = rows.inputIndex(h, kh);
        int ow = cols.inputIndex(w, kw);
        if (picture.outputContains(oh, ow)) {
            output.cell(canvas, oh, ow, Numbers.brief(picture.outputAfter(oh, ow, h, w)), box, label);
        }
    }

    /** What input [h, w] lays over the output in this step. */
    void paintLaid(Canvas canvas, int h, int w) {
        String value = Numbers.brief(picture.input().get(0, h, w));
        input.cell(canvas, h, w, value, Box.marked(Style.WINDOW), Label.CENTRED.heavy());
        for (int kh = 0; kh < kernel.rows(); kh++) {
            for (int kw = 0; kw < kernel.cols(); kw++) {
                int oh = rows.inputIndex(h, kh);
                int ow = cols.inputIndex(w, kw);
                if (!picture.outputContains(oh, ow)) {
                    output.cell(canvas, oh, ow, "cut", Box.dashed(Style.FAINT), Label.SMALL);
                    continue;
                }
                paintSum(canvas, h, w, kh, kw, Box.plain(Style.WINDOW), Label.CENTRED.heavy());
                float product = picture.input().get(0, h, w) * picture.kernel().get(0, kh, kw);
                output.corner(canvas, oh, ow, (product < 0 ? "" : "+") + Numbers.brief(product));
            }
        }
        output.frame(
                canvas, rows.inputIndex(h, 0), cols.inputIndex(w, 0), rows.effectiveKernel(), cols.effectiveKernel());
        double y = bottom() + 6;
        for (String line : words(h, w)) {
            canvas.text(line, MARGIN, y, Label.LEFT);
            y += LINE_HEIGHT;
        }
    }

    private String[] words(int h, int w) {
        int cut = 0;
        for (int kh = 0; kh < kernel.rows(); kh++) {
            for (int kw = 0; kw < kernel.cols(); kw++) {
                cut += picture.outputContains(rows.inputIndex(h, kh), cols.inputIndex(w, kw)) ? 0 : 1;
            }
        }
        String value = Numbers.factor(picture.input().get(0, h, w));
        String lost = cut == 0 ? "" : ", " + cut + " of them cut off";
        return new String[] {
            "input [" + h + ", " + w + "] lays " + value + " × kernel at output ["
                    + Numbers.brief(rows.inputIndex(h, 0)) + ", " + Numbers.brief(cols.inputIndex(w, 0)) + "]:",
            Numbers.count(kernel.rows() * kernel.cols(), "product") + " to add" + lost
        };
    }

    String describe(int h, int w) {
        return picture.describe() + " " + String.join(" ", words(h, w)) + ".";
    }
}
