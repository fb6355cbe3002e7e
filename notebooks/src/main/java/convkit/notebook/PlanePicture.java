package convkit.notebook;

import convkit.nn.layer.Layer;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import convkit.notebook.Canvas.Align;
import convkit.notebook.Canvas.Box;
import convkit.notebook.Canvas.Label;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Points of a plane in two classes, and what a network with two inputs and one output says about every place of the plane:
 * blue where it answers above ½, orange where below, and a dark border between.
 *
 * <pre>{@code
 * show(PlanePicture.of(x, labels).answers(perceptron).drawing("after 3 passes"));
 * show(PlanePicture.row(before, after));
 * show(PlanePicture.film(snapshots));
 * }</pre>
 */
public final class PlanePicture {

    /** Places along an axis at which the network is asked. */
    private static final int GRID = 72;

    private static final double SIDE = 210;
    private static final double MARGIN = 14;
    private static final double TOP = 36;
    private static final double BOTTOM = 26;
    private static final double RADIUS = 8;
    /** Room around the points, as part of their extent. */
    private static final double AROUND = 0.45;

    private final Tensor points;
    private final int[] labels;
    private final double low;
    private final double high;
    private final String title;
    private final float[] answers;
    private final int right;

    private PlanePicture(Tensor points, int[] labels, String title, float[] answers, int right) {
        this.points = points;
        this.labels = labels;
        this.title = title;
        this.answers = answers;
        this.right = right;
        double smallest = Colors.min(points.data());
        double largest = Colors.max(points.data());
        double room = Math.max(AROUND * (largest - smallest), 0.5);
        this.low = smallest - room;
        this.high = largest + room;
    }

    /**
     * The points alone.
     *
     * @param points {@code [N, 2]}: the first number to the right, the second upwards
     * @param labels 0 (square, orange) or 1 (circle, blue) for each
     */
    public static PlanePicture of(Tensor points, int[] labels) {
        if (points.rank() != 2 || points.dim(1) != 2 || points.dim(0) != labels.length || labels.length == 0) {
            throw new IllegalArgumentException("plane picture: " + labels.length + " labels for points "
                    + Shape.format(points.shape()) + "; give points [N, 2], N at least 1, and one label each");
        }
        return new PlanePicture(points, labels.clone(), "", null, 0);
    }

    /** The same under another heading. */
    public PlanePicture title(String newTitle) {
        return new PlanePicture(points, labels, newTitle, answers, right);
    }

    /**
     * The same on what a network answers now; when it learns on, this picture stays.
     *
     * @param network {@code [N, 2]} → {@code [N, 1]}, from 0 to 1
     */
    public PlanePicture answers(Layer network) {
        Tensor places = Tensor.zeros(GRID * GRID, 2);
        for (int i = 0; i < GRID * GRID; i++) {
            places.set((float) (low + (i % GRID + 0.5) * (high - low) / GRID), i, 0);
            places.set((float) (high - (i / GRID + 0.5) * (high - low) / GRID), i, 1);
        }
        float[] onGrid = network.predict(places).data().clone();
        float[] onPoints = network.predict(points).data();
        if (onPoints.length != labels.length) {
            throw new IllegalArgumentException("plane picture: the network gives " + onPoints.length + " values for "
                    + labels.length + " points but one each is drawn; use a network with one output");
        }
        int correct = 0;
        for (int n = 0; n < labels.length; n++) {
            correct += onPoints[n] > 0.5 == (labels[n] == 1) ? 1 : 0;
        }
        return new PlanePicture(points, labels, title, onGrid, correct);
    }

    /** This picture. */
    public Drawing drawing() {
        return row(this);
    }

    /** Several pictures side by side. */
    public static Drawing row(PlanePicture... pictures) {
        double step = SIDE + 2 * MARGIN;
        String text = List.of(pictures).stream().map(PlanePicture::describe).collect(Collectors.joining(" "));
        return new Drawing(pictures.length * step, TOP + SIDE + BOTTOM, text, canvas -> {
            for (int i = 0; i < pictures.length; i++) {
                pictures[i].paint(canvas, i * step + MARGIN);
            }
        });
    }

    /** Several pictures one after the other, such as snapshots of a training. */
    public static Animation film(List<PlanePicture> pictures) {
        List<Animation.Step> steps = new ArrayList<>();
        for (PlanePicture picture : pictures) {
            steps.add(new Animation.Step(canvas -> {}, canvas -> picture.paint(canvas, MARGIN), picture.describe()));
        }
        String text = "Film of " + Numbers.count(pictures.size(), "picture")
                + (pictures.isEmpty()
                        ? "."
                        : "; the last: " + pictures.get(pictures.size() - 1).describe());
        Drawing base = new Drawing(SIDE + 2 * MARGIN, TOP + SIDE + BOTTOM, text, canvas -> {});
        return new Animation(base, steps);
    }

    private void paint(Canvas canvas, double left) {
        canvas.text(title, left, MARGIN + 4, Label.LEFT.color(Style.MUTED));
        if (answers != null) {
            canvas.image(background(), left, TOP, SIDE, SIDE);
        }
        canvas.box(left, TOP, SIDE, SIDE, Box.plain(null));
        for (double tick = Math.ceil(low); tick <= high; tick++) {
            double along = (tick - low) / (high - low) * SIDE;
            String number = Numbers.brief(tick);
            canvas.text(number, left + along, TOP + SIDE + 10, Label.SMALL);
            canvas.text(number, left - 3, TOP + SIDE - along, Label.SMALL.align(Align.END));
        }
        for (int n = 0; n < labels.length; n++) {
            double x = left + (points.get(n, 0) - low) / (high - low) * SIDE;
            double y = TOP + (high - points.get(n, 1)) / (high - low) * SIDE;
            if (labels[n] == 1) {
                canvas.circle(x, y, RADIUS, Box.marked(Style.BLUE));
            } else {
                canvas.box(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS, Box.marked(Style.ORANGE));
            }
        }
    }

    private BufferedImage background() {
        BufferedImage image = new BufferedImage(GRID, GRID, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < GRID; row++) {
            for (int col = 0; col < GRID; col++) {
                image.setRGB(col, row, color(row, col).getRGB());
            }
        }
        return image;
    }

    private Color color(int row, int col) {
        boolean here = above(row, col);
        boolean border =
                here != above(row, Math.min(col + 1, GRID - 1)) || here != above(Math.min(row + 1, GRID - 1), col);
        return border ? Style.INK : here ? Style.WINDOW : Style.KERNEL;
    }

    private boolean above(int row, int col) {
        return answers[row * GRID + col] > 0.5;
    }

    private String describe() {
        return (title.isEmpty() ? "Plane" : title) + ": " + Numbers.count(labels.length, "point")
                + (answers == null ? "." : ", " + right + " on the right side.");
    }
}
