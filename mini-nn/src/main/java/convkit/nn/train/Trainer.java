package convkit.nn.train;

import convkit.nn.layer.Layer;
import convkit.nn.loss.Loss;
import convkit.nn.loss.TargetLoss;
import convkit.nn.optim.Optimizer;
import convkit.nn.optim.Schedule;
import convkit.nn.tensor.Arena;
import convkit.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The training loop: for each mini-batch, forward, loss, backward, step.
 *
 * <p>Interrupting the thread, such as by the stop button of a notebook, ends training after the current step: {@link
 * #fit} returns what was reached and the thread is usable again.
 *
 * <p>A network in evaluation is switched to training. One in training is left as it is, inner layers that were put in
 * evaluation included: frozen batch norm stays frozen.
 *
 * <p>What a step computes lies in an {@link Arena}, so that every step uses the arrays of the one before. Whoever comes to
 * see tensors of a step, such as a loss, copies what is to outlive it.
 */
public final class Trainer {

    private final Layer model;
    private final Optimizer optimizer;
    private final Criterion criterion;
    private final Schedule schedule;
    private final Arena arena = new Arena();

    /**
     * A trainer that leaves the learning rate as it is.
     *
     * @param optimizer made over the model's parameters
     * @param loss against class labels
     */
    public Trainer(Layer model, Optimizer optimizer, Loss loss) {
        this(model, optimizer, loss, Schedule.constant());
    }

    /** A trainer that changes the learning rate before each step; the optimiser's own one is where it starts. */
    public Trainer(Layer model, Optimizer optimizer, Loss loss, Schedule schedule) {
        this(model, optimizer, Criterion.labels(loss), schedule);
    }

    /** A trainer for target values: regression, or several yes-or-no answers at once. */
    public Trainer(Layer model, Optimizer optimizer, TargetLoss loss) {
        this(model, optimizer, loss, Schedule.constant());
    }

    /** A trainer for target values that changes the learning rate before each step. */
    public Trainer(Layer model, Optimizer optimizer, TargetLoss loss, Schedule schedule) {
        this(model, optimizer, Criterion.targets(loss), schedule);
    }

    /** A trainer for whatever can be said about an output and its batch. */
    public Trainer(Layer model, Optimizer optimizer, Criterion criterion, Schedule schedule) {
        this.model = model;
        this.optimizer = optimizer;
        this.criterion = criterion;
        this.schedule = schedule;
    }

    /** Trains and prints one line per epoch. */
    public History fit(Batches train, Batches validation, int epochs) {
        return fit(train, validation, epochs, TrainingListener.printing());
    }

    /**
     * Trains for a number of epochs.
     *
     * @param validation judged after each epoch; null for none
     * @param epochs ≥ 1
     * @throws ArithmeticException if the loss is no number any more: the learning rate was too large
     */
    public History fit(Batches train, Batches validation, int epochs, TrainingListener listener) {
        return fit(train, validation, epochs, listener, List.of());
    }

    /**
     * Goes on with a training of which some epochs are done already, as a checkpoint restored them. Given the same data,
     * number of epochs, schedule and starting learning rate, the result is that of a training that was never stopped.
     *
     * @param epochs in all, those that are done included
     * @param done the epochs that are done, which the history begins with
     */
    public History fit(
            Batches train, Batches validation, int epochs, TrainingListener listener, List<EpochResult> done) {
        if (epochs < 1) {
            throw new IllegalArgumentException("fit: epochs is " + epochs + " but must be 1 or more");
        }
        if (train.size() == 0) {
            throw new IllegalArgumentException("fit: the training data holds no examples; give at least one");
        }
        if (done.size() > epochs) {
            throw new IllegalArgumentException(
                    "fit: epochs is " + epochs + " but " + done.size() + " are done already; ask for at least as many");
        }
        double startingRate = optimizer.learningRate();
        try {
            return run(train, validation, epochs, listener, done, startingRate);
        } finally {
            optimizer.learningRate(startingRate);
            arena.clear();
        }
    }

    private History run(
            Batches train,
            Batches validation,
            int epochs,
            TrainingListener listener,
            List<EpochResult> done,
            double startingRate) {
        List<EpochResult> results = new ArrayList<>(done);
        for (int epoch = done.size(); epoch < epochs; epoch++) {
            long start = System.nanoTime();
            int firstStep = epoch * train.count();
            double allSteps = (double) epochs * train.count();
            Progress progress = trainEpoch(
                    train,
                    epoch,
                    listener,
                    step -> optimizer.learningRate(startingRate * schedule.factor((firstStep + step) / allSteps)));
            if (progress.interrupted) {
                return new History(List.copyOf(results), true);
            }
            Evaluation evaluation = validation == null ? null : Evaluation.by(model, criterion, validation);
            EpochResult result = new EpochResult(
                    epoch,
                    progress.lossSum / progress.examples,
                    progress.correct / (double) progress.counted,
                    evaluation == null ? Double.NaN : evaluation.loss(),
                    evaluation == null ? Double.NaN : evaluation.accuracy(),
                    (System.nanoTime() - start) / 1e9);
            results.add(result);
            listener.onEpoch(result);
        }
        return new History(List.copyOf(results), false);
    }

    /** Running sums of one epoch. */
    private static final class Progress {
        private double lossSum;
        private int correct;
        private int counted;
        private int examples;
        private boolean interrupted;
    }

    private Progress trainEpoch(Batches train, int epoch, TrainingListener listener, IntConsumer beforeStep) {
        Progress progress = new Progress();
        int step = 0;
        if (!model.isTraining()) {
            model.train();
        }
        for (Batch batch : train.epoch(epoch)) {
            if (Thread.interrupted()) {
                progress.interrupted = true;
                return progress;
            }
            beforeStep.accept(step);
            StepResult result = step(batch, " in epoch " + (epoch + 1) + ", step " + (step + 1));
            progress.correct += result.correct();
            progress.counted += result.counted();
            progress.lossSum += result.loss() * batch.size();
            progress.examples += batch.size();
            listener.onStep(epoch, step++, train.count(), result.loss());
        }
        return progress;
    }

    /**
     * One step on one mini-batch, for loops of one's own: {@code zeroGrad()}, forward, loss, backward, {@code step()}. The
     * learning rate stays as it is. What the step computed is kept for the next one to write over, until {@link #fit} returns.
     *
     * @throws ArithmeticException if the loss is no number any more; the parameters are then left as they were
     */
    public StepResult step(Batch batch) {
        return step(batch, "");
    }

    private StepResult step(Batch batch, String where) {
        try {
            optimizer.zeroGrad();
            Tensor output = model.forward(batch.inputs().in(arena));
            Tensor batchLoss = criterion.of(output, batch);
            float value = batchLoss.item();
            if (Float.isNaN(value) || Float.isInfinite(value)) {
                throw new ArithmeticException("fit: the loss is " + value + where + " (learning rate "
                        + optimizer.learningRate() + "); training has diverged, use a smaller learning rate");
            }
            batchLoss.backward();
            optimizer.step();
            return Evaluation.step(value, output, batch);
        } finally {
            arena.reset();
        }
    }
}
