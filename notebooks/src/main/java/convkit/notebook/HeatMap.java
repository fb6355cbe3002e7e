package convkit.notebook;

import convkit.nn.tensor.Tensor;
import convkit.notebook.Canvas.Box;
import convkit.notebook.Canvas.Label;
import java.awt.Color;

/** A matrix as coloured cells: dark is small, bright is large; small matrices also show their numbers. */
public final class HeatMap {

    /** Up to this many rows or columns the numbers are written into the cells. */
    private static final int READABLE = 16;

    private static final double MARGIN = 14;
    private static final double TOP = 38;

    private final Maps map;
    private final String title;
    private final float min;
    private final float max;
    private final double cell;

    private HeatMap(Tensor matrix, String title) {
        this.map = Maps.of("heat map", matrix);
        if (map.count() != 1) {
            throw new IllegalArgumentException(
                    "heat map: " + map.count() + " maps given but it draws 1; choose one, or use ImageGrid");
        }
        this.title = title;
        this.min = Colors.min(map.values());
        this.max = Colors.max(map.values());
        this.cell = numbered() ? 42 : Math.max(3, 420.0 / Math.max(map.height(), map.width()));
    }

    /**
     * A heat map over the range of its values.
     *
     * @param matrix {@code [H, W]}
     * @param title short heading
     */
    public static Drawing of(Tensor matrix, String title) {
        HeatMap heatMap = new HeatMap(matrix, title);
        double scaleWidth = 66;
        double width = 2 * MARGIN + Math.max(heatMap.map.width() * heatMap.cell + scaleWidth, 8.2 * title.length());
        double height = TOP + Math.max(heatMap.map.height() * heatMap.cell, 90) + MARGIN;
        return new Drawing(width, height, heatMap.describe(), heatMap::paint);
    }

    private boolean numbered() {
        return Math.max(map.height(), map.width()) <= READABLE;
    }

    private void paint(Canvas canvas) {
        canvas.text(title, MARGIN, MARGIN + 6, Label.LEFT.color(Style.MUTED));
        for (int row = 0; row < map.height(); row++) {
            for (int col = 0; col < map.width(); col++) {
                float value = map.get(0, row, col);
                Color color = Style.sequential(Colors.fraction(value, min, max));
                double x = MARGIN + col * cell;
                double y = TOP + row * cell;
                canvas.box(x, y, cell, cell, numbered() ? Box.plain(color) : new Box(color, null, 0, false));
                if (numbered()) {
                    canvas.text(
                            Numbers.brief(value), x + cell / 2, y + cell / 2, Label.CENTRED.color(Style.inkOn(color)));
                }
            }
        }
        Colors.scale(canvas, MARGIN + map.width() * cell + 14, TOP, 84, min, max);
    }

    private String describe() {
        return "Heat map, " + title + ": " + map.size() + " values from " + Numbers.brief(min) + " to "
                + Numbers.brief(max) + ".";
    }
}
