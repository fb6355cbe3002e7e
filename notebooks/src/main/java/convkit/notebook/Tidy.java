package convkit.notebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Axes at round numbers, and a legend that hides no curve. Left to itself XChart begins and ends an axis at the data, names every
 * so-manieth of evenly spaced values (8, 16, 24, …), and does not ask what lies below its legend.
 */
final class Tidy {

    /** A round number that is no further from the data than this part of their range becomes the end of the axis. */
    private static final double NEAR = 0.08;
    /** Of so many different x each may be named: epochs, layers. */
    private static final int FEW = 12;
    /** Steps of a round axis. */
    private static final int STEPS = 5;
    /** Samples along each piece of a curve. */
    private static final int SAMPLES = 12;
    /** Share of a chart's width, and of its height, that the axes and titles leave to the curves. */
    private static final double PLOT = 0.78;
    /** XChart leaves a margin around the data. */
    private static final double MARGIN = 0.04;

    static final String PATTERN = "#,##0.######";

    /** Name of a series that nobody sees. */
    static final String GHOST = "\u200b";

    private static final List<LegendPosition> CORNERS =
            List.of(LegendPosition.InsideNE, LegendPosition.InsideSE, LegendPosition.InsideSW, LegendPosition.InsideNW);

    /** The part of an axis that is drawn. */
    private record Ends(double low, double high) {

        double part(double value) {
            return MARGIN + (1 - 2 * MARGIN) * (value - low) / (high - low);
        }

        /** Two values that lie on nobody's grid. */
        double[] uneven() {
            return new double[] {low + 0.3717 * (high - low), low + 0.3853 * (high - low)};
        }
    }

    private Tidy() {}

    /**
     * Mends axes without labels of their own, and the legend; what was set by hand stays.
     *
     * @return brings the chart back to what it was, so that it can be drawn again with more data
     */
    static Runnable apply(XYChart chart) {
        Runnable undo = undo(chart);
        if (!chart.getSeriesCollection().isEmpty()) {
            mend(chart);
        }
        return undo;
    }

    private static Runnable undo(XYChart chart) {
        XYStyler styler = chart.getStyler();
        Double xMin = styler.getXAxisMin();
        Double xMax = styler.getXAxisMax();
        Double yMin = styler.getYAxisMin();
        Double yMax = styler.getYAxisMax();
        String xPattern = styler.getXAxisDecimalPattern();
        String yPattern = styler.getYAxisDecimalPattern();
        LegendPosition legend = styler.getLegendPosition();
        return () -> {
            styler.setXAxisMin(xMin).setXAxisMax(xMax).setYAxisMin(yMin).setYAxisMax(yMax);
            styler.setXAxisDecimalPattern(xPattern).setYAxisDecimalPattern(yPattern);
            styler.setLegendPosition(legend);
            chart.removeSeries(GHOST);
        };
    }

    private static void mend(XYChart chart) {
        XYStyler styler = chart.getStyler();
        Ends x = rounded(ends(chart, XYSeries::getXData, styler.getXAxisMin(), styler.getXAxisMax()));
        Ends y = rounded(ends(chart, Tidy::withBars, styler.getYAxisMin(), styler.getYAxisMax()));
        boolean plainX =
                x.high > x.low && !styler.isXAxisLogarithmic() && styler.getXAxisTickLabelsFormattingFunction() == null;
        boolean plainY =
                y.high > y.low && !styler.isYAxisLogarithmic() && styler.getYAxisTickLabelsFormattingFunction() == null;
        if (plainX) {
            styler.setXAxisMin(styler.getXAxisMin() == null ? Double.valueOf(x.low) : styler.getXAxisMin());
            styler.setXAxisMax(styler.getXAxisMax() == null ? Double.valueOf(x.high) : styler.getXAxisMax());
            styler.setXAxisDecimalPattern(pattern(x));
        }
        if (plainY) {
            styler.setYAxisMin(styler.getYAxisMin() == null ? Double.valueOf(y.low) : styler.getYAxisMin());
            styler.setYAxisMax(styler.getYAxisMax() == null ? Double.valueOf(y.high) : styler.getYAxisMax());
            styler.setYAxisDecimalPattern(pattern(y));
        }
        breakSpacing(chart, plainX ? x : null, plainY ? y : null);
        if (CORNERS.contains(styler.getLegendPosition()) && styler.isLegendVisible()) {
            styler.setLegendPosition(freeCorner(chart));
        }
    }

    /** How the axis writes its numbers; null leaves that to XChart, which writes .05 beside 0.1. */
    private static String pattern(Ends ends) {
        return ends.high - ends.low < 1e-4 ? null : PATTERN;
    }

    /** Two points that nobody sees, so that many values are no longer evenly spaced; null for an axis that stays as it is. */
    private static void breakSpacing(XYChart chart, Ends x, Ends y) {
        boolean manyX = x != null && different(chart, XYSeries::getXData) > FEW;
        boolean manyY = y != null && different(chart, XYSeries::getYData) > FEW;
        if (!manyX && !manyY) {
            return;
        }
        XYSeries first = chart.getSeriesCollection().iterator().next();
        XYSeries ghost = chart.addSeries(
                GHOST,
                manyX ? x.uneven() : new double[] {first.getXData()[0], first.getXData()[0]},
                manyY ? y.uneven() : new double[] {first.getYData()[0], first.getYData()[0]});
        ghost.setMarker(SeriesMarkers.NONE).setLineStyle(SeriesLines.NONE).setShowInLegend(false);
    }

