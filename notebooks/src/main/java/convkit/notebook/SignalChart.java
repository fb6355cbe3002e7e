package convkit.notebook;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A wide chart of signals, spectra and other curves of many points: lines without markers, which differ in colour and in their dashes.
 *
 * <pre>{@code
 * show(SignalChart.of("A note", "milliseconds", "amplitude").signal("source", note, 8));
 * }</pre>
 */
public final class SignalChart implements Picture {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 230;
    private static final BasicStroke[] STROKES = {
        new BasicStroke(1.6f),
        new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {7, 4}, 0),
        new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {2, 3}, 0),
        new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {10, 3, 2, 3}, 0)
    };

    private final String title;
    private final XYChart chart;
    private final List<String> words = new ArrayList<>();

    private SignalChart(String title, String xTitle, String yTitle) {
        this.title = title;
        this.chart = Charts.lines(title, xTitle, yTitle, WIDTH, HEIGHT);
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideE);
    }

    /** A chart without lines yet. */
    public static SignalChart of(String title, String xTitle, String yTitle) {
        return new SignalChart(title, xTitle, yTitle);
    }

    /**
     * The same with one more signal.
     *
     * @param perUnit samples per unit of the x axis: 8 if there are 8,000 in a second and the axis shows milliseconds
     */
    public SignalChart signal(String name, float[] values, double perUnit) {
        double[] x = new double[values.length];
        double[] y = new double[values.length];
        for (int t = 0; t < values.length; t++) {
            x[t] = t / perUnit;
            y[t] = values[t];
        }
        return line(name, x, y);
    }

    /**
     * The same with one more line.
     *
     * @throws IllegalArgumentException if there are no points, or not as many y as x
     */
    public SignalChart line(String name, double[] x, double[] y) {
        if (x.length != y.length || x.length == 0) {
            throw new IllegalArgumentException("signal chart: '" + name + "' has " + x.length + " x and " + y.length
                    + " y; give one y for each x, at least one");
        }
        XYSeries series = chart.addSeries(name, x, y);
        series.setMarker(SeriesMarkers.NONE);
        series.setLineStyle(STROKES[words.size() % STROKES.length]);
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : y) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        words.add(name + ": " + Numbers.count(y.length, "point") + " from " + Numbers.brief(least) + " to "
                + Numbers.brief(most));
        return this;
    }

    /** The same with the y axis over this range. */
    public SignalChart range(double from, double to) {
        chart.getStyler().setYAxisMin(from).setYAxisMax(to);
        return this;
    }

    @Override
    public Rendering render() {
        chart.getStyler().setLegendVisible(words.size() > 1);
        return Charts.row(List.of(chart), "Chart, " + title + ". " + String.join("; ", words) + ".");
    }
}
