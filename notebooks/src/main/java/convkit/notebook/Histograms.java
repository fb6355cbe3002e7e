package convkit.notebook;

import convkit.notebook.Canvas.Box;
import convkit.notebook.Canvas.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How values are spread, one small histogram beside the other, all over one range: the activations of layer after layer. */
public final class Histograms {

    private static final int BARS = 31;
    private static final double MARGIN = 14;
    private static final double TOP = 36;
    private static final double WIDTH = 118;
    private static final double HEIGHT = 74;
    private static final double GAP = 14;
    private static final double BELOW = 50;
    private static final int COLUMNS = 6;

    /** One panel: how many values fell into each bar. */
    private record Panel(String name, int[] counts, double mean, double deviation) {}

    private final String title;
    private final double from;
    private final double to;
    private final List<Panel> panels = new ArrayList<>();

    private Histograms(String title, double from, double to) {
        this.title = title;
        this.from = from;
        this.to = to;
    }

    /**
     * One histogram for each of these, in the order of the map. Each is scaled to its own tallest bar; values outside the
     * range are counted in the outermost bars.
     *
     * @param values by name, such as the activations of a layer
     * @param from left end of the range
     * @param to right end of the range
     * @throws IllegalArgumentException if there is nothing to draw
     */
    public static Drawing of(String title, Map<String, float[]> values, double from, double to) {
        if (values.isEmpty() || !(from < to)) {
            throw new IllegalArgumentException("histograms: " + values.size() + " sets of values over the range from "
                    + from + " to " + to + "; give at least one, and a range that is not empty");
        }
        Histograms histograms = new Histograms(title, from, to);
        values.forEach((name, set) -> histograms.panels.add(histograms.panel(name, set)));
        int columns = Math.min(COLUMNS, values.size());
        int rows = (values.size() + columns - 1) / columns;
        double width = 2 * MARGIN + Math.max(columns * (WIDTH + GAP) - GAP, 8.2 * title.length());
        double height = TOP + rows * (HEIGHT + BELOW) + MARGIN / 2;
        return new Drawing(width, height, histograms.describe(), histograms::paint);
    }

    private Panel panel(String name, float[] values) {
        int[] counts = new int[BARS];
        double sum = 0;
        double squares = 0;
        for (float value : values) {
            int bar = (int) Math.floor((value - from) / (to - from) * BARS);
            counts[Math.max(0, Math.min(BARS - 1, bar))]++;
            sum += value;
            squares += (double) value * value;
        }
        double mean = sum / values.length;
        return new Panel(name, counts, mean, Math.sqrt(Math.max(0, squares / values.length - mean * mean)));
    }

    private void paint(Canvas canvas) {
        canvas.text(title, MARGIN, MARGIN + 4, Label.LEFT.color(Style.MUTED));
        for (int i = 0; i < panels.size(); i++) {
            double x = MARGIN + i % COLUMNS * (WIDTH + GAP);
            double y = TOP + i / COLUMNS * (HEIGHT + BELOW);
            paint(canvas, panels.get(i), x, y);
        }
    }

    private void paint(Canvas canvas, Panel panel, double x, double y) {
        int most = 1;
        for (int count : panel.counts) {
            most = Math.max(most, count);
        }
        double bar = WIDTH / BARS;
        for (int i = 0; i < BARS; i++) {
            double height = HEIGHT * panel.counts[i] / most;
            canvas.box(x + i * bar, y + HEIGHT - height, bar, height, new Box(Style.BLUE, null, 0, false));
        }
        canvas.line(x, y + HEIGHT, x + WIDTH, y + HEIGHT, Style.LINE, 1);
        canvas.text(Numbers.brief(from), x, y + HEIGHT + 9, Label.SMALL.align(Canvas.Align.START));
        canvas.text(Numbers.brief(to), x + WIDTH, y + HEIGHT + 9, Label.SMALL.align(Canvas.Align.END));
        canvas.text(panel.name, x + WIDTH / 2, y + HEIGHT + 22, Label.SMALL.color(Style.INK));
        canvas.text("spread " + spread(panel), x + WIDTH / 2, y + HEIGHT + 35, Label.SMALL);
    }

    private static String spread(Panel panel) {
        return Double.isNaN(panel.deviation) ? "–" : String.format(Locale.ROOT, "%.2g", panel.deviation);
    }

    private String describe() {
        StringBuilder text =
                new StringBuilder(title + ": histograms from " + Numbers.brief(from) + " to " + Numbers.brief(to));
        for (Panel panel : panels) {
            text.append("; ").append(panel.name).append(": mean ").append(Numbers.brief(panel.mean));
            text.append(", standard deviation ").append(spread(panel));
        }
        return text.append('.').toString();
    }
}
