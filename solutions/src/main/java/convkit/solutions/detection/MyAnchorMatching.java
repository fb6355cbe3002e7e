package convkit.solutions.detection;

import convkit.exercises.detection.AnchorMatchingExercise;
import convkit.exercises.detection.Boxes;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;

/** Answer to the exercise {@code anchor-matching}; {@link AnchorMatchingExercise} says what is asked. */
public class MyAnchorMatching implements AnchorMatchingExercise {

    @Override
    public int[] match(Tensor anchors, Tensor objects, double minIou) {
        // solution: let anchors choose objects, then let objects claim anchors
        int[] match = new int[anchors.dim(0)];
        Arrays.fill(match, -1);
        for (int anchor = 0; anchor < match.length; anchor++) {
            double best = 0;
            for (int object = 0; object < objects.dim(0); object++) {
                double iou = Boxes.iou(anchors, anchor, objects, object);
                if (iou >= minIou && iou > best) {
                    best = iou;
                    match[anchor] = object;
                }
            }
        }
        for (int object = 0; object < objects.dim(0); object++) {
            match[closest(anchors, objects, object)] = object;
        }
        return match;
        // end solution
    }

    // solution
    private static int closest(Tensor anchors, Tensor objects, int object) {
        int closest = 0;
        for (int anchor = 0; anchor < anchors.dim(0); anchor++) {
            if (Boxes.iou(anchors, anchor, objects, object) > Boxes.iou(anchors, closest, objects, object)) {
                closest = anchor;
            }
        }
        return closest;
    }
    // end solution
}