    private static int different(XYChart chart, Function<XYSeries, double[]> values) {
        Set<Double> different = new HashSet<>();
        for (XYSeries series : chart.getSeriesCollection()) {
            for (double value : values.apply(series)) {
                different.add(value);
            }
        }
        return different.size();
    }

    /** From the least to the greatest value, where no end was set. */
    private static Ends ends(XYChart chart, Function<XYSeries, double[]> values, Double min, Double max) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (XYSeries series : chart.getSeriesCollection()) {
            for (double value : values.apply(series)) {
                low = Double.isFinite(value) ? Math.min(low, value) : low;
                high = Double.isFinite(value) ? Math.max(high, value) : high;
            }
        }
        return new Ends(min == null ? low : min, max == null ? high : max);
    }

    /** The y of a series and, where it has error bars, their ends. */
    private static double[] withBars(XYSeries series) {
        double[] y = series.getYData();
        double[] bars = series.getExtraValues();
        if (bars == null) {
            return y;
        }
        double[] all = new double[2 * y.length];
        for (int i = 0; i < y.length; i++) {
            all[2 * i] = y[i] - bars[i];
            all[2 * i + 1] = y[i] + bars[i];
        }
        return all;
    }

    /** The same, reaching to the next round number where it is near. */
    private static Ends rounded(Ends data) {
        double range = data.high - data.low;
        if (!(range > 0) || Double.isInfinite(range)) {
            return data;
        }
        double step = step(range / STEPS);
        double low = times(Math.floor(data.low / step), step);
        double high = times(Math.ceil(data.high / step), step);
        return new Ends(
                data.low - low <= NEAR * range ? low : data.low, high - data.high <= NEAR * range ? high : data.high);
    }

    /** 12 times 0.05 is 0.6 here, and not a little more, which would cut off the label. */
    private static double times(double count, double step) {
        return step < 1 ? count / Math.rint(1 / step) : count * step;
    }

    /** 1, 2 or 5 times a power of ten. */
    static double step(double about) {
        double power = Math.pow(10, Math.floor(Math.log10(about)));
        double digit = about / power;
        return power * (digit > 7.5 ? 10 : digit > 3.5 ? 5 : digit > 1.5 ? 2 : 1);
    }

    /** The legend's corner if no curve passes there, or the one with the least. */
    private static LegendPosition freeCorner(XYChart chart) {
        XYStyler styler = chart.getStyler();
        Ends x = ends(chart, XYSeries::getXData, styler.getXAxisMin(), styler.getXAxisMax());
        Ends y = ends(chart, Tidy::withBars, styler.getYAxisMin(), styler.getYAxisMax());
        int longest = 0;
        int lines = 0;
        for (XYSeries series : chart.getSeriesCollection()) {
            if (series.isShowInLegend()) {
                longest = Math.max(longest, series.getName().length());
                lines++;
            }
        }
        // in pixels: line, mark and padding, then 7 for a letter; 22 for a line of text
        double width = (64 + 7 * longest) / (PLOT * chart.getWidth());
        double height = (12 + 22 * lines) / (PLOT * chart.getHeight());
        List<LegendPosition> corners = new ArrayList<>(List.of(styler.getLegendPosition()));
        corners.addAll(CORNERS);
        LegendPosition best = styler.getLegendPosition();
        int least = Integer.MAX_VALUE;
        for (LegendPosition corner : corners) {
            boolean right = corner == LegendPosition.InsideNE || corner == LegendPosition.InsideSE;
            boolean top = corner == LegendPosition.InsideNE || corner == LegendPosition.InsideNW;
            int hidden = count(chart, point -> {
                boolean inX = right ? x.part(point[0]) > 1 - width : x.part(point[0]) < width;
                boolean inY = top ? y.part(point[1]) > 1 - height : y.part(point[1]) < height;
                return inX && inY ? 1 : 0;
            });
            if (hidden < least) {
                least = hidden;
                best = corner;
            }
        }
        return best;
    }

    /** Sum of a figure over samples along all curves. */
    private static int count(XYChart chart, ToDoubleFunction<double[]> figure) {
        double sum = 0;
        for (XYSeries series : chart.getSeriesCollection()) {
            double[] x = series.getXData();
            double[] y = series.getYData();
            for (int i = 0; i < x.length && series.isShowInLegend(); i++) {
                int next = Math.min(i + 1, x.length - 1);
                for (int s = 0; s < SAMPLES; s++) {
                    double part = s / (double) SAMPLES;
                    sum += figure.applyAsDouble(
                            new double[] {x[i] + part * (x[next] - x[i]), y[i] + part * (y[next] - y[i])});
                }
            }
        }
        return (int) sum;
    }
}
