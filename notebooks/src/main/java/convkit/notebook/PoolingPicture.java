package convkit.notebook;

import convkit.nn.conv.Window;
import convkit.nn.ops.Pooling;
import convkit.nn.ops.StochasticPooling;
import convkit.nn.tensor.Tensor;
import convkit.notebook.Canvas.Box;
import convkit.notebook.Canvas.Label;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/**
 * Pooling of one map: the input cut into its windows, and the output. Where one cell of each window wins, by being the
 * largest or by lot, it has a thick border.
 */
public final class PoolingPicture {

    private static final double CELL = 42;
    private static final double MARGIN = 14;
    private static final double TOP = 38;
    private static final double GAP = 96;

    private final String name;
    private final String arrow;
    private final Maps input;
    private final Maps output;
    private final Window window;
    private final float[] won;

    /**
     * @param pooling from {@code [1, 1, H, W]} to {@code [1, 1, OH, OW]}
     * @param choosing whether each output is one of the values of its window, so that this one alone receives its gradient
     */
    private PoolingPicture(
            String name, String arrow, Tensor map, Window window, UnaryOperator<Tensor> pooling, boolean choosing) {
        this.name = name;
        this.arrow = arrow;
        this.input = Maps.of("pooling picture", map);
        if (input.count() != 1 || window.padding() != 0) {
            throw new IllegalArgumentException("pooling picture: " + input.count() + " maps and padding "
                    + window.padding() + " given but it draws 1 map without padding; choose one map");
        }
        Tensor x = Tensor.of(input.values().clone(), 1, 1, input.height(), input.width())
                .requiresGrad(true);
        Tensor y = pooling.apply(x);
        this.output = Maps.of("pooling picture", y);
        this.window = window;
        if (choosing) {
            y.backward(Tensor.full(1, y.shape()));
        }
        this.won = choosing ? x.gradData() : new float[x.size()];
    }

    /** Max pooling of a map {@code [H, W]}. */
    public static Drawing max(Tensor map, Window window) {
        return new PoolingPicture("Max", "largest →", map, window, x -> Pooling.maxPool2d(x, window, window), true)
                .drawing();
    }

    /** Average pooling of a map {@code [H, W]}. */
    public static Drawing average(Tensor map, Window window) {
        return new PoolingPicture("Average", "mean →", map, window, x -> Pooling.avgPool2d(x, window, window), false)
                .drawing();
    }

    /** L2 pooling of a map {@code [H, W]}: the root of the sum of squares. */
    public static Drawing l2(Tensor map, Window window) {
        return new PoolingPicture("L2", "length →", map, window, x -> Pooling.l2Pool2d(x, window, window), false)
                .drawing();
    }

    /**
     * Stochastic pooling of a map {@code [H, W]} as in training: one value of each window, drawn in proportion to its size.
     *
     * @param seed of the lots
     */
    public static Drawing stochastic(Tensor map, Window window, long seed) {
        return new PoolingPicture(
                        "Stochastic",
                        "drawn →",
                        map,
                        window,
                        x -> StochasticPooling.stochasticPool2d(x, window, window, new SplittableRandom(seed)),
                        true)
                .drawing();
    }

    /** Stochastic pooling of a map {@code [H, W]} as in testing: the mean of all lots. */
    public static Drawing expected(Tensor map, Window window) {
        return new PoolingPicture(
                        "Expected stochastic",
                        "Σa²/Σa →",
                        map,
                        window,
                        x -> StochasticPooling.expectedPool2d(x, window, window),
                        false)
                .drawing();
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
        canvas.text(arrow, outputX(0) - GAP / 2, TOP + CELL / 2, Label.CENTRED);
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
        paintWinners(canvas);
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
    }

    private void paintWinners(Canvas canvas) {
        for (int row = 0; row < input.height(); row++) {
            for (int col = 0; col < input.width(); col++) {
                if (won[row * input.width() + col] > 0) {
                    canvas.box(
                            MARGIN + col * CELL + 3, TOP + row * CELL + 3, CELL - 6, CELL - 6, Box.frame(Style.BLUE));
                }
            }
        }
    }

    private static void number(Canvas canvas, double x, double y, float value, Box box) {
        canvas.box(x, y, CELL, CELL, box);
        String number = Numbers.brief(value);
        canvas.text(number, x + CELL / 2, y + CELL / 2, Label.CENTRED.size(NumberGrid.fitting(number, CELL)));
    }

    private String describe() {
        StringBuilder text = new StringBuilder(name + " pooling of a " + input.size()
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
