package convkit.nn.train;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;
import java.util.Comparator;

/**
 * How well scores tell yes from no, whatever the threshold: for each threshold the share of "yes" that lies above it and the share of
 * "no" that does so too. The area under this curve (AUC) is the probability that a random "yes" has a higher score than a random
 * "no": ½ for guessing, 1 for a perfect order. Hanley &amp; McNeil, "The meaning and use of the area under a receiver operating
 * characteristic (ROC) curve" (1982).
 *
 * @param falsePositiveRate share of "no" above the threshold, from 0 to 1
 * @param truePositiveRate share of "yes" above the same threshold
 */
public record Roc(double[] falsePositiveRate, double[] truePositiveRate) {

    /**
     * The curve of some scores.
     *
     * @param scores the higher, the rather yes; equal ones are ranked neither way
     * @param answers 1 for yes, 0 for no
     * @throws IllegalArgumentException if these are not equally many, or not both answers occur
     */
    public static Roc of(float[] scores, float[] answers) {
        int yes = 0;
        for (float answer : answers) {
            if (answer != 0 && answer != 1) {
                throw new IllegalArgumentException("roc: answer " + answer + " is neither 1 (yes) nor 0 (no)");
            }
            yes += answer == 1 ? 1 : 0;
        }
        int no = answers.length - yes;
        if (scores.length != answers.length || yes == 0 || no == 0) {
            throw new IllegalArgumentException("roc: " + scores.length + " scores for " + yes + " yes and " + no
                    + " no; give one score for each, and at least one of both");
        }
        Integer[] order = new Integer[scores.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> -scores[i]));
        double[] falsePositive = new double[scores.length + 1];
        double[] truePositive = new double[scores.length + 1];
        int points = 1;
        for (int i = 0; i < order.length; i++) {
            boolean likeBefore = i > 0 && scores[order[i]] == scores[order[i - 1]];
            int at = likeBefore ? points - 1 : points++;
            int before = likeBefore ? at : at - 1;
            falsePositive[at] = falsePositive[before] + (answers[order[i]] == 0 ? 1.0 / no : 0);
            truePositive[at] = truePositive[before] + (answers[order[i]] == 1 ? 1.0 / yes : 0);
        }
        return new Roc(Arrays.copyOf(falsePositive, points), Arrays.copyOf(truePositive, points));
    }

    /**
     * The curve of one question among several.
     *
     * @param scores {@code [N, questions]}, such as logits
     * @param answers of the same shape, each 1 or 0
     * @param question which column
     */
    public static Roc of(Tensor scores, Tensor answers, int question) {
        return of(column(scores, question), column(answers, question));
    }

    private static float[] column(Tensor table, int column) {
        Shape.requireRank("roc", table.shape(), "NQ");
        float[] values = new float[table.dim(0)];
        for (int n = 0; n < values.length; n++) {
            values[n] = table.get(n, column);
        }
        return values;
    }

    /** The area under the curve, in [0, 1]. */
    public double auc() {
        double area = 0;
        for (int i = 1; i < falsePositiveRate.length; i++) {
            area += (falsePositiveRate[i] - falsePositiveRate[i - 1])
                    * (truePositiveRate[i] + truePositiveRate[i - 1])
                    / 2;
        }
        return area;
    }
}
