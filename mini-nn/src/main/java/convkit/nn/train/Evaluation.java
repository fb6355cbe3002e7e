package convkit.nn.train;

import convkit.nn.layer.Layer;
import convkit.nn.loss.Loss;
import convkit.nn.loss.TargetLoss;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How well a network does.
 *
 * @param loss mean over the examples
 * @param confusion how often class [row] was taken for class [column]; labels that are no class, such as an ignored 255, do not
 *     count
 * @param labels right answers, in the order of the batches: one per example, or one per pixel; empty if the answers are target
 *     values
 * @param predictions the network's answers: the class with the highest score, the first of equal ones; as many as labels
 */
public record Evaluation(double loss, int[][] confusion, int[] labels, int[] predictions) {

    /** {@link #by} a loss against class labels. */
    public static Evaluation of(Layer model, Loss loss, Batches batches) {
        return by(model, Criterion.labels(loss), batches);
    }

    /** {@link #by} a loss against target values: the loss is all that is measured. */
    public static Evaluation ofTargets(Layer model, TargetLoss loss, Batches batches) {
        return by(model, Criterion.targets(loss), batches);
    }

    /**
     * Runs the network, in evaluation, over all batches of epoch 0. No arena here: without history each layer's output is
     * garbage once the next layer has run, so large batches need little memory.
     *
     * @throws IllegalArgumentException if there are no examples
     */
    public static Evaluation by(Layer model, Criterion criterion, Batches batches) {
        if (batches.size() == 0) {
            throw new IllegalArgumentException("evaluation: the data holds no examples; give at least one");
        }
        List<int[]> labels = new ArrayList<>();
        List<int[]> predictions = new ArrayList<>();
        double lossSum = 0;
        int classes = 0;
        for (Batch batch : batches.epoch(0)) {
            Tensor output = model.predict(batch.inputs());
            lossSum += criterion.of(output, batch).item() * (double) batch.size();
            if (scores(output, batch)) {
                classes = output.dim(1);
                labels.add(batch.labels());
                predictions.add(argmax(output));
            }
        }
        int[] allLabels = joined(labels);
        int[] allPredictions = joined(predictions);
        int[][] confusion = new int[classes][classes];
        for (int i = 0; i < allLabels.length; i++) {
            if (allLabels[i] >= 0 && allLabels[i] < classes) {
                confusion[allLabels[i]][allPredictions[i]]++;
            }
        }
        return new Evaluation(lossSum / batches.size(), confusion, allLabels, allPredictions);
    }

    private static int[] joined(List<int[]> parts) {
        return parts.stream().flatMapToInt(Arrays::stream).toArray();
    }

    /** Whether an output holds the score of each class for each label of the batch. */
    private static boolean scores(Tensor output, Batch batch) {
        return batch.hasLabels()
                && output.rank() >= 2
                && output.dim(0) == batch.size()
                && (long) batch.labels().length * output.dim(1) == output.size();
    }

    /**
     * The class with the largest score, the first of equal ones: one for each row of {@code scores [N, classes]}; or one for each
     * position of {@code [N, classes, L]} or {@code [N, classes, H, W]}, example by example.
     *
     * @throws IllegalArgumentException if there is no axis of classes
     */
    public static int[] argmax(Tensor scores) {
        if (scores.rank() < 2) {
            Shape.requireRank("argmax", scores.shape(), "NC");
        }
        int classes = scores.dim(1);
        int places = scores.size() / Math.max(1, scores.dim(0) * classes);
        int[] best = new int[scores.dim(0) * places];
        float[] values = scores.data();
        for (int i = 0; i < best.length; i++) {
            int first = i / places * classes * places + i % places;
            for (int c = 1; c < classes; c++) {
                if (values[first + c * places] > values[first + best[i] * places]) {
                    best[i] = c;
                }
            }
        }
        return best;
    }

    /** Compares the answers of one step with its labels, if it has them. */
    static StepResult step(double loss, Tensor output, Batch batch) {
        if (!scores(output, batch)) {
            return new StepResult(loss, 0, 0);
        }
        int[] labels = batch.labels();
        int[] predictions = argmax(output);
        int correct = 0;
        int counted = 0;
        for (int i = 0; i < labels.length; i++) {
            correct += predictions[i] == labels[i] ? 1 : 0;
            counted += labels[i] >= 0 && labels[i] < output.dim(1) ? 1 : 0;
        }
        return new StepResult(loss, correct, counted);
    }

    /** Number of examples (or pixels) classified rightly. */
    public int correct() {
        int correct = 0;
        for (int c = 0; c < confusion.length; c++) {
            correct += confusion[c][c];
        }
        return correct;
    }

    /** Fraction of examples (or pixels) classified rightly, in [0, 1]; NaN if the answers are target values. */
    public double accuracy() {
        return correct()
                / (double) Arrays.stream(confusion).flatMapToInt(Arrays::stream).sum();
    }

    /** For each class, the fraction of its examples that were recognised; NaN for a class without examples. */
    public double[] recall() {
        double[] recall = new double[confusion.length];
        for (int c = 0; c < recall.length; c++) {
            recall[c] = confusion[c][c] / (double) Arrays.stream(confusion[c]).sum();
        }
        return recall;
    }

    /**
     * For each class, intersection over union: of all examples (or pixels) that belong to it, or were said to, the fraction for
     * which both is true; NaN for a class that neither occurs nor was said. Everingham et al., "The Pascal visual object classes
     * (VOC) challenge" (2010), section 4.3.
     */
    public double[] iou() {
        double[] iou = new double[confusion.length];
        for (int c = 0; c < iou.length; c++) {
            int either = -confusion[c][c];
            for (int other = 0; other < iou.length; other++) {
                either += confusion[c][other] + confusion[other][c];
            }
            iou[c] = confusion[c][c] / (double) either;
        }
        return iou;
    }

    /** Mean of {@link #iou()} over the classes that occur or were said: every class counts alike, however rare. */
    public double meanIou() {
        return Arrays.stream(iou())
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}
