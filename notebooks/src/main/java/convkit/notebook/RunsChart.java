package convkit.notebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler;

/**
 * Experiments that chance has a say in, each repeated: a line per method through the means of its runs, with bars of one standard
 * deviation up and down. Redrawn in place whenever a run is added, so one can watch it grow.
 *
 * <pre>{@code
 * RunsChart chart = new RunsChart("Test accuracy", "examples per class", "share of right answers").logarithmic();
 * chart.add("from scratch", 5, accuracy);
 * chart.mean("from scratch", 5);
 * }</pre>
 */
public final class RunsChart {

    private static final long REDRAW_NANOS = 500_000_000L;

    private final String title;
    private final String xTitle;
    private final String yTitle;
    private final boolean logarithmic;
    private final Sink sink;
    private final Map<String, TreeMap<Double, List<Double>>> runs = new LinkedHashMap<>();
    private String id;
    private long lastDrawn;

    /** A chart under the running cell, drawn at the first run that is added. */
    public RunsChart(String title, String xTitle, String yTitle) {
        this(title, xTitle, yTitle, false, Sink.current());
    }

    RunsChart(String title, String xTitle, String yTitle, boolean logarithmic, Sink sink) {
        this.title = title;
        this.xTitle = xTitle;
        this.yTitle = yTitle;
        this.logarithmic = logarithmic;
        this.sink = sink;
    }

    /** The same chart, empty, with powers of ten along the x axis; x must be above 0. */
    public RunsChart logarithmic() {
        return new RunsChart(title, xTitle, yTitle, true, sink);
    }

    /**
     * Adds one run.
     *
     * @param method names the line
     * @throws IllegalArgumentException if x or y is no number, or x is not above 0 where the axis is logarithmic
     */
    public void add(String method, double x, double y) {
        if (!Double.isFinite(x) || !Double.isFinite(y) || logarithmic && x <= 0) {
            throw new IllegalArgumentException(
                    "runs chart: point (" + Numbers.brief(x) + ", " + Numbers.brief(y) + ") of '" + method
                            + "' cannot be drawn; give finite numbers" + (logarithmic ? ", x above 0" : ""));
        }
        runs.computeIfAbsent(method, name -> new TreeMap<>())
                .computeIfAbsent(x, place -> new ArrayList<>())
                .add(y);
        if (id == null || System.nanoTime() - lastDrawn > REDRAW_NANOS) {
            draw();
        }
    }

    /** Draws the chart with all runs; to be called after the last one. */
    public void finish() {
        if (!runs.isEmpty()) {
            draw();
        }
    }

    /**
     * Mean of the runs of a method at one x.
     *
     * @throws IllegalArgumentException if there is none
     */
    public double mean(String method, double x) {
        List<Double> values = runs.getOrDefault(method, new TreeMap<>()).get(x);
        if (values == null) {
            throw new IllegalArgumentException(
                    "runs chart: no run of '" + method + "' at " + Numbers.brief(x) + "; add one first");
        }
        return mean(values);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** Of the sample, with n − 1; 0 for a single run. */
    private static double deviation(List<Double> values) {
        double mean = mean(values);
        double sum = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        return values.size() < 2 ? 0 : Math.sqrt(sum / (values.size() - 1));
    }

    private void draw() {
        XYChart chart = Charts.lines(title, xTitle, yTitle, 640, 300);
        // Beside the lines: bars may reach into every corner.
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideE);
        chart.getStyler().setXAxisLogarithmic(logarithmic);
        StringBuilder text = new StringBuilder(title);
        runs.forEach((method, points) -> {
            List<Double> means = points.values().stream().map(RunsChart::mean).toList();
            List<Double> bars =
                    points.values().stream().map(RunsChart::deviation).toList();
            chart.addSeries(method, new ArrayList<>(points.keySet()), means, bars);
            text.append("; ").append(method).append(':');
            points.forEach((x, values) ->
                    text.append(String.format(Locale.ROOT, " %s → %.3f", Numbers.brief(x), mean(values))));
        });
        Rendering rendering = Charts.row(List.of(chart), text.append('.').toString());
        if (id == null) {
            id = sink.display(rendering);
        } else {
            sink.update(id, rendering);
        }
        lastDrawn = System.nanoTime();
    }
}
