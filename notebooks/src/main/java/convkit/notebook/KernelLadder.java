package convkit.notebook;

import convkit.nn.conv.ConvBackend;
import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.Rung;
import convkit.nn.conv.RungUnavailableException;
import convkit.nn.conv.aparapi.AparapiConv;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * One convolution, computed on every rung of the kernel ladder and timed on this machine, with a picture that grows rung by
 * rung. A rung that cannot run here is listed with the reason.
 *
 * <pre>{@code
 * KernelLadder ladder = KernelLadder.of(geometry)
 *         .below("seven loops", (g, x, weight, bias, y) -> sevenLoops(g, x, weight, bias, y));
 * ladder.climb();
 * show(ladder.table());
 * System.out.println(ladder.ratio("vector", "naive"));
 * }</pre>
 */
public final class KernelLadder {

    /** A forward pass, as {@link ConvBackend#forward} describes it. */
    @FunctionalInterface
    public interface Forward {
        void run(ConvGeometry geometry, float[] x, float[] weight, float[] bias, float[] y);
    }

    /**
     * What was found out about a rung.
     *
     * @param note the device on which it ran; empty for the processor
     * @param seconds of one forward pass, the median; NaN if it could not run
     * @param difference largest difference from the lowest rung that ran, as a share of the largest value; NaN likewise
     * @param obstacle why it could not run, with the remedy; empty if it could
     */
    public record Step(String name, String note, double seconds, double difference, String obstacle) {

        boolean ran() {
            return obstacle.isEmpty();
        }
    }

    private record Own(String name, Forward forward) {}

    private static final double SECONDS_PER_RUNG = 0.8;

    private final ConvGeometry work;
    private final List<Rung> rungs;
    private final List<Own> own = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    private KernelLadder(ConvGeometry work, List<Rung> rungs) {
        this.work = work;
        this.rungs = rungs;
    }

    /** The rungs of {@link ConvBackend#rungs()}, slowest first. */
    public static KernelLadder of(ConvGeometry work) {
        return of(work, ConvBackend.rungs());
    }

    static KernelLadder of(ConvGeometry work, List<Rung> rungs) {
        return new KernelLadder(work, rungs);
    }

    /** Puts a forward pass of one's own below the lowest rung. */
    public KernelLadder below(String name, Forward forward) {
        own.add(new Own(name, forward));
        return this;
    }

    /**
     * Computes and times rung after rung, and shows how far it has come. If the thread is interrupted, it stops after the
     * rung that is running.
     */
    public void climb() {
        climb(Sink.current(), new Stopwatch(SECONDS_PER_RUNG));
    }

    void climb(Sink sink, Stopwatch stopwatch) {
        steps.clear();
        Measurement measurement = new Measurement(work, stopwatch);
        String id = sink.display(picture().render());
        for (Own forward : own) {
            if (!add(measurement.of(forward.name(), "", forward.forward()), sink, id)) {
                return;
            }
        }
        for (Rung rung : rungs) {
            if (!add(measure(measurement, rung), sink, id)) {
                return;
            }
        }
    }

    private static Step measure(Measurement measurement, Rung rung) {
        try {
            ConvBackend backend = rung.backend();
            String note =
                    backend instanceof AparapiConv device ? device.device().name() : "";
            return measurement.of(rung.name(), note, backend::forward);
        } catch (RungUnavailableException e) {
            return new Step(rung.name(), "", Double.NaN, Double.NaN, e.reason() + "; " + e.remedy());
        }
    }

    /** Whether to go on. */
    private boolean add(Step step, Sink sink, String id) {
        if (step.ran() && Double.isNaN(step.seconds())) {
            return false;
        }
        steps.add(step);
        sink.update(id, picture().render());
        return true;
    }

    /** What was found out so far, slowest rung first. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** The picture that {@link #climb} shows. */
    public Drawing picture() {
        return new LadderPicture(work, steps()).drawing();
    }

    /** Largest of the steps' differences: rounding, if all rungs compute the same. */
    public double largestDifference() {
        return steps.stream()
                .filter(Step::ran)
                .mapToDouble(Step::difference)
                .max()
                .orElse(0);
    }

