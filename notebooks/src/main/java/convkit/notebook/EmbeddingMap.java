package convkit.notebook;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import convkit.notebook.Canvas.Box;
import convkit.notebook.Canvas.Label;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Points in the plane, such as {@link Tsne} makes them: as marks with a colour and a form per class, or as small images. */
public final class EmbeddingMap {

    private static final double SIDE = 520;
    private static final double MARGIN = 16;
    private static final double TOP = 36;
    private static final double LEGEND = 150;
    private static final double RADIUS = 4.2;
    private static final double IMAGE = 26;
    private static final int FORMS = 4;
    /** Colours and forms pair up to so many different marks. */
    private static final int MOST_CLASSES = 12;

    private final float[] xy;
    private final int count;
    private final String title;
    private final double scale;
    private final double[] least = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};

    private EmbeddingMap(Tensor points, int things, String name, String title) {
        Shape.requireRank("embedding map", points.shape(), "NC");
        count = points.dim(0);
        if (points.dim(1) != 2 || count != things || count == 0) {
            throw new IllegalArgumentException("embedding map: points "
                    + Shape.format(points.shape()) + " for " + things + " " + name
                    + "; give one point [x, y] for each");
        }
        this.xy = points.data();
        this.title = title;
        double[] most = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int i = 0; i < xy.length; i++) {
            least[i % 2] = Math.min(least[i % 2], xy[i]);
            most[i % 2] = Math.max(most[i % 2], xy[i]);
        }
        // One scale for both axes: distances must look alike in all directions.
        double extent = Math.max(most[0] - least[0], most[1] - least[1]);
        scale = extent > 0 ? (SIDE - IMAGE) / extent : 1;
    }

    /**
     * One mark per point.
     *
     * @param points {@code [N, 2]}
     * @param labels class of each point
     * @param classNames name of each class, at most 12
     */
    public static Drawing points(Tensor points, int[] labels, List<String> classNames, String title) {
        if (classNames.size() > MOST_CLASSES) {
            throw new IllegalArgumentException("embedding map: " + classNames.size() + " classes but at most "
                    + MOST_CLASSES + " marks can be told apart; draw images, or join classes");
        }
        EmbeddingMap map = new EmbeddingMap(points, labels.length, "labels", title);
        String text = title + ": map of " + Numbers.count(map.count, "point") + " in " + classNames.size()
                + " classes; the nearest neighbour is of the same class for " + Numbers.percent(map.agreement(labels))
                + ".";
        return new Drawing(
                2 * MARGIN + SIDE + LEGEND, TOP + SIDE + MARGIN, text, canvas -> map.paint(canvas, labels, classNames));
    }

    /**
     * The images themselves, each at its point; one that would hide another is left out.
     *
     * @param points {@code [N, 2]}
     * @param images {@code [N, 1, H, W]}, of any range: the smallest value is black, the largest white
     */
    public static Drawing images(Tensor points, Tensor images, String title) {
        Shape.requireRank("embedding map", images.shape(), "NCHW");
        if (images.dim(1) != 1) {
            throw new IllegalArgumentException("embedding map: images have " + images.dim(1) + " channels (images "
                    + Shape.format(images.shape(), "NCHW") + "); give grey images");
        }
        EmbeddingMap map = new EmbeddingMap(points, images.dim(0), "images", title);
        List<Integer> shown = map.apart();
        String text = title + ": map of " + Numbers.count(map.count, "image") + ", of which " + shown.size()
                + " are drawn so that none covers much of another.";
        Maps stack = new Maps(images.data(), images.dim(0), images.dim(2), images.dim(3));
        double low = Colors.min(images.data());
        double high = Colors.max(images.data());
        return new Drawing(2 * MARGIN + SIDE, TOP + SIDE + MARGIN, text, canvas -> {
            map.paintFrame(canvas);
            for (int n : shown) {
                canvas.image(
                        Colors.image(stack, n, low, high, Style::grey),
                        map.x(n) - IMAGE / 2,
                        map.y(n) - IMAGE / 2,
                        IMAGE,
                        IMAGE);
            }
        });
    }

    private double x(int n) {
        return MARGIN + IMAGE / 2 + (xy[2 * n] - least[0]) * scale;
    }

    private double y(int n) {
        return TOP + IMAGE / 2 + (xy[2 * n + 1] - least[1]) * scale;
    }

    /** Points of which no two are closer than most of an image's side. */
    private List<Integer> apart() {
        List<Integer> shown = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            int candidate = n;
            boolean free = shown.stream()
                    .noneMatch(other -> Math.abs(x(other) - x(candidate)) < IMAGE * 0.8
                            && Math.abs(y(other) - y(candidate)) < IMAGE * 0.8);
            if (free) {
                shown.add(n);
            }
        }
        return shown;
    }

    /**
     * How well a map holds classes together: share of the points whose nearest neighbour has their label.
     *
     * @param points {@code [N, 2]}
     * @param labels class of each point
     */
    public static double agreement(Tensor points, int[] labels) {
        return new EmbeddingMap(points, labels.length, "labels", "").agreement(labels);
    }

    private double agreement(int[] labels) {
        int same = 0;
        for (int n = 0; n < count; n++) {
            int nearest = -1;
            double least2 = Double.POSITIVE_INFINITY;
            for (int other = 0; other < count; other++) {
                double squared = Math.pow(x(n) - x(other), 2) + Math.pow(y(n) - y(other), 2);
                if (other != n && squared < least2) {
                    least2 = squared;
                    nearest = other;
                }
            }
            same += nearest >= 0 && labels[nearest] == labels[n] ? 1 : 0;
        }
        return same / (double) count;
    }

    private void paintFrame(Canvas canvas) {
        canvas.text(title, MARGIN, MARGIN + 4, Label.LEFT.color(Style.MUTED));
        canvas.box(MARGIN, TOP, SIDE, SIDE, Box.plain(null));
    }

    private void paint(Canvas canvas, int[] labels, List<String> classNames) {
        paintFrame(canvas);
        for (int n = 0; n < count; n++) {
            paintMark(canvas, x(n), y(n), labels[n]);
        }
        for (int c = 0; c < classNames.size(); c++) {
            double y = TOP + 12 + 22 * c;
            paintMark(canvas, MARGIN + SIDE + 18, y, c);
            canvas.text(classNames.get(c), MARGIN + SIDE + 30, y, Label.LEFT.size(12));
        }
    }

    private static void paintMark(Canvas canvas, double x, double y, int label) {
        Color color = Style.SERIES.get(label % Style.SERIES.size());
        canvas.shape(form(label % FORMS, x, y), new Box(color, Style.PAPER, 0.7, false));
    }

    private static java.awt.Shape form(int form, double x, double y) {
        double r = RADIUS;
        return switch (form) {
            case 0 -> new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
            case 1 -> new Rectangle2D.Double(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r);
            case 2 -> polygon(x, y - 1.2 * r, x + 1.15 * r, y + 0.85 * r, x - 1.15 * r, y + 0.85 * r);
            default -> polygon(x, y - 1.35 * r, x + 1.35 * r, y, x, y + 1.35 * r, x - 1.35 * r, y);
        };
    }

    private static java.awt.Shape polygon(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }
}
