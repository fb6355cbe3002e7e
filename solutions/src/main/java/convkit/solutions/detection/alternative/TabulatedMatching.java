package convkit.solutions.detection.alternative;

import convkit.exercises.detection.AnchorMatchingExercise;
import convkit.exercises.detection.Boxes;
import convkit.nn.tensor.Tensor;

/** Solves {@code anchor-matching} on a table of all overlaps, whose rows and columns are searched alike. */
public class TabulatedMatching implements AnchorMatchingExercise {

    @Override
    public int[] match(Tensor anchors, Tensor objects, double minIou) {
        double[][] byAnchor = new double[anchors.dim(0)][objects.dim(0)];
        double[][] byObject = new double[objects.dim(0)][anchors.dim(0)];
        for (int anchor = 0; anchor < byAnchor.length; anchor++) {
            for (int object = 0; object < byObject.length; object++) {
                byAnchor[anchor][object] = Boxes.iou(objects, object, anchors, anchor);
                byObject[object][anchor] = byAnchor[anchor][object];
            }
        }
        int[] match = new int[byAnchor.length];
        for (int anchor = 0; anchor < match.length; anchor++) {
            int best = largest(byAnchor[anchor]);
            match[anchor] = best >= 0 && byAnchor[anchor][best] >= minIou ? best : -1;
        }
        for (int object = 0; object < byObject.length; object++) {
            match[largest(byObject[object])] = object;
        }
        return match;
    }

    /** Index of the first of the largest values; −1 if there is none. */
    private static int largest(double[] values) {
        int largest = values.length - 1;
        for (int i = values.length - 1; i >= 0; i--) {
            largest = values[i] >= values[largest] ? i : largest;
        }
        return largest;
    }
}
