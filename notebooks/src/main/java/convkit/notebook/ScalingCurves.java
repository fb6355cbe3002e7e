package convkit.notebook;

import convkit.nn.conv.ConvBackend;
import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.Rung;
import convkit.nn.conv.RungUnavailableException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler;

/**
 * How the time of a forward convolution grows when one of its sizes does: a chart per size, a line per rung of the kernel
 * ladder, both axes in equal factors: time in proportion to the size is a straight line, time with its square one twice as steep. Measured on this machine,
 * with a picture that grows point by point.
 *
 * <pre>{@code
 * ScalingCurves.of("im2col", "vector", "aparapi")
 *         .along("batch", new int[] {1, 4, 16, 64}, n -> geometry(n, 16, 32))
 *         .measure();
 * }</pre>
 */
public final class ScalingCurves {

    private static final double SECONDS_PER_POINT = 0.15;
    /** The first time round the compiler still works on code that later points use too; what counts is measured then. */
    private static final int ROUNDS = 2;

    private static final int WIDTH = 320;
    private static final int HEIGHT = 290;

    private record Axis(String name, int[] sizes, IntFunction<ConvGeometry> geometry) {}

    private final List<Rung> rungs;
    private final List<Axis> axes = new ArrayList<>();
    private final Map<String, double[]> milliseconds = new LinkedHashMap<>();
    private final Map<String, String> missing = new LinkedHashMap<>();

    private ScalingCurves(List<Rung> rungs) {
        this.rungs = rungs;
    }

    /** Lines of these rungs of {@link ConvBackend#rungs()}. */
    public static ScalingCurves of(String... names) {
        List<String> wanted = List.of(names);
        return of(ConvBackend.rungs().stream()
                .filter(rung -> wanted.contains(rung.name()))
                .toList());
    }

    static ScalingCurves of(List<Rung> rungs) {
        return new ScalingCurves(rungs);
    }

    /**
     * One more chart.
     *
     * @param name of the size that grows
     * @param sizes small ones first
     * @param geometry the convolution of each size
     */
    public ScalingCurves along(String name, int[] sizes, IntFunction<ConvGeometry> geometry) {
        axes.add(new Axis(name, sizes.clone(), geometry));
        return this;
    }

    /** Measures all points twice, chart after chart, and shows how far it has come. If the thread is interrupted, it stops there. */
    public void measure() {
        measure(Sink.current(), new Stopwatch(SECONDS_PER_POINT));
    }

    void measure(Sink sink, Stopwatch stopwatch) {
        milliseconds.clear();
        missing.clear();
        String id = null;
        for (int round = 0; round < ROUNDS; round++) {
            for (Axis axis : axes) {
                for (int point = 0; point < axis.sizes().length; point++) {
                    if (!measure(axis, point, stopwatch)) {
                        return;
                    }
                    if (id == null) {
                        id = sink.display(picture().render());
                    } else {
                        sink.update(id, picture().render());
                    }
                }
            }
        }
    }

    /** Whether to go on. */
    private boolean measure(Axis axis, int point, Stopwatch stopwatch) {
        KernelLadder.Measurement measurement =
                new KernelLadder.Measurement(axis.geometry().apply(axis.sizes()[point]), stopwatch);
        for (Rung rung : rungs) {
            if (!measure(measurement, rung, key(axis, rung), axis.sizes().length, point)) {
                return false;
            }
        }
        return true;
    }

    /** Whether to go on. */
    private boolean measure(KernelLadder.Measurement measurement, Rung rung, String key, int points, int point) {
        try {
            double seconds =
                    measurement.of(rung.name(), "", rung.backend()::forward).seconds();
            if (Double.isNaN(seconds)) {
                return false;
            }
            milliseconds.computeIfAbsent(key, k -> notYet(points))[point] = 1e3 * seconds;
        } catch (RungUnavailableException e) {
            missing.put(rung.name(), e.reason() + "; " + e.remedy());
        }
        return true;
    }

    private static double[] notYet(int points) {
        double[] values = new double[points];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private static String key(Axis axis, Rung rung) {
        return axis.name() + ", " + rung.name();
    }

    /** Milliseconds on a rung for each size of a chart; NaN where nothing was measured. */
    public double[] milliseconds(String axisName, String rungName) {
        for (Axis axis : axes) {
            if (axis.name().equals(axisName)) {
                double[] found = milliseconds.get(axisName + ", " + rungName);
                return found == null ? notYet(axis.sizes().length) : found.clone();
            }
        }
        throw new IllegalArgumentException("scaling curves: nothing grows along '" + axisName + "'; there are "
                + String.join(", ", axes.stream().map(Axis::name).toList()));
    }

    /** Rungs that could not run here, with reason and remedy; empty if all could. */
    public Map<String, String> missing() {
        return new LinkedHashMap<>(missing);
    }

    /** The charts, side by side. */
    public Picture picture() {
        List<XYChart> charts = axes.stream().map(this::chart).toList();
        Rendering rendering = Charts.row(charts, describe());
        return () -> rendering;
    }

    /** Sizes are drawn over their logarithms: a logarithmic axis of the chart library has a label at each power of ten only. */
    private XYChart chart(Axis axis) {
        XYChart chart = Charts.lines("Growing " + axis.name(), axis.name(), "ms", WIDTH, HEIGHT);
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
        chart.getStyler().setLegendLayout(Styler.LegendLayout.Horizontal);
        chart.setCustomXAxisTickLabelsFormatter(ScalingCurves::size);
        for (Rung rung : rungs) {
            List<Double> x = new ArrayList<>();
            List<Double> y = new ArrayList<>();
            double[] values = milliseconds(axis.name(), rung.name());
            for (int point = 0; point < values.length; point++) {
                if (!Double.isNaN(values[point])) {
                    x.add(Math.log(axis.sizes()[point]) / Math.log(2));
                    y.add(values[point]);
                }
            }
            if (!x.isEmpty()) {
                chart.addSeries(rung.name(), x, y);
                chart.getStyler().setYAxisLogarithmic(true);
            }
        }
        return chart;
    }

    private static String size(double logarithm) {
        return Math.abs(logarithm - Math.rint(logarithm)) < 1e-6 ? Numbers.brief(Math.pow(2, logarithm)) : "";
    }

    private String describe() {
        StringBuilder text = new StringBuilder("Milliseconds of a forward convolution");
        for (Axis axis : axes) {
            for (Rung rung : rungs) {
                double[] values = milliseconds(axis.name(), rung.name());
                for (int point = 0; point < values.length; point++) {
                    if (!Double.isNaN(values[point])) {
                        text.append(String.format(
                                Locale.ROOT,
                                "; %s %d, %s: %.3g",
                                axis.name(),
                                axis.sizes()[point],
                                rung.name(),
                                values[point]));
                    }
                }
            }
        }
        return text.append('.').toString();
    }
}
