package convkit.notebook;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import convkit.notebook.Canvas.Label;
import java.awt.Color;
import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;

/**
 * Change, then filter, or filter, then change: the two ways from a picture to a map, side by side, and the difference of their
 * results. Both are computed here by the very operations that are given.
 *
 * <pre>{@code
 * show(EquivariancePicture.of(picture, "move", x -> Geometric.translate(x, 0, 5), "filter", x -> ...).drawing());
 * }</pre>
 */
public final class EquivariancePicture {

    private static final double SIDE = 118;
    private static final double GAP = 74;
    private static final double MARGIN = 14;
    private static final double TOP = 34;
    private static final double LINE = 26;

    private final String change;
    private final String filter;
    private final Tensor picture;
    private final Tensor changed;
    private final Tensor filtered;
    private final Tensor filteredLast;
    private final Tensor changedLast;

    private EquivariancePicture(
            Tensor picture,
            String change,
            UnaryOperator<Tensor> changing,
            String filter,
            UnaryOperator<Tensor> filtering) {
        this.change = change;
        this.filter = filter;
        this.picture = picture;
        this.changed = changing.apply(picture);
        this.filtered = filtering.apply(picture);
        this.filteredLast = filtering.apply(changed);
        this.changedLast = changing.apply(filtered);
        if (!Arrays.equals(filteredLast.shape(), changedLast.shape())) {
            throw new IllegalArgumentException("equivariance picture: " + change + " then " + filter + " gives "
                    + Shape.format(filteredLast.shape()) + " but " + filter + " then " + change + " gives "
                    + Shape.format(changedLast.shape()) + "; choose a change and a filter that keep the size");
        }
    }

    /**
     * Both ways.
     *
     * @param picture {@code [1, H, W]}
     * @param change name of the change in the imperative, such as {@code "turn"}
     * @param changing from {@code [1, H, W]} to {@code [1, H', W']}, applied to the picture and to the map
     * @param filter name of the filter in the imperative
     * @param filtering from {@code [1, H, W]} to {@code [1, H', W']}
     * @throws IllegalArgumentException if the results differ in shape
     */
    public static EquivariancePicture of(
            Tensor picture,
            String change,
            UnaryOperator<Tensor> changing,
            String filter,
            UnaryOperator<Tensor> filtering) {
        Shape.requireRank("equivariance picture", picture.shape(), "CHW");
        return new EquivariancePicture(picture, change, changing, filter, filtering);
    }

    /** The largest difference of the two results, over all places that are at least {@code border} pixels inside the map. */
    public float largestDifference(int border) {
        float largest = 0;
        for (int row = border; row < changedLast.dim(1) - border; row++) {
            for (int col = border; col < changedLast.dim(2) - border; col++) {
                largest = Math.max(largest, Math.abs(difference(row, col)));
            }
        }
        return largest;
    }

    private float difference(int row, int col) {
        return filteredLast.get(0, row, col) - changedLast.get(0, row, col);
    }

    /** The largest response of either result, to compare a difference with. */
    public float largestResponse() {
        return Math.max(Math.abs(Colors.min(changedLast.data())), Math.abs(Colors.max(changedLast.data())));
    }

    /** The two ways above each other, and what differs. */
    public Drawing drawing() {
        double width = 2 * MARGIN + 3 * SIDE + 2 * GAP + 36 + SIDE;
        return new Drawing(width, TOP + 2 * SIDE + LINE + MARGIN, describe(), this::paint);
    }

    private void paint(Canvas canvas) {
        double second = TOP + SIDE + LINE;
        tile(canvas, 0, TOP + (SIDE + LINE) / 2, "the picture", picture, 0, 1, Style::grey);
        tile(canvas, 1, TOP, change, changed, 0, 1, Style::grey);
        map(canvas, 2, TOP, change + ", then " + filter, filteredLast);
        map(canvas, 1, second, filter, filtered);
        map(canvas, 2, second, filter + ", then " + change, changedLast);
        Tensor differences = Tensor.zeros(changedLast.shape());
        for (int i = 0; i < differences.size(); i++) {
            differences.data()[i] =
                    Math.abs(filteredLast.data()[i] - changedLast.data()[i]);
        }
        double left = x(2) + SIDE + 36;
        canvas.text("−", left - 18, TOP + SIDE + LINE / 2 - 4, Label.CENTRED.heavy());
        paintTile(
                canvas,
                left,
                TOP + (SIDE + LINE) / 2,
                "difference, up to " + Numbers.brief(largestDifference(0)),
                differences,
                0,
                largestResponse(),
                Style::tint);
        arrow(canvas, x(0) + SIDE, TOP + SIDE, x(1), TOP + SIDE / 2);
        arrow(canvas, x(0) + SIDE, TOP + SIDE + LINE, x(1), second + SIDE / 2);
        arrow(canvas, x(1) + SIDE, TOP + SIDE / 2, x(2), TOP + SIDE / 2);
        arrow(canvas, x(1) + SIDE, second + SIDE / 2, x(2), second + SIDE / 2);
    }

    private static double x(int column) {
        return MARGIN + column * (SIDE + GAP);
    }

    private void map(Canvas canvas, int column, double y, String title, Tensor map) {
        double largest = Math.max(largestResponse(), 1e-9);
        tile(canvas, column, y, title, map, -largest, largest, Style::sequential);
    }

    private static void tile(
            Canvas canvas,
            int column,
            double y,
            String title,
            Tensor map,
            double low,
            double high,
            DoubleFunction<Color> colors) {
        paintTile(canvas, x(column), y, title, map, low, high, colors);
    }

    private static void paintTile(
            Canvas canvas,
            double left,
            double y,
            String title,
            Tensor map,
            double low,
            double high,
            DoubleFunction<Color> colors) {
        canvas.text(title, left, y - 9, Label.LEFT.size(11.5).color(Style.MUTED));
        Maps maps = Maps.of("equivariance picture", map);
        canvas.image(Colors.image(maps, 0, low, high, colors), left, y, SIDE, SIDE);
        canvas.box(left, y, SIDE, SIDE, Canvas.Box.plain(null));
    }

    private static void arrow(Canvas canvas, double x1, double y1, double x2, double y2) {
        double length = Math.hypot(x2 - x1, y2 - y1);
        double right = (x2 - x1) / length;
        double down = (y2 - y1) / length;
        double fromX = x1 + 10 * right;
        double fromY = y1 + 10 * down;
        double toX = x2 - 10 * right;
        double toY = y2 - 10 * down;
        canvas.line(fromX, fromY, toX, toY, Style.INK, 1.5);
        canvas.line(toX, toY, toX - 8 * right + 4 * down, toY - 8 * down - 4 * right, Style.INK, 1.5);
        canvas.line(toX, toY, toX - 8 * right - 4 * down, toY - 8 * down + 4 * right, Style.INK, 1.5);
    }

    private String describe() {
        return "Two ways from a picture to a map, " + change + " then " + filter + ", and " + filter + " then " + change
                + ": the results differ by up to " + Numbers.brief(largestDifference(0)) + ", the largest response is "
                + Numbers.brief(largestResponse()) + ".";
    }
}
