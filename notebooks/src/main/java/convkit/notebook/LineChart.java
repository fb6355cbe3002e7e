package convkit.notebook;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Some curves in one chart, with a description in words made from their numbers.
 *
 * <pre>{@code
 * show(LineChart.of("Loss", "step", "mean square")
 *         .add("right gradient", losses)
 *         .add("wrong gradient", others)
 *         .logarithmic());
 * }</pre>
 *
 * <p>Curves differ in colour and in their marks, or, where points are many, in their dashes.
 */
public final class LineChart implements Picture {

    /** More points than these are drawn without marks. */
    private static final int MARKED = 30;
    /** Samples of a function. */
    private static final int SAMPLES = 240;

    private static final BasicStroke[] DASHES = {
        SeriesLines.SOLID, SeriesLines.DASH_DASH, SeriesLines.DOT_DOT, SeriesLines.DASH_DOT
    };

    /** A curve; equally many values on both axes. */
    private record Curve(String name, double[] x, double[] y) {}

    private final String title;
    private final String xTitle;
    private final String yTitle;
    private final List<Curve> curves = new ArrayList<>();
    private boolean logX;
    private boolean logY;
    private double low = Double.NaN;
    private double high = Double.NaN;

    private LineChart(String title, String xTitle, String yTitle) {
        this.title = title;
        this.xTitle = xTitle;
        this.yTitle = yTitle;
    }

    /** A chart without curves yet. */
    public static LineChart of(String title, String xTitle, String yTitle) {
        return new LineChart(title, xTitle, yTitle);
    }

    /** Adds a curve over 1, 2, 3, …, such as epochs or layers. */
    public LineChart add(String name, double... y) {
        double[] x = new double[y.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i + 1;
        }
        return add(name, x, y);
    }

    /**
     * Adds a curve. Values that are no finite numbers are left out.
     *
     * @throws IllegalArgumentException if there is not one y per x, or nothing to draw
     */
    public LineChart add(String name, double[] x, double[] y) {
        if (x.length != y.length || x.length == 0) {
            throw new IllegalArgumentException("line chart: curve '" + name + "' has " + x.length + " x and " + y.length
                    + " y; give one y per x, and at least one of each");
        }
        curves.add(new Curve(name, x.clone(), y.clone()));
        return this;
    }

    /** Adds the graph of a function. */
    public LineChart add(String name, double fromX, double toX, DoubleUnaryOperator function) {
        double[] x = new double[SAMPLES];
        double[] y = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            x[i] = fromX + (toX - fromX) * i / (SAMPLES - 1);
            y[i] = function.applyAsDouble(x[i]);
        }
        return add(name, x, y);
    }

    /** Equal distances upwards are equal factors; what is not above 0 is left out. */
    public LineChart logarithmic() {
        logY = true;
        return this;
    }

    /** Equal factors on both axes; what is not above 0 is left out. */
    public LineChart logarithmicBoth() {
        logX = true;
        logY = true;
        return this;
    }

    /** What of the y axis is drawn; curves go on beyond it unseen. */
    public LineChart range(double newLow, double newHigh) {
        low = newLow;
        high = newHigh;
        return this;
    }

    /** This chart and another one at its right. */
    public Picture beside(LineChart right) {
        return () -> Charts.row(List.of(chart(), right.chart()), text() + " " + right.text());
    }

    @Override
    public Rendering render() {
        return Charts.row(List.of(chart()), text());
    }

    XYChart chart() {
        if (curves.isEmpty()) {
            throw new IllegalStateException("line chart: '" + title + "' has no curves; add one first");
        }
        XYChart chart = Charts.lines(title, xTitle, yTitle);
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
        chart.getStyler().setLegendLayout(Styler.LegendLayout.Horizontal);
        chart.getStyler().setLegendVisible(curves.size() > 1);
        chart.getStyler().setXAxisLogarithmic(logX);
        chart.getStyler().setYAxisLogarithmic(logY);
        if (!Double.isNaN(low)) {
            chart.getStyler().setYAxisMin(low).setYAxisMax(high);
        }
        for (int i = 0; i < curves.size(); i++) {
            Curve drawn = drawn(curves.get(i));
            if (drawn.x.length == 0) {
                continue;
            }
            XYSeries series = chart.addSeries(drawn.name, drawn.x, drawn.y);
            series.setLineStyle(DASHES[i % DASHES.length]);
            if (drawn.x.length > MARKED) {
                series.setMarker(SeriesMarkers.NONE);
            }
        }
        return chart;
    }

    /** The points that can be drawn. */
    private Curve drawn(Curve curve) {
        double[] x = new double[curve.x.length];
        double[] y = new double[curve.x.length];
        int count = 0;
        for (int i = 0; i < curve.x.length; i++) {
            if (Double.isFinite(curve.y[i]) && (!logY || curve.y[i] > 0) && (!logX || curve.x[i] > 0)) {
                x[count] = curve.x[i];
                y[count++] = curve.y[i];
            }
        }
        return new Curve(curve.name, java.util.Arrays.copyOf(x, count), java.util.Arrays.copyOf(y, count));
    }

    /** What the chart shows, in words: where each curve begins and ends. */
    String text() {
        StringBuilder text = new StringBuilder(title + ": " + yTitle + " over " + xTitle);
        for (Curve curve : curves) {
            int last = curve.x.length - 1;
            text.append("; ").append(curve.name).append(": ").append(Numbers.brief(curve.y[0]));
            text.append(" at ").append(Numbers.brief(curve.x[0]));
            if (last > 0) {
                text.append(" to ").append(Numbers.brief(curve.y[last]));
                text.append(" at ").append(Numbers.brief(curve.x[last]));
            }
        }
        return text.append('.').toString();
    }
}
