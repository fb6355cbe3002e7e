package convkit.nn.train;

import convkit.nn.layer.Layer;
import convkit.nn.loss.Loss;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;

/**
 * How well a network classifies.
 *
 * @param loss mean over the examples
 * @param confusion how often class [row] was taken for class [column]
 * @param labels right answers, in the order of the batches
 * @param predictions the network's answers: the class with the highest score, the first of equal ones
 */
public record Evaluation(double loss, int[][] confusion, int[] labels, int[] predictions) {

    /**
     * Runs the network, in evaluation, over all batches of epoch 0. No arena here: without history each layer's output is
     * garbage once the next layer has run, so large batches need little memory.
     *
     * @throws IllegalArgumentException if there are no examples
     */
    public static Evaluation of(Layer model, Loss loss, Batches batches) {
        if (batches.size() == 0) {
            throw new IllegalArgumentException("evaluation: the data holds no examples; give at least one");
        }
        int[] labels = new int[batches.size()];
        int[] predictions = new int[batches.size()];
        double lossSum = 0;
        int classes = 0;
        int done = 0;
        for (Batch batch : batches.epoch(0)) {
            Tensor output = model.predict(batch.inputs());
            classes = output.dim(1);
            lossSum += loss.of(output, batch.labels()).item() * (double) batch.size();
            System.arraycopy(batch.labels(), 0, labels, done, batch.size());
            System.arraycopy(argmax(output), 0, predictions, done, batch.size());
            done += batch.size();
        }
        int[][] confusion = new int[classes][classes];
        for (int i = 0; i < done; i++) {
            confusion[labels[i]][predictions[i]]++;
        }
        return new Evaluation(lossSum / done, confusion, labels, predictions);
    }

    /** Column of the largest value in each row of {@code scores [N, classes]}; the first of equal ones. */
    public static int[] argmax(Tensor scores) {
        Shape.requireRank("argmax", scores.shape(), "NC");
        int[] best = new int[scores.dim(0)];
        float[] values = scores.data();
        int classes = scores.dim(1);
        for (int n = 0; n < best.length; n++) {
            for (int c = 1; c < classes; c++) {
                if (values[n * classes + c] > values[n * classes + best[n]]) {
                    best[n] = c;
                }
            }
        }
        return best;
    }

    static int correct(Tensor scores, int[] labels) {
        int[] predictions = argmax(scores);
        int correct = 0;
        for (int n = 0; n < labels.length; n++) {
            correct += predictions[n] == labels[n] ? 1 : 0;
        }
        return correct;
    }

    /** Number of examples classified rightly. */
    public int correct() {
        int correct = 0;
        for (int c = 0; c < confusion.length; c++) {
            correct += confusion[c][c];
        }
        return correct;
    }

    /** Fraction of examples classified rightly, in [0, 1]. */
    public double accuracy() {
        return correct() / (double) labels.length;
    }

    /** For each class, the fraction of its examples that were recognised; NaN for a class without examples. */
    public double[] recall() {
        double[] recall = new double[confusion.length];
        for (int c = 0; c < recall.length; c++) {
            recall[c] = confusion[c][c] / (double) Arrays.stream(confusion[c]).sum();
        }
        return recall;
    }
}
