package convkit.solutions.detection.alternative;

import convkit.exercises.detection.Boxes;
import convkit.exercises.detection.NonMaximumSuppressionExercise;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;

/** Solves {@code non-maximum-suppression} without sorting: searches the best box again each time and marks the dropped. */
public class MarkedBoxes implements NonMaximumSuppressionExercise {

    @Override
    public int[] keep(Tensor boxes, float[] confidences, int[] labels, double maxIou) {
        boolean[] done = new boolean[confidences.length];
        int[] kept = new int[done.length];
        int count = 0;
        for (int best = best(confidences, done); best >= 0; best = best(confidences, done)) {
            kept[count++] = best;
            done[best] = true;
            for (int other = 0; other < done.length; other++) {
                boolean rival = labels[other] == labels[best];
                done[other] |= rival && Boxes.iou(boxes, other, boxes, best) > maxIou;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private static int best(float[] confidences, boolean[] done) {
        int best = -1;
        for (int i = 0; i < done.length; i++) {
            if (!done[i] && (best < 0 || confidences[i] > confidences[best])) {
                best = i;
            }
        }
        return best;
    }
}
