package convkit.notebook;

import convkit.nn.layer.Summary;
import convkit.notebook.Canvas.Align;
import convkit.notebook.Canvas.Box;
import convkit.notebook.Canvas.Label;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * How networks for one task developed: what each costs, counted from the model, against the error that its authors published.
 * Across: multiply-adds for one picture, in powers of ten. Upwards: error. Area of a disc: parameters.
 */
public final class Evolution {

    private static final double LEFT = 62;
    private static final double TOP = 44;
    private static final double WIDTH = 520;
    private static final double HEIGHT = 330;
    private static final double BOTTOM = 56;
    private static final double RIGHT = 150;
    private static final double LARGEST = 34;
    private static final Color GRID = new Color(0xDDDDDD);
    private static final double[] TICKS = {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100};

    private record Entry(String name, int year, long parameters, long multiplyAdds, double error) {

        double billions() {
            return multiplyAdds / 1e9;
        }
    }

    private final List<Entry> entries;

    /** No networks yet. */
    public Evolution() {
        this(List.of());
    }

    private Evolution(List<Entry> entries) {
        this.entries = entries;
    }

    /**
     * The same with one more network.
     *
     * @param summary of the model on the input that it was made for
     * @param error published, in per cent; NaN if there is none for this task: then it is in the table only
     */
    public Evolution add(String name, int year, Summary summary, double error) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(new Entry(name, year, summary.parameters(), summary.multiplyAdds(), error));
        return new Evolution(more);
    }

    /** One row per network, in the order in which they were added. */
    public Table table() {
        StringColumn name = StringColumn.create("network");
        IntColumn year = IntColumn.create("year");
        LongColumn parameters = LongColumn.create("parameters");
        LongColumn multiplyAdds = LongColumn.create("multiply-adds");
        DoubleColumn error = DoubleColumn.create("published error, %");
        for (Entry entry : entries) {
            name.append(entry.name());
            year.append(entry.year());
            parameters.append(entry.parameters());
            multiplyAdds.append(entry.multiplyAdds());
            if (Double.isNaN(entry.error())) {
                error.appendMissing();
            } else {
                error.append(entry.error());
            }
        }
        return Table.create(
                "Counted from our models; errors as published", name, year, parameters, multiplyAdds, error);
    }

    /**
     * The picture.
     *
     * @param errorName what the error is, such as {@code "top-5 error"}
     * @throws IllegalStateException if no network has an error
     */
    public Drawing picture(String errorName) {
        List<Entry> drawn =
                entries.stream().filter(entry -> !Double.isNaN(entry.error())).toList();
        if (drawn.isEmpty()) {
            throw new IllegalStateException("evolution: 0 networks with a published error but needs 1; add one");
        }
        Axes axes = Axes.of(drawn);
        return new Drawing(LEFT + WIDTH + RIGHT, TOP + HEIGHT + BOTTOM, describe(drawn, errorName), canvas -> {
            axes.paint(canvas, errorName);
            paint(canvas, axes, drawn);
        });
    }

    private static void paint(Canvas canvas, Axes axes, List<Entry> drawn) {
        for (Entry entry : drawn) {
            double radius = axes.radius(entry);
            double x = axes.x(entry);
            double y = axes.y(entry);
            canvas.circle(x, y, radius, new Box(Style.WINDOW, Style.BLUE, 1.6, false));
            canvas.circle(x, y, 2, new Box(Style.INK, null, 0, false));
            canvas.text(
                    entry.name() + " (" + entry.year() + ")",
                    x + radius + 6,
                    y - 8,
                    Label.LEFT.size(12).heavy());
            canvas.text(millions(entry) + " parameters", x + radius + 6, y + 7, Label.SMALL.align(Align.START));
        }
    }

    private static String millions(Entry entry) {
        return String.format(Locale.ROOT, "%.1f M", entry.parameters() / 1e6);
    }

    private static String describe(List<Entry> drawn, String errorName) {
        StringBuilder text = new StringBuilder("Cost against ").append(errorName);
        for (Entry entry : drawn) {
            text.append(String.format(
                    Locale.ROOT,
                    "; %s (%d): %.2f billion multiply-adds, %s parameters, %.2f %%",
                    entry.name(),
                    entry.year(),
                    entry.billions(),
                    millions(entry),
                    entry.error()));
        }
        return text.append('.').toString();
    }

    /** From numbers to places. */
    private record Axes(double least, double most, double highest, long largest) {

        static Axes of(List<Entry> drawn) {
            double least = TICKS[TICKS.length - 1];
            double most = TICKS[0];
            double highest = 1;
            long largest = 1;
            for (Entry entry : drawn) {
                least = Math.min(least, entry.billions());
                most = Math.max(most, entry.billions());
                highest = Math.max(highest, entry.error());
                largest = Math.max(largest, entry.parameters());
            }
            return new Axes(least * 0.7, most * 1.35, Math.ceil(highest / 5 + 0.2) * 5, largest);
        }

        double x(double billions) {
            return LEFT + WIDTH * Math.log(billions / least) / Math.log(most / least);
        }

        double x(Entry entry) {
            return x(entry.billions());
        }

        double y(double error) {
            return TOP + HEIGHT * (1 - error / highest);
        }

        double y(Entry entry) {
            return y(entry.error());
        }

        double radius(Entry entry) {
            return Math.max(4, LARGEST * Math.sqrt(entry.parameters() / (double) largest));
        }

        void paint(Canvas canvas, String errorName) {
            for (double tick : TICKS) {
                if (tick >= least && tick <= most) {
                    canvas.line(x(tick), TOP, x(tick), TOP + HEIGHT, GRID, Style.THIN);
                    canvas.text(Numbers.brief(tick), x(tick), TOP + HEIGHT + 14, Label.SMALL);
                }
            }
            for (int error = 0; error <= highest; error += 5) {
                canvas.line(LEFT, y(error), LEFT + WIDTH, y(error), error == 0 ? Style.MUTED : GRID, Style.THIN);
                canvas.text(error + " %", LEFT - 8, y(error), Label.SMALL.align(Align.END));
            }
            canvas.line(LEFT, TOP, LEFT, TOP + HEIGHT, Style.MUTED, Style.THIN);
            canvas.text(errorName, LEFT - 44, TOP - 20, Label.LEFT.size(12));
            canvas.text(
                    "billion multiply-adds for one picture; area of a disc: parameters",
                    LEFT + WIDTH / 2,
                    TOP + HEIGHT + 36,
                    Label.CENTRED.size(12));
        }
    }
}
