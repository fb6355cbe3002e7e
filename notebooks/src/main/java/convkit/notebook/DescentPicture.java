package convkit.notebook;

import convkit.notebook.Canvas.Box;
import convkit.notebook.Canvas.Label;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * The landscape of a loss that depends on two parameters, seen from above, and the ways that descents take through it.
 * Darker is lower; a line passes where the loss is the same.
 *
 * <pre>{@code
 * show(DescentPicture.of("A narrow valley", -2, 2, -1, 1, (a, b) -> a * a + 20 * b * b)
 *         .path("momentum", points)
 *         .drawing());
 * }</pre>
 */
public final class DescentPicture {

    private static final int WIDTH = 520;
    private static final int HEIGHT = 320;
    /** Pixels of the landscape per pixel on the page. */
    private static final int FINE = 2;

    private static final int LEVELS = 12;
    private static final double MARGIN = 16;
    private static final double LEFT = 46;
    private static final double TOP = 36;
    private static final double BELOW = 36;
    private static final double LINE = 22;
    private static final double RADIUS = 3.6;

    /** One descent: a point {x, y} per step, the start first. */
    private record Way(String name, List<double[]> points) {}

    private final String title;
    private final Rectangle2D area;
    private final DoubleBinaryOperator loss;
    private final List<Way> ways = new ArrayList<>();
    private String xName = "a";
    private String yName = "b";

    private DescentPicture(String title, Rectangle2D area, DoubleBinaryOperator loss) {
        this.title = title;
        this.area = area;
        this.loss = loss;
    }

    /**
     * The landscape alone.
     *
     * @param loss of two parameters
     * @throws IllegalArgumentException if the range of one parameter is empty
     */
    public static DescentPicture of(
            String title, double fromX, double toX, double fromY, double toY, DoubleBinaryOperator loss) {
        if (!(fromX < toX && fromY < toY)) {
            throw new IllegalArgumentException("descent picture: the ranges are " + fromX + " to " + toX + " and "
                    + fromY + " to " + toY + "; each must go from a smaller to a larger number");
        }
        return new DescentPicture(title, new Rectangle2D.Double(fromX, fromY, toX - fromX, toY - fromY), loss);
    }

    /** Names the two parameters. */
    public DescentPicture names(String newXName, String newYName) {
        xName = newXName;
        yName = newYName;
        return this;
    }

