package convkit.bench;

import convkit.nn.layer.Layer;
import convkit.nn.loss.CrossEntropy;
import convkit.nn.optim.Adam;
import convkit.nn.train.Batch;
import convkit.nn.train.Batches;
import convkit.nn.train.Evaluation;
import convkit.nn.train.Trainer;
import convkit.nn.train.TrainingListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.IntStream;

/** Trains one of the two models by the kit's own {@link Trainer}, a block of steps at a time. */
final class TrainTask implements Task {

    private static final int TEST_BATCH = 200;

    /** Of the time of a run: for what is then left, a few steps more are not worth lending all arrays anew. */
    private static final double NEARLY_ALL = 0.9;

    private final TrainingFolder data;
    private final Layer model;
    private final CrossEntropy loss = new CrossEntropy();
    private final Trainer trainer;
    private final int batchSize;
    private final float firstLoss;
    private int step;
    private double nanosPerStep;

    /** @param folder as {@link TrainingFolder} writes it */
    TrainTask(String name, Path folder, int batchSize, double learningRate) throws IOException {
        this.data = TrainingFolder.read(folder);
        this.model = TrainModel.named(name).build();
        this.batchSize = batchSize;
        data.weightsInto(model);
        model.train();
        firstLoss = loss.of(model.forward(batch(0).inputs()), batch(0).labels()).item();
        trainer = new Trainer(model, new Adam(model.parameters().values(), learningRate), loss);
    }

    float firstLoss() {
        return firstLoss;
    }

    /**
     * As many steps as fill the time. Their number follows from what the last ones took, and that is no guide before the JVM has
     * compiled them: then more follow, or the warm-up would be over after a single step.
     */
    @Override
    public double run(int millis) {
        double nanos = 0;
        int steps = 0;
        do {
            int count = nanosPerStep == 0 ? 1 : (int) Math.max(1, (millis * 1e6 - nanos) / nanosPerStep);
            double passed = steps(count);
            nanosPerStep = passed / count;
            nanos += passed;
            steps += count;
        } while (nanos < NEARLY_ALL * millis * 1e6);
        return nanos / steps;
    }

    /** @return nanoseconds of all {@code count} steps together */
    double steps(int count) {
        return steps(count, TrainingListener.silent());
    }

    /** @param listener told after each step */
    double steps(int count, TrainingListener listener) {
        long start = System.nanoTime();
        trainer.fit(new Block(step, count), null, 1, listener);
        step += count;
        return System.nanoTime() - start;
    }

    /** Of all test pictures, in [0, 1]. */
    double accuracy() {
        Batches test = new Batches() {
            @Override
            public Iterable<Batch> epoch(int epoch) {
                return () -> IntStream.range(0, count())
                        .mapToObj(i -> data.test(i * TEST_BATCH, Math.min(size(), (i + 1) * TEST_BATCH)))
                        .iterator();
            }

            @Override
            public int size() {
                return data.testSize();
            }

            @Override
            public int count() {
                return (size() + TEST_BATCH - 1) / TEST_BATCH;
            }
        };
        return Evaluation.of(model, loss, test).accuracy();
    }

    private Batch batch(int index) {
        return data.train(index, batchSize);
    }

    /** The next few steps, as an epoch of their own. */
    private final class Block implements Batches {
        private final int first;
        private final int count;

        Block(int first, int count) {
            this.first = first;
            this.count = count;
        }

        @Override
        public Iterable<Batch> epoch(int epoch) {
            return this::batches;
        }

        private Iterator<Batch> batches() {
            return IntStream.range(first, first + count)
                    .mapToObj(TrainTask.this::batch)
                    .iterator();
        }

        @Override
        public int size() {
            return count * batchSize;
        }

        @Override
        public int count() {
            return count;
        }
    }
}
