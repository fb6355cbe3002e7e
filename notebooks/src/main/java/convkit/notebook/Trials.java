package convkit.notebook;

import convkit.nn.layer.Layer;
import convkit.nn.loss.CrossEntropy;
import convkit.nn.optim.Optimizer;
import convkit.nn.train.Batches;
import convkit.nn.train.EpochResult;
import convkit.nn.train.History;
import convkit.nn.train.Trainer;
import convkit.nn.train.TrainingListener;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.ToDoubleFunction;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Trainings that differ in one thing, side by side. A training that diverges is an answer too: it ends there, and chart and
 * table say so.
 *
 * <pre>{@code
 * Trials trials = new Trials(train, validation, 10);
 * for (double rate : new double[] {0.01, 0.1, 1}) {
 *     Layer model = network();
 *     trials.run("rate " + rate, model, new Sgd(model.parameters().values(), rate));
 * }
 * show(trials.losses());
 * show(trials.table());
 * }</pre>
 */
public final class Trials {

    /** Losses of single mini-batches are noisy: each point of a curve is a mean over a part of the training. */
    private static final int POINTS = 40;

    /** What one training left behind. */
    private static final class Trial implements TrainingListener {
        private final List<Double> at = new ArrayList<>();
        private final List<Double> losses = new ArrayList<>();
        private final List<EpochResult> epochs = new ArrayList<>();
        private final int updatesPerEpoch;
        private final int group;
        private int updates;
        private double sum;
        private boolean diverged;

        private Trial(int updatesPerEpoch, int epochs) {
            this.updatesPerEpoch = updatesPerEpoch;
            this.group = Math.max(1, updatesPerEpoch * epochs / POINTS);
        }

        @Override
        public void onStep(int epoch, int step, int stepsPerEpoch, double loss) {
            sum += loss;
            updates++;
            if (updates % group == 0) {
                at.add((updates - group / 2.0) / updatesPerEpoch);
                losses.add(sum / group);
                sum = 0;
            }
        }

        @Override
        public void onEpoch(EpochResult result) {
            epochs.add(result);
        }

        private double last(ToDoubleFunction<EpochResult> figure) {
            return diverged || epochs.isEmpty() ? Double.NaN : figure.applyAsDouble(epochs.get(epochs.size() - 1));
        }
    }

    private final Batches train;
    private final Batches validation;
    private final int epochs;
    private final Map<String, Trial> trials = new LinkedHashMap<>();

    /**
     * No trainings yet.
     *
     * @param train what to train with
     * @param validation what each training is judged by after each epoch
     * @param epochs passes over {@code train}
     */
    public Trials(Batches train, Batches validation, int epochs) {
        this.train = train;
        this.validation = validation;
        this.epochs = epochs;
    }

    /** Trains with the cross-entropy as loss; the rest is as for {@link #run(String, Trainer, Batches, int)}. */
    public Trials run(String name, Layer model, Optimizer optimizer) {
        return run(name, new Trainer(model, optimizer, new CrossEntropy()));
    }

    /** Trains; the rest is as for {@link #run(String, Trainer, Batches, int)}. */
    public Trials run(String name, Trainer trainer) {
        return run(name, trainer, train, epochs);
    }

    /**
     * Trains with other data or for another time.
     *
     * @param name of this training; one of the same name is replaced
     * @throws CancellationException if the thread was interrupted, so that no further training begins
     */
    public Trials run(String name, Trainer trainer, Batches otherTrain, int otherEpochs) {
        Trial trial = new Trial(otherTrain.count(), otherEpochs);
        trials.remove(name);
        trials.put(name, trial);
        try {
            History history = trainer.fit(otherTrain, validation, otherEpochs, trial);
            if (history.interrupted()) {
                throw new CancellationException("trials: '" + name + "' was interrupted in epoch "
                        + (history.epochs().size() + 1) + "; run the cell again to train it to its end");
            }
        } catch (ArithmeticException e) {
            trial.diverged = true;
        }
        return this;
    }

    /** Training loss while it is trained, of all trainings in one chart. */
    public LineChart losses() {
        LineChart chart = LineChart.of("Training loss", "epoch", "cross-entropy");
        trials.forEach((name, trial) -> {
            if (!trial.at.isEmpty()) {
                chart.add(label(name, trial), values(trial.at), values(trial.losses));
            }
        });
        return chart;
    }