    /**
     * Adds a descent. What lies outside the picture is cut off.
     *
     * @param points {x, y} after each step, the start first
     * @throws IllegalArgumentException if there is none
     */
    public DescentPicture path(String name, List<double[]> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException(
                    "descent picture: the path '" + name + "' has no points; give the start");
        }
        ways.add(new Way(name, List.copyOf(points)));
        return this;
    }

    /** The picture. */
    public Drawing drawing() {
        BufferedImage landscape = landscape();
        double height = TOP + HEIGHT + BELOW + (ways.size() + 1) / 2 * LINE + MARGIN / 2;
        return new Drawing(LEFT + WIDTH + MARGIN, height, describe(), canvas -> paint(canvas, landscape));
    }

    private void paint(Canvas canvas, BufferedImage landscape) {
        canvas.text(title, LEFT, MARGIN + 4, Label.LEFT.color(Style.MUTED));
        canvas.image(landscape, LEFT, TOP, WIDTH, HEIGHT);
        canvas.box(LEFT, TOP, WIDTH, HEIGHT, Box.plain(null));
        double bottom = TOP + HEIGHT + 12;
        canvas.text(Numbers.brief(area.getMinX()), LEFT, bottom, Label.SMALL);
        canvas.text(xName, LEFT + WIDTH / 2.0, bottom, Label.SMALL.color(Style.INK));
        canvas.text(Numbers.brief(area.getMaxX()), LEFT + WIDTH, bottom, Label.SMALL);
        Label end = Label.SMALL.align(Canvas.Align.END);
        canvas.text(Numbers.brief(area.getMaxY()), LEFT - 5, TOP + 5, end);
        canvas.text(yName, LEFT - 5, TOP + HEIGHT / 2.0, end.color(Style.INK));
        canvas.text(Numbers.brief(area.getMinY()), LEFT - 5, TOP + HEIGHT - 5.0, end);
        for (int w = 0; w < ways.size(); w++) {
            Color color = Style.SERIES.get(w % Style.SERIES.size());
            paintWay(canvas, ways.get(w).points, w, color);
            double x = LEFT + 8 + w % 2 * (WIDTH / 2.0);
            double y = TOP + HEIGHT + BELOW + w / 2 * LINE;
            canvas.line(x, y, x + 26, y, color, 2);
            paintMark(canvas, x + 13, y, w, color);
            canvas.text(ways.get(w).name, x + 34, y, Label.LEFT.size(12));
        }
    }

    private void paintWay(Canvas canvas, List<double[]> points, int form, Color color) {
        Rectangle2D frame = new Rectangle2D.Double(LEFT, TOP, WIDTH, HEIGHT);
        // a light edge below the line keeps it apart from dark ground
        for (Color ink : List.of(Style.PAPER, color)) {
            for (int i = 1; i < points.size(); i++) {
                double[] part = cut(frame, place(points.get(i - 1)), place(points.get(i)));
                if (part.length > 0) {
                    canvas.line(part[0], part[1], part[2], part[3], ink, ink == color ? 2 : 3.6);
                }
            }
        }
        for (double[] point : points) {
            double[] at = place(point);
            if (frame.contains(at[0], at[1])) {
                paintMark(canvas, at[0], at[1], form, color);
            }
        }
    }

    private static void paintMark(Canvas canvas, double x, double y, int form, Color color) {
        Box box = new Box(color, Style.PAPER, 0.8, false);
        double r = RADIUS;
        switch (form % 4) {
            case 0 -> canvas.shape(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), box);
            case 1 -> canvas.shape(new Rectangle2D.Double(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r), box);
            case 2 ->
                canvas.shape(polygon(x, y - 1.2 * r, x + 1.15 * r, y + 0.85 * r, x - 1.15 * r, y + 0.85 * r), box);
            default -> canvas.shape(polygon(x, y - 1.35 * r, x + 1.35 * r, y, x, y + 1.35 * r, x - 1.35 * r, y), box);
        }
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

    /** Where a point of the landscape lies in the drawing. */
    private double[] place(double[] point) {
        return new double[] {
            LEFT + (point[0] - area.getMinX()) / area.getWidth() * WIDTH,
            TOP + HEIGHT - (point[1] - area.getMinY()) / area.getHeight() * HEIGHT
        };
    }

    /** The part of a line that lies in the frame, {x1, y1, x2, y2}; empty if none does. Liang &amp; Barsky (1984). */
    static double[] cut(Rectangle2D frame, double[] from, double[] to) {
        double[] step = {to[0] - from[0], to[1] - from[1]};
        double first = 0;
        double last = 1;
        for (int axis = 0; axis < 2; axis++) {
            double low = axis == 0 ? frame.getMinX() : frame.getMinY();
            double high = axis == 0 ? frame.getMaxX() : frame.getMaxY();
            if (step[axis] == 0) {
                if (from[axis] < low || from[axis] > high) {
                    return new double[0];
                }
                continue;
            }
            double a = (low - from[axis]) / step[axis];
            double b = (high - from[axis]) / step[axis];
            first = Math.max(first, Math.min(a, b));
            last = Math.min(last, Math.max(a, b));
        }
        return first <= last && Double.isFinite(first) && Double.isFinite(last)
                ? new double[] {
                    from[0] + first * step[0],
                    from[1] + first * step[1],
                    from[0] + last * step[0],
                    from[1] + last * step[1]
                }
                : new double[0];
    }

    /** Bands of equal share of the area, darker where the loss is lower, with a line between each two. */
    private BufferedImage landscape() {
        int width = FINE * WIDTH;
        int height = FINE * HEIGHT;
        double[] values = new double[width * height];
        for (int row = 0; row < height; row++) {
            for (int col = 0; col < width; col++) {
                double x = area.getMinX() + (col + 0.5) / width * area.getWidth();
                double y = area.getMaxY() - (row + 0.5) / height * area.getHeight();
                values[row * width + col] = loss.applyAsDouble(x, y);
            }
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] bands = new int[values.length];
        for (int i = 0; i < bands.length; i++) {
            bands[i] = band(sorted, values[i]);
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < height; row++) {
            for (int col = 0; col < width; col++) {
                int band = bands[row * width + col];
                boolean border = col > 0 && bands[row * width + col - 1] != band
                        || row > 0 && bands[(row - 1) * width + col] != band;
                Color color = border ? Style.LINE : Style.grey(0.62 + 0.36 * band / (LEVELS - 1));
                image.setRGB(col, row, color.getRGB());
            }
        }
        return image;
    }

    private static int band(double[] sorted, double value) {
        int band = 0;
        while (band < LEVELS - 1 && value > sorted[(band + 1) * sorted.length / LEVELS]) {
            band++;
        }
        return band;
    }

    private String describe() {
        StringBuilder text = new StringBuilder(title + ": landscape of a loss over " + xName + " and " + yName);
        for (Way way : ways) {
            double[] start = way.points.get(0);
            double[] end = way.points.get(way.points.size() - 1);
            text.append("; ").append(way.name).append(": ").append(Numbers.count(way.points.size() - 1, "step"));
            text.append(", loss ").append(Numbers.brief(loss.applyAsDouble(start[0], start[1])));
            text.append(" to ").append(Numbers.brief(loss.applyAsDouble(end[0], end[1])));
        }
        return text.append('.').toString();
    }
}
