package convkit.notebook;

import convkit.nn.conv.Window;
import convkit.nn.ops.Pooling;
import convkit.nn.tensor.Tensor;
import convkit.notebook.Canvas.Box;
import convkit.notebook.Canvas.Label;

/**
 * Pooling of one map: the input cut into its windows, and the output. Under max pooling the cell that won in each window
 * has a thick border.
 */
public final class PoolingPicture {

    private static final double CELL = 42;
    private static final double MARGIN = 14;
    private static final double TOP = 38;
    private static final double GAP = 96;

    private final Maps input;
    private final Maps output;
    private final Window window;
    private final boolean max;

    private PoolingPicture(Tensor map, Window window, boolean max) {
        this.input = Maps.of("pooling picture", map);
        if (input.count() != 1 || window.padding() != 0) {
            throw new IllegalArgumentException("pooling picture: " + input.count() + " maps and padding "
                    + window.padding() + " given but it draws 1 map without padding; choose one map");
        }
        Tensor x = Tensor.of(input.values(), 1, 1, input.height(), input.width());
        this.output = Maps.of(
                "pooling picture", max ? Pooling.maxPool2d(x, window, window) : Pooling.avgPool2d(x, window, window));
        this.window = window;
        this.max = max;
    }

    /** Max pooling of a map {@code [H, W]}. */
    public static Drawing max(Tensor map, Window window) {
        return new PoolingPicture(map, window, true).drawing();
    }

    /** Average pooling of a map {@code [H, W]}. */
    public static Drawing average(Tensor map, Window window) {
        return new PoolingPicture(map, window, false).drawing();
    }

    private Drawing drawing() {
        double width = outputX(output.width()) + MARGIN;
        double height = TOP + input.height() * CELL + MARGIN;
        return new Drawing(width, height, describe(), this::paint);
    }

    private double outputX(int ow) {
        return MARGIN + input.width() * CELL + GAP + ow * CELL;
    }

    private void paint(Canvas canvas) {
        Label title = Label.LEFT.color(Style.MUTED);
        canvas.text("input " + input.size(), MARGIN, MARGIN + 6, title);
        canvas.text("output " + output.size(), outputX(0), MARGIN + 6, title);
        canvas.text(max ? "largest →" : "mean →", outputX(0) - GAP / 2, TOP + CELL / 2, Label.CENTRED);
        for (int row = 0; row < input.height(); row++) {
            for (int col = 0; col < input.width(); col++) {
                number(canvas, MARGIN + col * CELL, TOP + row * CELL, input.get(0, row, col), Box.plain(Style.PAPER));
            }
        }
        for (int oh = 0; oh < output.height(); oh++) {
            for (int ow = 0; ow < output.width(); ow++) {
                paintWindow(canvas, oh, ow);
                number(canvas, outputX(ow), TOP + oh * CELL, output.get(0, oh, ow), Box.plain(Style.RESULT));
            }
        }
    }

    private void paintWindow(Canvas canvas, int oh, int ow) {
        boolean tinted = (oh + ow) % 2 == 0;
        for (int kh = 0; kh < window.kernelSize(); kh++) {
            for (int kw = 0; kw < window.kernelSize(); kw++) {
                int row = window.inputIndex(oh, kh);
                int col = window.inputIndex(ow, kw);
                Box box = Box.plain(tinted ? Style.WINDOW : Style.FAINT);
                number(canvas, MARGIN + col * CELL, TOP + row * CELL, input.get(0, row, col), box);
            }
        }
        if (max) {
            paintWinner(canvas, oh, ow);
        }
    }

    /** Of equal values the first in reading order wins, as in the library. */
    private void paintWinner(Canvas canvas, int oh, int ow) {
        for (int kh = 0; kh < window.kernelSize(); kh++) {
            for (int kw = 0; kw < window.kernelSize(); kw++) {
                int row = window.inputIndex(oh, kh);
                int col = window.inputIndex(ow, kw);
                if (input.get(0, row, col) == output.get(0, oh, ow)) {
                    canvas.box(
                            MARGIN + col * CELL + 3, TOP + row * CELL + 3, CELL - 6, CELL - 6, Box.frame(Style.BLUE));
                    return;
                }
            }
        }
    }

    private static void number(Canvas canvas, double x, double y, float value, Box box) {
        canvas.box(x, y, CELL, CELL, box);
        canvas.text(Numbers.brief(value), x + CELL / 2, y + CELL / 2, Label.CENTRED.size(15));
    }

    private String describe() {
        StringBuilder text = new StringBuilder((max ? "Max" : "Average") + " pooling of a " + input.size()
                + " map with " + window.kernelSize() + "×" + window.kernelSize() + " windows, stride "
                + window.stride() + ": the output is");
        for (int oh = 0; oh < output.height(); oh++) {
            text.append(oh == 0 ? " " : "; ");
            for (int ow = 0; ow < output.width(); ow++) {
                text.append(ow == 0 ? "" : " ").append(Numbers.brief(output.get(0, oh, ow)));
            }
        }
        return text.append('.').toString();
    }
}
