package convkit.nn.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.layer.BatchNorm2d;
import convkit.nn.layer.Conv2d;
import convkit.nn.layer.Flatten;
import convkit.nn.layer.Layer;
import convkit.nn.layer.Linear;
import convkit.nn.layer.MaxPool2d;
import convkit.nn.layer.ReLU;
import convkit.nn.layer.Sequential;
import convkit.nn.loss.CrossEntropy;
import convkit.nn.optim.Adam;
import convkit.nn.optim.Schedule;
import convkit.nn.optim.Sgd;
import convkit.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TrainerTest {

    /** Pictures of 8×8 with a horizontal or a vertical bar at a random place, in noise. */
    private record Bars(int size, int batchSize, long seed) implements Batches {

        @Override
        public Iterable<Batch> epoch(int epoch) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Batch> batches = new ArrayList<>();
            for (int start = 0; start < size; start += batchSize) {
                int n = Math.min(batchSize, size - start);
                Tensor x = Tensor.randn(random, n, 1, 8, 8);
                int[] labels = new int[n];
                for (int i = 0; i < n; i++) {
                    labels[i] = random.nextInt(2);
                    int place = random.nextInt(8);
                    for (int j = 0; j < 8; j++) {
                        int h = labels[i] == 0 ? place : j;
                        int w = labels[i] == 0 ? j : place;
                        x.set(x.get(i, 0, h, w) + 3, i, 0, h, w);
                    }
                }
                batches.add(new Batch(x, labels));
            }
            return batches;
        }

        @Override
        public int count() {
            return (size + batchSize - 1) / batchSize;
        }
    }

    private static Layer barNet(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Sequential(
                new Conv2d(1, 4, 3, random),
                new ReLU(),
                new MaxPool2d(2),
                new Flatten(),
                new Linear(4 * 3 * 3, 2, random));
    }

    @Test
    void aSmallNetworkLearnsToTellBarsApart() {
        Layer model = barNet(1);
        Trainer trainer = new Trainer(model, new Adam(model.parameters().values(), 0.01), new CrossEntropy());
        History history = trainer.fit(new Bars(256, 32, 1), new Bars(128, 50, 2), 12, TrainingListener.silent());
        assertThat(history.epochs()).hasSize(12);
        assertThat(history.interrupted()).isFalse();
        assertThat(history.epochs().get(0).trainLoss()).isCloseTo(Math.log(2), within(0.25));
        assertThat(history.last().trainLoss()).isLessThan(0.1);
        assertThat(history.last().validationAccuracy()).isGreaterThan(0.93);
    }

    @Test
    void aTrainingRepeatsFromItsSeeds() {
        List<Double> losses = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            Layer model = barNet(4);
            Trainer trainer = new Trainer(model, new Sgd(model.parameters().values(), 0.1, 0.9), new CrossEntropy());
            losses.add(trainer.fit(new Bars(96, 32, 1), null, 3, TrainingListener.silent())
                    .last()
                    .trainLoss());
        }
        assertThat(losses.get(1)).isEqualTo(losses.get(0));
    }

    @Test
    void aScheduleLeadsTheLearningRateAndPutsItBack() {
        Layer model = barNet(1);
        Sgd sgd = new Sgd(model.parameters().values(), 0.4);
        List<Double> rates = new ArrayList<>();
        TrainingListener listener = new TrainingListener() {
            @Override
            public void onStep(int epoch, int step, int stepsPerEpoch, double loss) {
                rates.add(sgd.learningRate());
            }
        };
        new Trainer(model, sgd, new CrossEntropy(), Schedule.step(0.5, 0.5, 0.75))
                .fit(new Bars(64, 32, 1), null, 2, listener);
        assertThat(rates).containsExactly(0.4, 0.4, 0.2, 0.1);
        assertThat(sgd.learningRate()).isEqualTo(0.4);
    }

    @Test
    void batchNormThatWasPutInEvaluationStaysThere() {
        SplittableRandom random = new SplittableRandom(1);
        BatchNorm2d resting = new BatchNorm2d(4);
        Layer model =
                new Sequential(new Conv2d(1, 4, 3, random), resting, new Flatten(), new Linear(4 * 6 * 6, 2, random));
        Trainer trainer = new Trainer(model, new Sgd(model.parameters().values(), 0.01), new CrossEntropy());
        resting.eval();
        trainer.fit(new Bars(64, 32, 1), new Bars(32, 32, 2), 2, TrainingListener.silent());
        assertThat(resting.buffers().get("running_mean").data()).containsOnly(0);
        model.eval();
        trainer.fit(new Bars(64, 32, 1), null, 1, TrainingListener.silent());
        assertThat(resting.isTraining()).isTrue();
        assertThat(resting.buffers().get("running_mean").data()).doesNotContain(0);
    }

    @Test
    void listenersHearEveryStepAndEpoch() {
        Layer model = barNet(1);
        List<String> heard = new ArrayList<>();
        TrainingListener listener = new TrainingListener() {
            @Override
            public void onStep(int epoch, int step, int stepsPerEpoch, double loss) {
                heard.add(epoch + ":" + step + "/" + stepsPerEpoch);
            }

            @Override
            public void onEpoch(EpochResult result) {
                heard.add("epoch " + result.epoch());
            }
        };
        new Trainer(model, new Sgd(model.parameters().values(), 0.1), new CrossEntropy())
                .fit(new Bars(40, 32, 1), null, 2, TrainingListener.silent().and(listener));
        assertThat(heard).containsExactly("0:0/2", "0:1/2", "epoch 0", "1:0/2", "1:1/2", "epoch 1");
    }

    @Test
    void anInterruptEndsTrainingAfterTheStepAndLeavesTheThreadUsable() {
        Layer model = barNet(1);
        int[] steps = {0};
        TrainingListener interrupting = new TrainingListener() {
            @Override
            public void onStep(int epoch, int step, int stepsPerEpoch, double loss) {
                steps[0]++;
                if (epoch == 1 && step == 0) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        History history = new Trainer(model, new Sgd(model.parameters().values(), 0.1), new CrossEntropy())
                .fit(new Bars(96, 32, 1), null, 1000, interrupting);
        assertThat(history.interrupted()).isTrue();
        assertThat(history.epochs()).hasSize(1);
        assertThat(steps[0]).isEqualTo(3 + 1);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void divergenceIsSaidAtOnce() {
        Layer model = barNet(1);
        Trainer trainer = new Trainer(model, new Sgd(model.parameters().values(), 1e20), new CrossEntropy());
        assertThatThrownBy(() -> trainer.fit(new Bars(96, 32, 1), null, 5, TrainingListener.silent()))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageMatching("fit: the loss is (NaN|Infinity) in epoch 1, step [23] \\(learning rate 1.0E20\\);"
                        + " training has diverged, use a smaller learning rate");
    }

    @Test
    void evaluationCountsAnswers() {
        // a linear layer that always answers class 1
        Linear model = new Linear(1, 3, new SplittableRandom(1));
        model.weight().set(0, 0, 0);
        model.weight().set(0, 1, 0);
        model.weight().set(0, 2, 0);
        model.bias().set(5, 1);
        Batches two = new Batches() {
            @Override
            public Iterable<Batch> epoch(int epoch) {
                return List.of(
                        new Batch(Tensor.zeros(2, 1), new int[] {1, 0}), new Batch(Tensor.zeros(1, 1), new int[] {1}));
            }

            @Override
            public int size() {
                return 3;
            }

            @Override
            public int count() {
                return 2;
            }
        };
        Evaluation evaluation = Evaluation.of(model, new CrossEntropy(), two);
        assertThat(evaluation.predictions()).containsExactly(1, 1, 1);
        assertThat(evaluation.labels()).containsExactly(1, 0, 1);
        assertThat(evaluation.confusion()).isDeepEqualTo(new int[][] {{0, 1, 0}, {0, 2, 0}, {0, 0, 0}});
        assertThat(evaluation.accuracy()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(evaluation.recall()).containsExactly(0, 1, Double.NaN);
        // Of three that are or were said to be class 1, two are both; class 2 neither occurs nor was said.
        assertThat(evaluation.iou()).containsExactly(0, 2.0 / 3, Double.NaN);
        assertThat(evaluation.meanIou()).isCloseTo(1.0 / 3, within(1e-12));
        double guess = Math.log(2 + Math.exp(5));
        assertThat(evaluation.loss()).isCloseTo((2 * (guess - 5) + guess) / 3, within(1e-6));
    }

    @Test
    void wrongUseIsExplained() {
        Layer model = barNet(1);
        Trainer trainer = new Trainer(model, new Sgd(model.parameters().values(), 0.1), new CrossEntropy());
        assertThatThrownBy(() -> trainer.fit(new Bars(8, 4, 1), null, 0))
                .hasMessage("fit: epochs is 0 but must be 1 or more");
        assertThatThrownBy(() -> trainer.fit(new Bars(0, 4, 1), null, 1))
                .hasMessage("fit: the training data holds no examples; give at least one");
        assertThatThrownBy(() -> Evaluation.of(model, new CrossEntropy(), new Bars(0, 4, 1)))
                .hasMessage("evaluation: the data holds no examples; give at least one");
        assertThatThrownBy(() -> new Batch(Tensor.zeros(2, 3), new int[3]))
                .hasMessage("batch: 3 labels for inputs [2, 3]; give one label per example on the first axis, or"
                        + " equally many for each");
        assertThatThrownBy(() -> new History(List.of(), true).last())
                .hasMessage("history: no epoch was finished; train for at least one without interrupting");
        assertThat(new EpochResult(0, 0.5, 0.75, Double.NaN, Double.NaN, 1.25))
                .hasToString("epoch  1  loss 0.5000  accuracy 0.7500  1.3 s");
    }
}
