package convkit.notebook;

import java.awt.BasicStroke;
import java.awt.Color;
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
 * <p>Curves differ in colour, in their marks and, where points are few, in their dashes.
 */
public final class LineChart implements Picture {

    /** Of more points than these only some are marked. */
    private static final int MARKED = 30;
    /** About so many. */
    private static final int SOME = 9;

    private static final int WIDTH = 430;
    /** Without the legend. */
    private static final int HEIGHT = 300;
    /** Height of a line of the legend, in pixels. */
    private static final int LEGEND_LINE = 21;
    /** Samples of a function. */
    private static final int SAMPLES = 240;

    /** Part of the x axis that may be added at its left to begin at 0. */
    private static final double NEAR = 0.08;

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
            // not quite evenly: XChart would name single samples along the axis instead of round numbers
            double part = i / (SAMPLES - 1.0);
            x[i] = fromX + (toX - fromX) * (part + 0.01 * Math.sin(2 * Math.PI * part));
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
        int legend = curves.size() > 1 ? LEGEND_LINE * curves.size() : 0;
        XYChart chart = Charts.lines(title, xTitle, yTitle, WIDTH, HEIGHT + legend);
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
        chart.getStyler().setLegendLayout(Styler.LegendLayout.Vertical);
        chart.getStyler().setLegendVisible(curves.size() > 1);
        // logarithms are taken here: XChart's own axes draw eight lines in each decade
        if (logX) {
            chart.getStyler().setXAxisTickLabelsFormattingFunction(LineChart::power);
        }
        if (logY) {
            chart.getStyler().setYAxisTickLabelsFormattingFunction(LineChart::power);
        }
        if (!logX && startsNearZero()) {
            chart.getStyler().setXAxisMin(0.0);
        }
        if (!Double.isNaN(low)) {
            chart.getStyler().setYAxisMin(low).setYAxisMax(high);
        }
        for (int i = 0; i < curves.size(); i++) {
            Curve drawn = drawn(curves.get(i));
            if (drawn.x.length == 0) {
                continue;
            }
            draw(chart, drawn, i);
        }
        return chart;
    }

    /** A curve; of many points only some are marked, others for each curve, so that marks do not hide one another. */
    private static void draw(XYChart chart, Curve curve, int number) {
        Color color = Style.SERIES.get(number % Style.SERIES.size());
        XYSeries marks;
        if (curve.x.length <= MARKED) {
            marks = chart.addSeries(curve.name, curve.x, curve.y);
            // shifted in the second round, in which the marks repeat
            marks.setLineStyle(DASHES[(number + number / DASHES.length) % DASHES.length]);
        } else {
            XYSeries line = chart.addSeries(lineOf(curve.name), curve.x, curve.y);
            line.setMarker(SeriesMarkers.NONE).setLineStyle(SeriesLines.SOLID).setLineColor(color);
            line.setShowInLegend(false);
            Curve some = every(curve, (curve.x.length + SOME - 1) / SOME, number);
            marks = chart.addSeries(curve.name, some.x, some.y);
            marks.setLineStyle(SeriesLines.NONE);
        }
        marks.setMarker(Charts.MARKERS[number % Charts.MARKERS.length]);
        marks.setMarkerColor(color).setLineColor(color);
    }

    /** Name of the series that draws the line of a curve with many points. */
    static String lineOf(String name) {
        return name + " (line)";
    }

    /** Each so-manieth point, beginning a little later for each curve. */
    private static Curve every(Curve curve, int apart, int number) {
        int first = apart / 2 + number * apart / 5 % apart - apart / 4;
        int start = Math.floorMod(first, apart);
        int count = (curve.x.length - start + apart - 1) / apart;
        double[] x = new double[count];
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = curve.x[start + i * apart];
            y[i] = curve.y[start + i * apart];
        }
        return new Curve(curve.name, x, y);
    }

    /** Left to itself XChart begins at 0.15 and counts on from there. */
    private boolean startsNearZero() {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Curve curve : curves) {
            for (double x : curve.x) {
                least = Math.min(least, x);
                most = Math.max(most, x);
            }
        }
        return least > 0 && least < NEAR * most;
    }

    /** How a logarithmic axis names the power of ten that it shows. */
    static String power(double exponent) {
        boolean readable = exponent > -2.5 && exponent < 4.5;
        if (readable || exponent != Math.rint(exponent)) {
            return Numbers.brief(Math.pow(10, exponent));
        }
        StringBuilder text = new StringBuilder("10");
        for (char digit : Integer.toString((int) exponent).toCharArray()) {
            text.append(digit == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
        }
        return text.toString();
    }

    /** The points that can be drawn, as the axes want them. */
    private Curve drawn(Curve curve) {
        double[] x = new double[curve.x.length];
        double[] y = new double[curve.x.length];
        int count = 0;
        for (int i = 0; i < curve.x.length; i++) {
            if (Double.isFinite(curve.y[i]) && (!logY || curve.y[i] > 0) && (!logX || curve.x[i] > 0)) {
                x[count] = logX ? Math.log10(curve.x[i]) : curve.x[i];
                y[count++] = logY ? Math.log10(curve.y[i]) : curve.y[i];
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
