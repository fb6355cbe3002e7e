package convkit.notebook;

import convkit.notebook.Canvas.Align;
import convkit.notebook.Canvas.Box;
import convkit.notebook.Canvas.Label;
import convkit.notebook.ConnectivityPicture.Link;
import convkit.notebook.ConnectivityPicture.Row;
import convkit.notebook.ConnectivityPicture.Stage;
import java.awt.Color;
import java.util.List;
import java.util.SortedSet;

/** Where everything in a {@link ConnectivityPicture} stands, and how it is drawn. */
final class ConnectivityLayout {

    private static final double MARGIN = 14;
    private static final double NAMES = 76;
    private static final double NOTES = 280;
    private static final Color QUIET = new Color(0xB4B4B4);

    private final ConnectivityPicture picture;
    /** Units that stand out, row by row; all empty if none is chosen. */
    private final List<SortedSet<Integer>> seen;

    private final double leftmost;
    private final double step;
    private final double storey;
    private final double radius;
    private final double width;

    ConnectivityLayout(ConnectivityPicture picture, List<SortedSet<Integer>> seen) {
        this.picture = picture;
        this.seen = seen;
        double left = 0;
        double right = 0;
        for (int r = 0; r < rows(); r++) {
            Row row = picture.row(r);
            left = Math.min(left, row.place(first(r)));
            right = Math.max(right, row.place(last(r)));
        }
        leftmost = left;
        step = Math.max(18, Math.min(46, 560 / Math.max(1, right - left)));
        radius = Math.min(11, step * 0.36);
        storey = picture.stages().size() > 2 ? 62 : 84;
        width = x(right) + radius + 18 + NOTES;
    }

    private int rows() {
        return picture.stages().size() + 1;
    }

    /** The first position of a row that is read: negative if there is padding before it. */
    private int first(int row) {
        return row == rows() - 1
                ? 0
                : picture.stages().get(row).links().stream()
                        .mapToInt(Link::from)
                        .reduce(0, Math::min);
    }

    /** The last position of a row that is read, or its last unit. */
    private int last(int row) {
        int unit = picture.row(row).units() - 1;
        return row == rows() - 1
                ? unit
                : picture.stages().get(row).links().stream()
                        .mapToInt(Link::from)
                        .reduce(unit, Math::max);
    }

    private double x(double place) {
        return MARGIN + NAMES + radius + (place - leftmost) * step;
    }

    private double y(int row) {
        return MARGIN + radius + (rows() - 1 - row) * storey;
    }

    Drawing drawing(String text) {
        return new Drawing(width, y(0) + radius + MARGIN, text, this::paint);
    }

    private boolean chosen() {
        return seen.stream().anyMatch(units -> !units.isEmpty());
    }

    private void paint(Canvas canvas) {
        for (int stage = 0; stage < picture.stages().size(); stage++) {
            paintLinks(canvas, stage, false);
            paintLinks(canvas, stage, true);
            double note = (y(stage) + y(stage + 1)) / 2;
            Label label = Label.LEFT.size(11.5);
            canvas.text(picture.stages().get(stage).title(), width - NOTES, note - 9, label.heavy());
            canvas.text(picture.count(stage), width - NOTES, note + 9, label.color(Style.MUTED));
        }
        for (int row = 0; row < rows(); row++) {
            String name = row == 0 ? "input" : row == rows() - 1 ? "output" : "layer " + row;
            canvas.text(name, MARGIN + NAMES - 14, y(row), Label.LEFT.size(11.5).align(Align.END));
            for (int unit = first(row); unit <= last(row); unit++) {
                paintUnit(canvas, row, unit);
            }
        }
    }

    /** The quiet links, then those that stand out, so that these lie on top. */
    private void paintLinks(Canvas canvas, int stage, boolean loud) {
        Stage layer = picture.stages().get(stage);
        Row below = picture.row(stage);
        for (Link link : layer.links()) {
            boolean read = link.from() >= 0 && link.from() < below.units();
            boolean stands = chosen() ? seen.get(stage + 1).contains(link.to()) && read : shared(layer);
            if (stands == loud) {
                Color color = !loud ? QUIET : chosen() ? Style.BLUE : Style.SERIES.get(link.weight());
                canvas.line(
                        x(below.place(link.from())),
                        y(stage),
                        x(layer.above().place(link.to())),
                        y(stage + 1),
                        color,
                        loud ? 2 : 1);
            }
        }
    }

    /** Whether weights are shared, and few enough to have a colour each. */
    private static boolean shared(Stage layer) {
        return layer.weights() < layer.links().size() && layer.weights() <= Style.SERIES.size();
    }

    private void paintUnit(Canvas canvas, int row, int unit) {
        double x = x(picture.row(row).place(unit));
        boolean padding = unit < 0 || unit >= picture.row(row).units();
        if (padding) {
            canvas.circle(x, y(row), radius, Box.dashed(Style.FAINT));
            canvas.text("0", x, y(row), Label.SMALL.size(radius));
            return;
        }
        Color fill = row == 0 ? Style.WINDOW : row == rows() - 1 ? Style.RESULT : Style.PAPER;
        boolean stands = seen.get(row).contains(unit);
        Color shown = chosen() && !stands ? Style.PAPER : stands && row > 0 && row < rows() - 1 ? Style.WINDOW : fill;
        canvas.circle(x, y(row), radius, stands ? Box.marked(shown) : Box.plain(shown));
        canvas.text(Integer.toString(unit), x, y(row), Label.SMALL.size(radius).color(Style.INK));
    }
}
