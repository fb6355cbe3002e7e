package convkit.notebook;

import convkit.nn.conv.Window;
import convkit.notebook.Canvas.Box;
import convkit.notebook.Canvas.Label;
import convkit.notebook.ConvolutionPicture.Term;
import java.awt.Color;
import java.util.List;

/** Where everything in a {@link ConvolutionPicture} lies, and how it is drawn. */
final class ConvolutionLayout {

    static final double MARGIN = 14;
    static final double TITLE = 24;
    private static final double GAP = 46;
    private static final double LINE_HEIGHT = 20;

    private final ConvolutionPicture picture;
    private final Maps input;
    private final Maps kernel;
    private final Window rows;
    private final Window cols;
    private final double cell;

    ConvolutionLayout(ConvolutionPicture picture) {
        this.picture = picture;
        this.input = picture.input();
        this.kernel = picture.kernel();
        this.rows = picture.rows();
        this.cols = picture.cols();
        int longest = Math.max(paddedHeight(), paddedWidth());
        this.cell = Math.max(24, Math.min(42, 330.0 / longest));
    }

    // ---- places -----------------------------------------------------------------------------------------------

    private int paddedHeight() {
        return input.height() + 2 * rows.padding();
    }

    private int paddedWidth() {
        return input.width() + 2 * cols.padding();
    }

    private double blockHeight() {
        return paddedHeight() * cell + 16;
    }

    double cell() {
        return cell;
    }

    /** Left edge of an input column; negative columns are padding. */
    double inputX(int col) {
        return MARGIN + (col + cols.padding()) * cell;
    }

    /** Upper edge of an input row; negative rows are padding. */
    double inputY(int channel, int row) {
        return MARGIN + TITLE + channel * blockHeight() + (row + rows.padding()) * cell;
    }

    private double kernelX(int kw) {
        return MARGIN + paddedWidth() * cell + GAP + kw * cell;
    }

    private double kernelY(int channel, int kh) {
        return inputY(channel, -rows.padding()) + kh * cell;
    }

    double outputX(int ow) {
        return kernelX(kernel.width()) + GAP + ow * outputCell();
    }

    double outputY(int oh) {
        return MARGIN + TITLE + oh * outputCell();
    }

    /** Results have more digits than inputs, so their cells never become very small. */
    private double outputCell() {
        return Math.max(cell, 34);
    }

    double heightWithoutSum() {
        double outputs = outputY(picture.outHeight());
        return Math.max(inputY(input.count() - 1, rows.padding() + input.height()), outputs) + MARGIN;
    }

    double height() {
        return heightWithoutSum() + 6 + LINE_HEIGHT * (sum(0, 0).length);
    }

    double width() {
        double longest = 0;
        for (String line : sum(picture.outHeight() - 1, picture.outWidth() - 1)) {
            longest = Math.max(longest, line.length() * NumberGrid.CHARACTER * Style.TEXT);
        }
        return Math.max(outputX(picture.outWidth()), longest) + 2 * MARGIN;
    }

    // ---- drawing ----------------------------------------------------------------------------------------------

    void paintBase(Canvas canvas) {
        Label title = Label.LEFT.size(Style.TEXT).color(Style.MUTED);
        canvas.text("input " + channels() + input.size(), inputX(-cols.padding()), MARGIN + 6, title);
        canvas.text("kernel", kernelX(0), MARGIN + 6, title);
        canvas.text("output " + outputSize(), outputX(0), MARGIN + 6, title);
        for (int c = 0; c < input.count(); c++) {
            paintInput(canvas, c);
            paintKernel(canvas, c);
        }
        double middle = kernelY(0, 0) + kernel.height() * cell / 2;
        canvas.text("⋆", kernelX(0) - GAP / 2, middle, Label.CENTRED.size(20));
        canvas.text("=", outputX(0) - GAP / 2, middle, Label.CENTRED.size(20));
        for (int oh = 0; oh < picture.outHeight(); oh++) {
            for (int ow = 0; ow < picture.outWidth(); ow++) {
                canvas.box(outputX(ow), outputY(oh), outputCell(), outputCell(), Box.plain(Style.PAPER));
            }
        }
    }

    private void paintInput(Canvas canvas, int channel) {
        for (int row = -rows.padding(); row < input.height() + rows.padding(); row++) {
            for (int col = -cols.padding(); col < input.width() + cols.padding(); col++) {
                boolean inside = input.contains(row, col);
                paintInputCell(canvas, channel, row, col, inside ? Box.plain(Style.PAPER) : Box.dashed(Style.FAINT));
            }
        }
    }

    private void paintInputCell(Canvas canvas, int channel, int row, int col, Box box) {
        Color ink = input.contains(row, col) ? Style.INK : Style.MUTED;
        canvas.box(inputX(col), inputY(channel, row), cell, cell, box);
        String number = Numbers.brief(input.padded(channel, row, col));
        canvas.text(
                number,
                inputX(col) + cell / 2,
                inputY(channel, row) + cell / 2,
                fitting(number, cell).color(ink));
    }

