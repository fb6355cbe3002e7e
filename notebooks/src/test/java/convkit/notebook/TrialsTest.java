package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.init.Initializer;
import convkit.nn.layer.Layer;
import convkit.nn.layer.Linear;
import convkit.nn.layer.Sequential;
import convkit.nn.loss.CrossEntropy;
import convkit.nn.optim.Sgd;
import convkit.nn.tensor.Tensor;
import convkit.nn.train.Batch;
import convkit.nn.train.Batches;
import convkit.nn.train.Trainer;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYSeries;
import tech.tablesaw.api.Table;

class TrialsTest {

    /** Two points, one of each class, in two mini-batches. */
    private static final Batches POINTS = batches(
            new Batch(Tensor.matrix(new float[][] {{1, 0}}), new int[] {0}),
            new Batch(Tensor.matrix(new float[][] {{0, 1}}), new int[] {1}));

    private static Batches batches(Batch... list) {
        return new Batches() {
            @Override
            public Iterable<Batch> epoch(int epoch) {
                return List.of(list);
            }

            @Override
            public int size() {
                return list.length;
            }

            @Override
            public int count() {
                return list.length;
            }
        };
    }

    private static Layer zeros() {
        return new Sequential(new Linear(2, 2, new Random(1)).initializer(Initializer.zeros()));
    }

    private static Trials run(Trials trials, String name, double rate) {
        Layer model = zeros();
        return trials.run(name, model, new Sgd(model.parameters().values(), rate));
    }

    @Test
    void everyTrainingHasACurveAndARow() {
        Trials trials = run(run(new Trials(POINTS, POINTS, 3), "slow", 1e-6), "fast", 1);

        assertThat(trials.losses().chart().getSeriesCollection())
                .extracting(XYSeries::getName)
                .containsExactly("slow", "fast");
        assertThat(trials.losses().chart().getSeries("slow").getXData())
                .containsExactly(0.25, 0.75, 1.25, 1.75, 2.25, 2.75);
        assertThat(trials.accuracies().chart().getSeries("fast").getYData()).containsExactly(1, 1, 1);
        Table table = trials.table();
        assertThat(table.stringColumn(0).asList()).containsExactly("slow", "fast");
        assertThat(table.intColumn(1).asList()).containsExactly(6, 6);
        assertThat(table.doubleColumn("training loss").get(0))
                .isCloseTo(Math.log(2), org.assertj.core.data.Offset.offset(1e-3));
        assertThat(table.doubleColumn("training loss").get(1)).isEqualTo(Math.round(1e4 * trials.loss("fast")) / 1e4);
        assertThat(trials.loss("fast")).isLessThan(trials.loss("slow"));
        assertThat(trials.accuracy("fast")).isEqualTo(1);
        assertThat(trials.trainAccuracy("fast")).isEqualTo(1);
        assertThat(trials.validationLoss("fast")).isLessThan(trials.validationLoss("slow"));
        assertThat(trials.validationLosses().chart().getSeries("slow").getYData()[2])
                .isEqualTo(trials.validationLoss("slow"));
        assertThat(trials.gap("fast").chart().getSeriesCollection())
                .extracting(XYSeries::getName)
                .containsExactly("training", "validation");
    }

    @Test
    void divergenceIsAnAnswer() {
        Batches huge = batches(new Batch(Tensor.matrix(new float[][] {{1e30f, 0}}), new int[] {0}));
        Trials trials = run(new Trials(huge, huge, 3), "wild", 1);

        assertThat(trials.diverged("wild")).isTrue();
        assertThat(trials.accuracy("wild")).isNaN();
        assertThat(trials.table().stringColumn(0).asList()).containsExactly("wild (diverged)");
    }

    @Test
    void updatesAreCountedUntilTheAccuracyIsThere() {
        Trials trials = run(new Trials(POINTS, POINTS, 3), "fast", 1);

        assertThat(trials.updatesTo("fast", 0.9)).isEqualTo(2);
        assertThat(trials.updatesTo("fast", 1.5)).isEqualTo(-1);
    }

    @Test
    void oneTrainingMayHaveOtherDataAndAnotherTime() {
        Batches one = batches(new Batch(Tensor.matrix(new float[][] {{1, 0}, {0, 1}}), new int[] {0, 1}));
        Layer model = zeros();
        Trials trials = new Trials(POINTS, POINTS, 3)
                .run("batch", new Trainer(model, new Sgd(model.parameters().values(), 1), new CrossEntropy()), one, 5);

        assertThat(trials.table().intColumn("updates").asList()).containsExactly(5);
    }

    @Test
    void aSecondTrainingOfOneNameReplacesTheFirst() {
        Trials trials = run(run(run(new Trials(POINTS, POINTS, 1), "a", 1), "b", 1), "a", 1e-6);

        assertThat(trials.table().stringColumn(0).asList()).containsExactly("b", "a");
        assertThat(trials.loss("a")).isGreaterThan(0.69);
    }

    @Test
    void anInterruptEndsAllOfThem() {
        Trials trials = new Trials(POINTS, POINTS, 3);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> run(trials, "slow", 1))
                .isInstanceOf(CancellationException.class)
                .hasMessage("trials: 'slow' was interrupted in epoch 1; run the cell again to train it to its end");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void namesThatAreUnknownAreExplained() {
        Trials trials = run(new Trials(POINTS, POINTS, 1), "a", 1);

        assertThatThrownBy(() -> trials.accuracy("b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("trials: there is no training 'b'; there are: a");
    }
}