    /** Validation accuracy after each epoch, of all trainings that came so far. */
    public LineChart accuracies() {
        LineChart chart = LineChart.of("Validation accuracy", "epoch", "share of right answers");
        return epochs(chart, EpochResult::validationAccuracy);
    }

    /** Validation loss after each epoch: where it rises again, the network grows sure of its mistakes. */
    public LineChart validationLosses() {
        LineChart chart = LineChart.of("Validation loss", "epoch", "cross-entropy");
        return epochs(chart, EpochResult::validationLoss);
    }

    /** Training and validation accuracy of one training: where they part, it learns by heart. */
    public LineChart gap(String name) {
        Trial trial = find(name);
        return LineChart.of(name, "epoch", "share of right answers")
                .add("training", figures(trial, EpochResult::trainAccuracy))
                .add("validation", figures(trial, EpochResult::validationAccuracy));
    }

    /** One row per training: updates, and the figures of its last epoch. */
    public Table table() {
        StringColumn name = StringColumn.create("training");
        IntColumn updates = IntColumn.create("updates");
        DoubleColumn loss = DoubleColumn.create("training loss");
        DoubleColumn trainAccuracy = DoubleColumn.create("training accuracy");
        DoubleColumn validationLoss = DoubleColumn.create("validation loss");
        DoubleColumn accuracy = DoubleColumn.create("validation accuracy");
        trials.forEach((key, trial) -> {
            name.append(label(key, trial));
            updates.append(trial.updates);
            loss.append(rounded(trial.last(EpochResult::trainLoss)));
            trainAccuracy.append(rounded(trial.last(EpochResult::trainAccuracy)));
            validationLoss.append(rounded(trial.last(EpochResult::validationLoss)));
            accuracy.append(rounded(trial.last(EpochResult::validationAccuracy)));
        });
        return Table.create("After the last epoch", name, updates, loss, trainAccuracy, validationLoss, accuracy);
    }

    /** To four places, as a table should show it. */
    private static double rounded(double figure) {
        return Double.isNaN(figure) ? figure : Math.round(1e4 * figure) / 1e4;
    }

    /** Validation accuracy after the last epoch; NaN if it diverged. */
    public double accuracy(String name) {
        return find(name).last(EpochResult::validationAccuracy);
    }

    /** Training accuracy of the last epoch; NaN if it diverged. */
    public double trainAccuracy(String name) {
        return find(name).last(EpochResult::trainAccuracy);
    }

    /** Validation loss after the last epoch; NaN if it diverged. */
    public double validationLoss(String name) {
        return find(name).last(EpochResult::validationLoss);
    }

    /** Mean training loss of the last epoch; NaN if it diverged. */
    public double loss(String name) {
        return find(name).last(EpochResult::trainLoss);
    }

    /** Whether the loss became no number any more. */
    public boolean diverged(String name) {
        return find(name).diverged;
    }

    /** How many updates it took, in whole epochs, to reach this validation accuracy; −1 if it was never reached. */
    public int updatesTo(String name, double accuracy) {
        Trial trial = find(name);
        for (EpochResult result : trial.epochs) {
            if (result.validationAccuracy() >= accuracy) {
                return (result.epoch() + 1) * trial.updatesPerEpoch;
            }
        }
        return -1;
    }

    private LineChart epochs(LineChart chart, ToDoubleFunction<EpochResult> figure) {
        trials.forEach((name, trial) -> {
            if (!trial.epochs.isEmpty()) {
                chart.add(label(name, trial), figures(trial, figure));
            }
        });
        return chart;
    }

    private Trial find(String name) {
        Trial trial = trials.get(name);
        if (trial == null) {
            throw new IllegalArgumentException(
                    "trials: there is no training '" + name + "'; there are: " + String.join(", ", trials.keySet()));
        }
        return trial;
    }

    private static String label(String name, Trial trial) {
        return trial.diverged ? name + " (diverged)" : name;
    }

    private static double[] figures(Trial trial, ToDoubleFunction<EpochResult> figure) {
        return trial.epochs.stream().mapToDouble(figure).toArray();
    }

    private static double[] values(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