    private void paintKernel(Canvas canvas, int channel) {
        for (int kh = 0; kh < kernel.height(); kh++) {
            for (int kw = 0; kw < kernel.width(); kw++) {
                canvas.box(kernelX(kw), kernelY(channel, kh), cell, cell, Box.plain(Style.KERNEL));
                String number = Numbers.brief(kernel.get(channel, kh, kw));
                canvas.text(number, kernelX(kw) + cell / 2, kernelY(channel, kh) + cell / 2, fitting(number, cell));
            }
        }
    }

    /** One value of the output. */
    void paintOutput(Canvas canvas, int oh, int ow) {
        canvas.box(outputX(ow), outputY(oh), outputCell(), outputCell(), Box.plain(Style.RESULT));
        paintOutputNumber(canvas, oh, ow, false);
    }

    private void paintOutputNumber(Canvas canvas, int oh, int ow, boolean bold) {
        String number = Numbers.brief(picture.output(oh, ow));
        Label label = fitting(number, outputCell());
        canvas.text(
                number, outputX(ow) + outputCell() / 2, outputY(oh) + outputCell() / 2, bold ? label.heavy() : label);
    }

    /** The window that belongs to one output value: its cells, their weights, the frame, and the sum. */
    void paintWindow(Canvas canvas, int oh, int ow) {
        for (Term term : picture.terms(oh, ow)) {
            Box box = term.padding() ? Box.dashed(Style.WINDOW) : Box.plain(Style.WINDOW);
            paintInputCell(canvas, term.channel(), term.row(), term.col(), box);
            canvas.text(
                    "×" + Numbers.brief(term.weight()),
                    inputX(term.col()) + cell - 2.5,
                    inputY(term.channel(), term.row()) + cell - cell * 0.17,
                    new Label(cell * 0.24, false, Style.MUTED, Canvas.Align.END));
        }
        double top = inputY(0, rows.inputIndex(oh, 0)) - inputY(0, 0);
        for (int c = 0; c < input.count(); c++) {
            canvas.box(
                    inputX(cols.inputIndex(ow, 0)),
                    inputY(c, 0) + top,
                    cols.effectiveKernel() * cell,
                    rows.effectiveKernel() * cell,
                    Box.frame(Style.BLUE));
        }
        canvas.box(outputX(ow), outputY(oh), outputCell(), outputCell(), Box.marked(Style.RESULT));
        paintOutputNumber(canvas, oh, ow, true);
        double y = heightWithoutSum() + 6;
        for (String line : sum(oh, ow)) {
            canvas.text(line, MARGIN, y, Label.LEFT);
            y += LINE_HEIGHT;
        }
    }

    /** Text small enough for its cell. */
    private static Label fitting(String number, double cell) {
        return Label.CENTRED.size(NumberGrid.fitting(number, cell));
    }

    // ---- words ------------------------------------------------------------------------------------------------

    /** The sum behind an output value: one line per kernel row, or per channel if there are several; then the result. */
    private String[] sum(int oh, int ow) {
        List<Term> terms = picture.terms(oh, ow);
        String result = "= " + Numbers.brief(picture.output(oh, ow));
        if (terms.size() > 75) {
            return new String[] {"sum of " + terms.size() + " products " + biasTerm() + result};
        }
        int perLine = input.count() > 1 ? kernel.height() * kernel.width() : kernel.width();
        int lines = terms.size() / perLine;
        String[] text = new String[lines];
        for (int line = 0; line < lines; line++) {
            StringBuilder sum = new StringBuilder(line == 0 ? "" : "+ ");
            for (int i = line * perLine; i < (line + 1) * perLine; i++) {
                sum.append(i > line * perLine ? " + " : "")
                        .append(Numbers.factor(terms.get(i).value()))
                        .append('·')
                        .append(Numbers.factor(terms.get(i).weight()));
            }
            text[line] = sum.toString();
        }
        text[lines - 1] += " " + biasTerm() + result;
        return text;
    }

    private String biasTerm() {
        return picture.bias() == 0 ? "" : "+ bias " + Numbers.brief(picture.bias()) + " ";
    }

    private String channels() {
        return input.count() > 1 ? input.count() + "×" : "";
    }

    private String outputSize() {
        return picture.outHeight() + "×" + picture.outWidth();
    }

    String describe() {
        return "Convolution of a " + channels() + input.size() + " input with a " + channels() + kernel.size()
                + " kernel, stride " + rows.stride() + ", padding " + rows.padding() + ", dilation " + rows.dilation()
                + ": the output is " + outputSize() + ".";
    }

    String describe(int oh, int ow) {
        return describe() + " Output [" + oh + ", " + ow + "]: " + String.join(" ", sum(oh, ow)) + ".";
    }
}
