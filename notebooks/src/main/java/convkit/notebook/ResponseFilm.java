package convkit.notebook;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import convkit.notebook.Canvas.Align;
import convkit.notebook.Canvas.Box;
import convkit.notebook.Canvas.Label;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * An experiment as a film: at the left what is shown to a cell, at the right how strongly it responds, drawn as the experiment
 * goes on.
 *
 * <pre>{@code
 * show(ResponseFilm.of(bars, "position of the bar", positions)
 *         .field("simple cell", 15)
 *         .response("simple cell", simple)
 *         .response("complex cell", complex)
 *         .animation());
 * }</pre>
 */
public final class ResponseFilm {

    private static final double MARGIN = 14;
    private static final double TOP = 34;
    private static final double SIDE = 210;
    private static final double CHART_LEFT = MARGIN + SIDE + 62;
    private static final double CHART_WIDTH = 330;
    private static final double BOTTOM = 44;

    /** A curve. */
    private record Curve(String name, double[] values) {}

    private final Tensor stimuli;
    private final String axis;
    private final double[] x;
    private final List<Curve> curves = new ArrayList<>();
    private String fieldName = "";
    private int field;

    private ResponseFilm(Tensor stimuli, String axis, double[] x) {
        this.stimuli = stimuli;
        this.axis = axis;
        this.x = x.clone();
    }

    /**
     * A film without responses yet.
     *
     * @param stimuli grey pictures {@code [N, 1, S, S]}, N ≥ 2: 0 is black, 1 is white
     * @param axis what changes from picture to picture, such as {@code "angle in degrees"}
     * @param x its value in each, ascending
     */
    public static ResponseFilm of(Tensor stimuli, String axis, double... x) {
        Shape.requireRank("response film", stimuli.shape(), "NCHW");
        if (stimuli.dim(0) != x.length || x.length < 2 || stimuli.dim(1) != 1) {
            throw new IllegalArgumentException("response film: " + x.length + " places on the axis for stimuli "
                    + Shape.format(stimuli.shape(), "NCHW") + "; give one per picture, at least two, of one channel");
        }
        return new ResponseFilm(stimuli, axis, x);
    }

    /** Marks the middle of the pictures: the part that the cell sees, {@code side} pixels wide and high. */
    public ResponseFilm field(String name, int side) {
        fieldName = name;
        field = side;
        return this;
    }

    /** Adds a curve: the response to each picture. */
    public ResponseFilm response(String name, double... values) {
        if (values.length != x.length) {
            throw new IllegalArgumentException("response film: '" + name + "' has " + values.length + " responses to "
                    + x.length + " pictures; give one each");
        }
        curves.add(new Curve(name, values.clone()));
        return this;
    }

    /** The film, one step per picture. */
    public Animation animation() {
        if (curves.isEmpty()) {
            throw new IllegalStateException("response film: it has no response; add one first");
        }
        List<Animation.Step> steps = new ArrayList<>();
        for (int n = 0; n < x.length; n++) {
            int now = n;
            steps.add(new Animation.Step(
                    canvas -> paintSegments(canvas, now), canvas -> paintNow(canvas, now), words(now)));
        }
        double width = CHART_LEFT + CHART_WIDTH + MARGIN;
        return new Animation(new Drawing(width, TOP + SIDE + BOTTOM, describe(), this::paintFrame), steps);
    }

    private double largest() {
        double largest = 1e-9;
        for (Curve curve : curves) {
            for (double value : curve.values) {
                largest = Math.max(largest, value);
            }
        }
        return largest;
    }

    private double chartX(double value) {
        return CHART_LEFT + (value - x[0]) / (x[x.length - 1] - x[0]) * CHART_WIDTH;
    }

    private double chartY(double value) {
        return TOP + SIDE - Math.max(0, value) / largest() * (SIDE - 18);
    }

    private static Color color(int curve) {
        return Style.SERIES.get(curve % Style.SERIES.size());
    }

