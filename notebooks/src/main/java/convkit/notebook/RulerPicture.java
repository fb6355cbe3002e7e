package convkit.notebook;

import convkit.nn.conv.Window;
import convkit.notebook.Canvas.Box;
import convkit.notebook.Canvas.Label;

/**
 * How many times does a window fit? One row of input cells, and under it each place of the window in a row of its own.
 * Positions that no window reaches are crossed out.
 */
public final class RulerPicture {

    private static final double CELL = 30;
    private static final double STEP = 18;
    private static final double LEFT = 14;
    private static final double TOP = 44;

    private final int inputSize;
    private final Window window;

    private RulerPicture(int inputSize, Window window) {
        this.inputSize = inputSize;
        this.window = window;
    }

    /**
     * The ruler for one axis.
     *
     * @param inputSize number of input positions
     * @throws IllegalArgumentException if the window does not fit even once
     */
    public static Drawing of(int inputSize, Window window) {
        RulerPicture ruler = new RulerPicture(inputSize, window);
        double width = Math.max(2 * LEFT + ruler.cells() * CELL, 460);
        double height = TOP + CELL + 10 + window.outputSize(inputSize) * STEP + 12;
        return new Drawing(width, height, ruler.describe(), ruler::paint);
    }

    private int cells() {
        return inputSize + 2 * window.padding();
    }

    /** Positions at the end, padding counted, that lie behind the last window. */
    int leftOver() {
        int last = window.inputIndex(window.outputSize(inputSize) - 1, window.kernelSize() - 1);
        return inputSize + window.padding() - 1 - last;
    }

    private double x(int position) {
        return LEFT + (position + window.padding()) * CELL;
    }

    private void paint(Canvas canvas) {
        canvas.text(formula(), LEFT, 18, Label.LEFT.heavy());
        for (int position = -window.padding(); position < inputSize + window.padding(); position++) {
            boolean inside = position >= 0 && position < inputSize;
            canvas.box(x(position), TOP, CELL, CELL, inside ? Box.plain(Style.PAPER) : Box.dashed(Style.FAINT));
            Label label = Label.CENTRED.color(inside ? Style.INK : Style.MUTED);
            canvas.text(inside ? Integer.toString(position) : "0", x(position) + CELL / 2, TOP + CELL / 2, label);
        }
        for (int o = 0; o < window.outputSize(inputSize); o++) {
            paintWindow(canvas, o);
        }
        for (int i = 1; i <= leftOver(); i++) {
            double left = x(inputSize + window.padding() - i);
            canvas.line(left + 2, TOP + 2, left + CELL - 2, TOP + CELL - 2, Style.VERMILLION, 1.6);
            canvas.line(left + CELL - 2, TOP + 2, left + 2, TOP + CELL - 2, Style.VERMILLION, 1.6);
        }
    }

    private void paintWindow(Canvas canvas, int o) {
        double y = TOP + CELL + 10 + o * STEP;
        double from = x(window.inputIndex(o, 0)) + CELL / 2;
        double to = x(window.inputIndex(o, window.kernelSize() - 1)) + CELL / 2;
        canvas.line(from, y + 7, to, y + 7, Style.INK, 1.5);
        for (int k = 0; k < window.kernelSize(); k++) {
            canvas.box(x(window.inputIndex(o, k)) + 3, y, CELL - 6, STEP - 4, Box.plain(Style.WINDOW));
        }
        double right = LEFT + cells() * CELL + 10;
        canvas.text("output " + o, right, y + 7, Label.LEFT.size(Style.SMALL).color(Style.MUTED));
    }

    private String formula() {
        String room = "(" + inputSize + (window.padding() > 0 ? " + 2·" + window.padding() : "") + " − "
                + window.effectiveKernel() + ")/" + window.stride();
        return leftOver() == 0
                ? room + " + 1 = " + window.outputSize(inputSize)
                : room + " is not a whole number: " + leftOver() + " left over";
    }

    private String describe() {
        return "Ruler: input size " + inputSize + ", kernel size " + window.kernelSize() + ", stride " + window.stride()
                + ", padding " + window.padding() + ", dilation " + window.dilation() + ": the window has "
                + window.outputSize(inputSize) + " places, positions left over: " + leftOver() + ". " + formula() + ".";
    }
}
