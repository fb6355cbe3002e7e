package convkit.solutions.detection;

import convkit.exercises.detection.Boxes;
import convkit.exercises.detection.NonMaximumSuppressionExercise;
import convkit.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Answer to the exercise {@code non-maximum-suppression}; {@link NonMaximumSuppressionExercise} says what is asked. */
public class MyNonMaximumSuppression implements NonMaximumSuppressionExercise {

    @Override
    public int[] keep(Tensor boxes, float[] confidences, int[] labels, double maxIou) {
        // solution: keep the best box, drop what overlaps it, repeat
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < confidences.length; i++) {
            left.add(i);
        }
        left.sort(Comparator.comparing((Integer i) -> confidences[i]).reversed());
        List<Integer> kept = new ArrayList<>();
        while (!left.isEmpty()) {
            int best = left.remove(0);
            kept.add(best);
            left.removeIf(other -> labels[other] == labels[best] && Boxes.iou(boxes, best, boxes, other) > maxIou);
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
        // end solution
    }
}