    private void paintFrame(Canvas canvas) {
        canvas.text("what the cell is shown", MARGIN, MARGIN + 4, Label.LEFT.color(Style.MUTED));
        canvas.line(CHART_LEFT, TOP, CHART_LEFT, TOP + SIDE, Style.LINE, 1);
        canvas.line(CHART_LEFT, TOP + SIDE, CHART_LEFT + CHART_WIDTH, TOP + SIDE, Style.LINE, 1);
        canvas.text("0", CHART_LEFT - 6, TOP + SIDE, Label.SMALL.align(Align.END));
        canvas.text(Numbers.brief(largest()), CHART_LEFT - 6, chartY(largest()), Label.SMALL.align(Align.END));
        for (double place : new double[] {x[0], x[x.length / 2], x[x.length - 1]}) {
            canvas.line(chartX(place), TOP + SIDE, chartX(place), TOP + SIDE + 4, Style.LINE, 1);
            canvas.text(Numbers.brief(place), chartX(place), TOP + SIDE + 13, Label.SMALL);
        }
        canvas.text(axis, CHART_LEFT + CHART_WIDTH / 2, TOP + SIDE + 30, Label.SMALL.size(12));
        double at = CHART_LEFT;
        for (int c = 0; c < curves.size(); c++) {
            String name = curves.get(c).name;
            mark(canvas, c, at + 6, MARGIN + 4, 4.5);
            canvas.text(name, at + 16, MARGIN + 4, Label.LEFT.size(12));
            at += 34 + 12 * NumberGrid.CHARACTER * name.length();
        }
    }

    private void paintSegments(Canvas canvas, int n) {
        for (int c = 0; c < curves.size(); c++) {
            double[] values = curves.get(c).values;
            if (n > 0) {
                canvas.line(chartX(x[n - 1]), chartY(values[n - 1]), chartX(x[n]), chartY(values[n]), color(c), 2);
            }
            mark(canvas, c, chartX(x[n]), chartY(values[n]), 2.5);
        }
    }

    private void paintNow(Canvas canvas, int n) {
        int side = stimuli.dim(2);
        Maps frames = new Maps(stimuli.data(), x.length, side, stimuli.dim(3));
        canvas.image(Colors.image(frames, n, 0, 1, Style::grey), MARGIN, TOP, SIDE, SIDE);
        canvas.box(MARGIN, TOP, SIDE, SIDE, Box.plain(null));
        if (field > 0) {
            double edge = (side - field) / 2.0 * SIDE / side;
            double length = field * SIDE / side;
            canvas.box(MARGIN + edge, TOP + edge, length, length, new Box(null, Style.ORANGE, 2, true));
            canvas.text("dashed: " + fieldName, MARGIN, TOP + SIDE + 13, Label.SMALL.align(Align.START));
        }
        for (int c = 0; c < curves.size(); c++) {
            mark(canvas, c, chartX(x[n]), chartY(curves.get(c).values[n]), 6);
        }
    }

    /** Curves differ in colour and in the shape of their marks. */
    private static void mark(Canvas canvas, int curve, double x, double y, double radius) {
        Box box = new Box(color(curve), null, 0, false);
        if (curve % 2 == 0) {
            canvas.circle(x, y, radius, box);
        } else {
            canvas.box(x - radius, y - radius, 2 * radius, 2 * radius, box);
        }
    }

    private String words(int n) {
        StringBuilder text = new StringBuilder(axis + " " + Numbers.brief(x[n]));
        for (Curve curve : curves) {
            text.append("; ").append(curve.name).append(" responds with ").append(Numbers.brief(curve.values[n]));
        }
        return text.append('.').toString();
    }

    private String describe() {
        StringBuilder text = new StringBuilder("Film of an experiment: " + axis + " from " + Numbers.brief(x[0])
                + " to " + Numbers.brief(x[x.length - 1]));
        for (Curve curve : curves) {
            int best = 0;
            for (int n = 0; n < x.length; n++) {
                best = curve.values[n] > curve.values[best] ? n : best;
            }
            text.append("; ").append(curve.name).append(" responds most strongly, with ");
            text.append(Numbers.brief(curve.values[best])).append(", at ").append(Numbers.brief(x[best]));
        }
        return text.append('.').toString();
    }
}
