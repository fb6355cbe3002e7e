package convkit.nn.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.layer.Conv2d;
import convkit.nn.layer.Identity;
import convkit.nn.layer.Layer;
import convkit.nn.layer.Linear;
import convkit.nn.loss.BinaryCrossEntropy;
import convkit.nn.loss.CrossEntropy;
import convkit.nn.loss.SquaredError;
import convkit.nn.ops.Elementwise;
import convkit.nn.ops.Shaping;
import convkit.nn.optim.Adam;
import convkit.nn.optim.Schedule;
import convkit.nn.optim.Sgd;
import convkit.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Training on answers that are not one class per example. */
class CriterionTest {

    private static final Tensor X = Tensor.randn(new SplittableRandom(1), 200, 3);

    /** y = (2a − b + 1, c) */
    private static Tensor line() {
        Tensor y = Tensor.zeros(200, 2);
        for (int i = 0; i < 200; i++) {
            y.set(2 * X.get(i, 0) - X.get(i, 1) + 1, i, 0);
            y.set(X.get(i, 2), i, 1);
        }
        return y;
    }

    private static Tensor signs() {
        Tensor y = line();
        for (int i = 0; i < y.size(); i++) {
            y.data()[i] = y.data()[i] > 0 ? 1 : 0;
        }
        return y;
    }

    @Test
    void aLineIsFoundFromTargetValues() {
        Linear model = new Linear(3, 2, new SplittableRandom(2));
        Trainer trainer = new Trainer(model, new Sgd(model.parameters().values(), 0.3), new SquaredError());
        Batch all = new Batch(X, line());
        History history =
                trainer.fit(Batches.shuffled(all, 20, 1), Batches.inOrder(all, 30), 20, TrainingListener.silent());
        assertThat(history.last().validationLoss()).isLessThan(1e-8);
        assertThat(history.last().trainAccuracy()).isNaN();
        assertThat(history.last().validationAccuracy()).isNaN();
        assertThat(model.weight().data()).containsExactly(new float[] {2, -1, 0, 0, 0, 1}, within(1e-3f));
        assertThat(model.bias().data()).containsExactly(new float[] {1, 0}, within(1e-3f));
        assertThat(new EpochResult(0, 0.5, Double.NaN, 0.25, Double.NaN, 1.25))
                .hasToString("epoch  1  loss 0.5000  validation loss 0.2500  1.3 s");
    }

    @Test
    void severalQuestionsAreAnsweredAtOnce() {
        Linear model = new Linear(3, 2, new SplittableRandom(2));
        Trainer trainer = new Trainer(
                model, new Adam(model.parameters().values(), 0.1), new BinaryCrossEntropy(), Schedule.cosine());
        Batches all = Batches.inOrder(new Batch(X, signs()), 50);
        assertThat(Evaluation.ofTargets(model, new BinaryCrossEntropy(), all).loss())
                .isGreaterThan(0.5);
        trainer.fit(all, null, 60, TrainingListener.silent());
        Evaluation after = Evaluation.ofTargets(model, new BinaryCrossEntropy(), all);
        assertThat(after.loss()).isLessThan(0.2);
        assertThat(after.accuracy()).isNaN();
        assertThat(after.labels()).isEmpty();
        assertThat(after.predictions()).isEmpty();
    }

    /** Class and size of the same example; only labels count as right or wrong. */
    @Test
    void labelsAndTargetsTogether() {
        Linear model = new Linear(3, 4, new SplittableRandom(2));
        int[] labels = new int[200];
        Tensor y = line();
        for (int i = 0; i < 200; i++) {
            labels[i] = X.get(i, 0) > 0 ? 1 : 0;
        }
        Criterion both = (output, batch) -> Elementwise.add(
                new CrossEntropy().of(Shaping.slice(output, 1, 0, 2), batch.labels()),
                new SquaredError().of(Shaping.slice(output, 1, 2, 4), batch.targets()));
        Batches batches = Batches.shuffled(new Batch(X, labels, y), 20, 1);
        Trainer trainer = new Trainer(model, new Adam(model.parameters().values(), 0.1), both, Schedule.constant());
        History history = trainer.fit(batches, batches, 12, TrainingListener.silent());
        assertThat(history.last().validationLoss()).isLessThan(0.2);
        assertThat(model.weight().get(2, 0)).isCloseTo(2, within(0.05f));
    }

    /** 1×1 convolution over pixels: class 1 where the pixel is above 0. */
    @Test
    void everyPixelHasAClass() {
        SplittableRandom random = new SplittableRandom(3);
        Tensor x = Tensor.randn(random, 6, 1, 4, 5);
        int[] labels = new int[6 * 4 * 5];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = x.data()[i] > 0 ? 1 : 0;
        }
        Layer model = new Conv2d(1, 2, 1, random);
        Trainer trainer = new Trainer(model, new Adam(model.parameters().values(), 0.1), new CrossEntropy());
        Batches batches = Batches.inOrder(new Batch(x, labels), 4);
        List<Integer> steps = new ArrayList<>();
        for (Batch batch : batches.epoch(0)) {
            steps.add(trainer.step(batch).counted());
        }
        assertThat(steps).containsExactly(4 * 20, 2 * 20);
        History history = trainer.fit(batches, batches, 30, TrainingListener.silent());
        assertThat(history.last().trainAccuracy()).isGreaterThan(0.9).isLessThanOrEqualTo(1);
        assertThat(history.last().validationAccuracy()).isGreaterThan(0.9);
        Evaluation evaluation = Evaluation.of(model, new CrossEntropy(), batches);
        assertThat(evaluation.labels()).isEqualTo(labels);
        assertThat(evaluation.predictions()).hasSize(120);
    }

    @Test
    void ignoredPixelsDoNotCount() {
        // scores of two classes at three places: 1, 0, 1
        Tensor scores = Tensor.of(new float[] {0, 5, 0, 1, 0, 1}, 1, 2, 3);
        Batches one = Batches.inOrder(new Batch(scores, new int[] {1, 255, 0}), 1);
        Evaluation evaluation = Evaluation.of(new Identity(), CrossEntropy.ignoring(255), one);
        assertThat(evaluation.confusion()).isDeepEqualTo(new int[][] {{0, 1}, {0, 1}});
        assertThat(evaluation.predictions()).containsExactly(1, 0, 1);
        assertThat(evaluation.accuracy()).isEqualTo(0.5);
        StepResult step = Evaluation.step(0.25, scores, new Batch(scores, new int[] {1, 255, 0}));
        assertThat(step).isEqualTo(new StepResult(0.25, 1, 2));
        assertThat(Evaluation.step(0.25, scores, new Batch(scores, scores))).isEqualTo(new StepResult(0.25, 0, 0));
    }

    @Test
    void argmaxOverPlaces() {
        Tensor scores = Tensor.of(new float[] {1, 4, 2, 4, 0, 5, 3, 0, 7, 7, 7, 7}, 2, 3, 2);
        assertThat(Evaluation.argmax(scores)).containsExactly(1, 2, 1, 1);
        assertThatThrownBy(() -> Evaluation.argmax(Tensor.vector(1, 2)))
                .hasMessage("argmax: input has 1 axes but NC has 2 (input [2]); reshape it to NC");
    }
}
