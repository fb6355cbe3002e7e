package convkit.nn.io;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.nn.layer.BatchNorm2d;
import convkit.nn.layer.Conv2d;
import convkit.nn.layer.Dropout;
import convkit.nn.layer.Flatten;
import convkit.nn.layer.Layer;
import convkit.nn.layer.Linear;
import convkit.nn.layer.ReLU;
import convkit.nn.layer.Sequential;
import convkit.nn.loss.CrossEntropy;
import convkit.nn.optim.Adam;
import convkit.nn.optim.Optimizer;
import convkit.nn.optim.Schedule;
import convkit.nn.tensor.Tensor;
import convkit.nn.train.Batch;
import convkit.nn.train.Batches;
import convkit.nn.train.EpochResult;
import convkit.nn.train.History;
import convkit.nn.train.Trainer;
import convkit.nn.train.TrainingListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * A small training with everything that has a memory: batch norm, dropout, Adam, a schedule, another order of examples in each
 * epoch. Run as a program, it says what it does, so that a test can kill it: {@code ResumableTraining FILE}.
 */
final class ResumableTraining {

    static final int EPOCHS = 12;

    private final Layer model;
    private final Optimizer optimizer;
    private final Checkpoint checkpoint;

    ResumableTraining(Path file) {
        SplittableRandom random = new SplittableRandom(7);
        model = new Sequential(
                new Conv2d(1, 4, 3, random),
                new BatchNorm2d(4),
                new ReLU(),
                new Flatten(),
                new Dropout(0.3, random),
                new Linear(4 * 6 * 6, 3, random));
        optimizer = new Adam(model.parameters().values(), 0.01);
        checkpoint = new Checkpoint(file, model, optimizer);
    }

    Layer model() {
        return model;
    }

    Optimizer optimizer() {
        return optimizer;
    }

    Checkpoint checkpoint() {
        return checkpoint;
    }

    /** Goes on from the file, if there is one, to the last epoch. */
    History run(TrainingListener listener) throws IOException {
        return run(listener, training -> {});
    }

    /** Goes on, after something was done to what the file restored. */
    History run(TrainingListener listener, Consumer<ResumableTraining> afterResuming) throws IOException {
        List<EpochResult> done = checkpoint.resume();
        afterResuming.accept(this);
        return new Trainer(model, optimizer, new CrossEntropy(), Schedule.cosine())
                .fit(new Shuffled(), new Shuffled(), EPOCHS, checkpoint.and(listener), done);
    }

    /** All that two trainings must have in common to be called equal; seconds are left out. */
    record Outcome(Map<String, float[]> weights, Map<String, float[]> memory, int steps, List<EpochResult> epochs) {

        static Outcome uninterrupted(Path file) throws IOException {
            ResumableTraining training = new ResumableTraining(file);
            return of(training, training.run(TrainingListener.silent()));
        }

        static Outcome of(ResumableTraining training, History history) {
            return new Outcome(
                    values(training.model().state()),
                    values(training.optimizer().state()),
                    training.optimizer().steps(),
                    history.epochs().stream().map(Outcome::withoutTime).toList());
        }

        private static EpochResult withoutTime(EpochResult r) {
            return new EpochResult(
                    r.epoch(), r.trainLoss(), r.trainAccuracy(), r.validationLoss(), r.validationAccuracy(), 0);
        }

        void assertSame(Outcome other) {
            assertThat(other.epochs).isEqualTo(epochs);
            assertThat(other.steps).isEqualTo(steps);
            assertThat(other.weights.keySet()).isEqualTo(weights.keySet());
            assertThat(other.memory.keySet()).isEqualTo(memory.keySet());
            weights.forEach((name, values) ->
                    assertThat(other.weights.get(name)).as(name).isEqualTo(values));
            memory.forEach((name, values) ->
                    assertThat(other.memory.get(name)).as(name).isEqualTo(values));
        }

        static Map<String, float[]> values(Map<String, Tensor> tensors) {
            Map<String, float[]> values = new LinkedHashMap<>();
            tensors.forEach((name, tensor) -> values.put(name, tensor.data().clone()));
            return values;
        }
    }

    /** 60 random pictures of three classes, whose order depends on the epoch. */
    static final class Shuffled implements Batches {

        @Override
        public Iterable<Batch> epoch(int epoch) {
            SplittableRandom random = new SplittableRandom(100 + epoch);
            List<Batch> batches = new ArrayList<>();
            for (int b = 0; b < count(); b++) {
                int[] labels = random.ints(12, 0, 3).toArray();
                Tensor x = Tensor.randn(random, 12, 1, 8, 8);
                for (int i = 0; i < labels.length; i++) {
                    x.set(x.get(i, 0, 2, labels[i]) + 2, i, 0, 2, labels[i]);
                }
                batches.add(new Batch(x, labels));
            }
            return batches;
        }

        @Override
        public int size() {
            return 60;
        }

        @Override
        public int count() {
            return 5;
        }
    }

    /** A byte on standard input is the leave for one step, its end that for all. */
    private static void waitForLeave() {
        try {
            System.in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] args) throws IOException {
        ResumableTraining training = new ResumableTraining(Path.of(args[0]));
        int[] announced = {-1};
        training.run(new TrainingListener() {
            @Override
            public void onStep(int epoch, int step, int stepsPerEpoch, double loss) {
                if (announced[0] < 0) {
                    announced[0] = epoch;
                    System.out.println("begins " + epoch);
                }
                System.out.println("step " + step);
                waitForLeave();
            }

            @Override
            public void onEpoch(EpochResult result) {
                System.out.println("saved " + result.epoch());
            }
        });
        System.out.println("finished");
    }
}