    /**
     * A sentence such as {@code vector is 43.1 times as fast as naive}, or {@code aparapi takes 1.9 times as long as vector}, or
     * one that says that a rung was not timed.
     */
    public String ratio(String faster, String slower) {
        double fast = seconds(faster);
        double slow = seconds(slower);
        if (Double.isNaN(fast) || Double.isNaN(slow)) {
            return (Double.isNaN(fast) ? faster : slow) + " was not timed on this machine";
        }
        return slow >= fast
                ? String.format(Locale.ROOT, "%s is %.1f times as fast as %s", faster, slow / fast, slower)
                : String.format(Locale.ROOT, "%s takes %.1f times as long as %s", faster, fast / slow, slower);
    }

    /** Seconds of one forward pass on a rung; NaN if it was not timed. */
    public double seconds(String name) {
        return steps.stream()
                .filter(step -> step.name().equals(name))
                .mapToDouble(Step::seconds)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** To three digits: more are noise. */
    private static double rounded(double figure) {
        return new BigDecimal(figure).round(new MathContext(3)).doubleValue();
    }

    /** One row per rung: milliseconds, GFLOP/s, how many times as fast as the lowest, difference, device or obstacle. */
    public Table table() {
        StringColumn name = StringColumn.create("rung");
        DoubleColumn milliseconds = DoubleColumn.create("ms");
        DoubleColumn speed = DoubleColumn.create("GFLOP/s");
        DoubleColumn times = DoubleColumn.create("times as fast");
        StringColumn difference = StringColumn.create("largest difference");
        StringColumn note = StringColumn.create("");
        double lowest = steps.stream()
                .filter(Step::ran)
                .mapToDouble(Step::seconds)
                .findFirst()
                .orElse(Double.NaN);
        for (Step step : steps) {
            name.append(step.name());
            note.append(step.ran() ? step.note() : "not here: " + step.obstacle());
            difference.append(step.ran() ? String.format(Locale.ROOT, "%.0e", step.difference()) : "");
            if (step.ran()) {
                milliseconds.append(rounded(1e3 * step.seconds()));
                speed.append(rounded(gigaflops(work, step)));
                times.append(rounded(lowest / step.seconds()));
            } else {
                milliseconds.appendMissing();
                speed.appendMissing();
                times.appendMissing();
            }
        }
        return Table.create(title(work), name, milliseconds, speed, times, difference, note);
    }

    /** Two operations per multiply-add. */
    static double gigaflops(ConvGeometry work, Step step) {
        return 2e-9 * work.multiplyAdds() / step.seconds();
    }

    static String title(ConvGeometry work) {
        return String.format(
                Locale.ROOT,
                "Forward convolution %s → %s, kernels %d×%d: %.3g million multiply-adds",
                Shape.times(work.inputShape()),
                Shape.times(work.outputShape()),
                work.rows().kernelSize(),
                work.cols().kernelSize(),
                work.multiplyAdds() / 1e6);
    }

    /** The same random values for all rungs, and the results of the first to compare the others with. */
    static final class Measurement {

        private final ConvGeometry work;
        private final Stopwatch stopwatch;
        private final float[] x;
        private final float[] weight;
        private final float[] bias;
        private float[] expected;

        Measurement(ConvGeometry work, Stopwatch stopwatch) {
            this.work = work;
            this.stopwatch = stopwatch;
            SplittableRandom random = new SplittableRandom(1);
            x = Tensor.randn(random, Shape.size(work.inputShape())).data();
            weight = Tensor.randn(random, work.outChannels() * work.taps()).data();
            bias = Tensor.randn(random, work.outChannels()).data();
        }

        Step of(String name, String note, Forward forward) {
            float[] y = new float[Shape.size(work.outputShape())];
            double seconds = stopwatch.seconds(() -> forward.run(work, x, weight, bias, y));
            expected = expected == null ? y : expected;
            double difference = 0;
            double largest = Double.MIN_NORMAL;
            for (int i = 0; i < y.length; i++) {
                // A NaN must not look like agreement.
                double apart = Math.abs(y[i] - expected[i]);
                difference = Double.isNaN(apart) ? Double.POSITIVE_INFINITY : Math.max(difference, apart);
                largest = Math.max(largest, Math.abs(expected[i]));
            }
            return new Step(name, note, seconds, difference / largest, "");
        }
    }
}
