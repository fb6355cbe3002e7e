package convkit.notebook;

import convkit.nn.train.EpochResult;
import convkit.nn.train.TrainingListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Loss and accuracy of a training, redrawn in place while it runs; the saved notebook keeps the last picture. A training on
 * target values has no accuracy: its curve shows the loss alone.
 *
 * <pre>{@code
 * trainer.fit(train, validation, 10, new TrainingCurve());
 * }</pre>
 *
 * <p>A second training with the same curve goes on where the first one ended.
 */
public final class TrainingCurve implements TrainingListener {

    /** Redrawing costs some milliseconds: twice a second is enough for the eye. */
    private static final long REDRAW_NANOS = 500_000_000L;
    /** The loss of single mini-batches is noisy: their mean over a part of an epoch is drawn. */
    private static final int POINTS_PER_EPOCH = 20;

    private final Sink sink;
    private final List<Double> stepAt = new ArrayList<>();
    private final List<Double> stepLoss = new ArrayList<>();
    private final List<EpochResult> epochs = new ArrayList<>();
    private String id;
    private long lastDrawn;
    private double groupSum;
    private int groupSize;

    /** A curve under the running cell, or, outside a notebook, one line of text per epoch. */
    public TrainingCurve() {
        this(Sink.current());
    }

    /** A curve that is shown elsewhere. */
    public TrainingCurve(Sink sink) {
        this.sink = sink;
    }

    @Override
    public void onStep(int epoch, int step, int stepsPerEpoch, double loss) {
        groupSum += loss;
        groupSize++;
        if (groupSize >= Math.max(1, stepsPerEpoch / POINTS_PER_EPOCH)) {
            stepAt.add(epochs.size() + (step + 1 - groupSize / 2.0) / stepsPerEpoch);
            stepLoss.add(groupSum / groupSize);
            groupSum = 0;
            groupSize = 0;
        }
        boolean first = id == null && !stepAt.isEmpty();
        if (first || id != null && System.nanoTime() - lastDrawn > REDRAW_NANOS) {
            draw();
        }
    }

    @Override
    public void onEpoch(EpochResult result) {
        epochs.add(result);
        draw();
    }

    /** The figures of all epochs so far; they are there even if the training was interrupted. */
    public List<EpochResult> results() {
        return List.copyOf(epochs);
    }

    /**
     * The validation accuracy of several trainings in one chart, over as many epochs as all of them have; their validation loss
     * if one of them has no accuracy.
     *
     * @param curves by name
     * @throws IllegalArgumentException if one of them has not finished an epoch with validation data
     */
    public static Picture compare(Map<String, TrainingCurve> curves) {
        int common = Integer.MAX_VALUE;
        for (Map.Entry<String, TrainingCurve> curve : curves.entrySet()) {
            if (!curve.getValue().validated()) {
                throw new IllegalArgumentException("compare: '" + curve.getKey()
                        + "' has 0 finished epochs with validation data but needs 1; train it first");
            }
            common = Math.min(common, curve.getValue().epochs.size());
        }
        boolean classes = curves.values().stream().allMatch(TrainingCurve::classifies);
        String title = classes ? "Validation accuracy" : "Validation loss";
        XYChart chart = Charts.lines(title, "epoch", classes ? "share of right answers" : "loss");
        if (classes) {
            chart.getStyler().setLegendPosition(Styler.LegendPosition.InsideSE);
        }
        StringBuilder text = new StringBuilder(title + " after " + Numbers.count(common, "epoch"));
        for (Map.Entry<String, TrainingCurve> curve : curves.entrySet()) {
            List<Double> values = curve.getValue()
                    .values(classes ? EpochResult::validationAccuracy : EpochResult::validationLoss)
                    .subList(0, common);
            chart.addSeries(curve.getKey(), curve.getValue().epochNumbers().subList(0, common), values);
            text.append(String.format(Locale.ROOT, "; %s: %.3f", curve.getKey(), values.get(common - 1)));
        }
        Rendering rendering = Charts.row(List.of(chart), text.append('.').toString());
        return () -> rendering;
    }

    private void draw() {
        List<XYChart> charts = classifies() ? List.of(lossChart(), accuracyChart()) : List.of(lossChart());
        Rendering rendering = Charts.row(charts, describe());
        if (id == null) {
            id = sink.display(rendering);
        } else {
            sink.update(id, rendering);
        }
        lastDrawn = System.nanoTime();
    }

    private XYChart lossChart() {
        XYChart chart = Charts.lines("Loss", "epoch", classifies() ? "cross-entropy" : "loss");
        chart.getStyler().setXAxisMin(0.0).setYAxisMin(0.0);
        if (!stepAt.isEmpty()) {
            XYSeries series = chart.addSeries("training", stepAt, stepLoss);
            series.setMarker(SeriesMarkers.NONE);
        }
        if (validated()) {
            chart.addSeries("validation", epochNumbers(), values(EpochResult::validationLoss));
        }
        return chart;
    }

    private XYChart accuracyChart() {
        XYChart chart = Charts.lines("Accuracy", "epoch", "share of right answers");
        chart.getStyler().setLegendPosition(Styler.LegendPosition.InsideSE);
        chart.getStyler().setXAxisMin(0.0).setYAxisMax(1.0);
        if (!epochs.isEmpty()) {
            chart.addSeries("training", epochNumbers(), values(EpochResult::trainAccuracy));
        }
        if (validated()) {
            chart.addSeries("validation", epochNumbers(), values(EpochResult::validationAccuracy));
        }
        return chart;
    }

    /** Whether there is an accuracy; before the end of the first epoch nobody knows. */
    private boolean classifies() {
        return epochs.isEmpty() || !Double.isNaN(epochs.get(0).trainAccuracy());
    }

    private boolean validated() {
        return !epochs.isEmpty() && !Double.isNaN(epochs.get(0).validationLoss());
    }

    private List<Double> epochNumbers() {
        return IntStream.rangeClosed(1, epochs.size()).mapToObj(Double::valueOf).toList();
    }

    private List<Double> values(java.util.function.Function<EpochResult, Double> column) {
        return epochs.stream().map(column).toList();
    }

    private String describe() {
        if (epochs.isEmpty()) {
            return String.format(
                    Locale.ROOT, "Training curve, first epoch: loss %.3f.", stepLoss.get(stepLoss.size() - 1));
        }
        EpochResult last = epochs.get(epochs.size() - 1);
        String text = String.format(Locale.ROOT, "Training curve of %s: ", Numbers.count(epochs.size(), "epoch"));
        text += figures("loss", last.trainLoss(), last.trainAccuracy());
        return validated()
                ? text + "; " + figures("validation loss", last.validationLoss(), last.validationAccuracy()) + "."
                : text + ".";
    }

    private String figures(String name, double loss, double accuracy) {
        String text = String.format(Locale.ROOT, "%s %.3f", name, loss);
        return classifies() ? text + String.format(Locale.ROOT, ", accuracy %.3f", accuracy) : text;
    }
}
