package convkit.nn.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A thing that was found.
 *
 * @param box where it is
 * @param label what it is, in [0, classes)
 * @param confidence the probability of the label, in [0, 1]
 */
public record Detection(Box box, int label, double confidence) {

    /**
     * Non-maximum suppression: of detections with one label whose boxes overlap by more than {@code maxIou} only the most
     * confident stays. Greedy: the most confident of all stays, those it suppresses go, and so on with the rest.
     *
     * @return those that stay, the most confident first
     */
    public static List<Detection> suppressNonMaxima(List<Detection> detections, double maxIou) {
        List<Detection> rest = new ArrayList<>(detections);
        rest.sort(Comparator.comparingDouble(Detection::confidence).reversed());
        List<Detection> kept = new ArrayList<>();
        while (!rest.isEmpty()) {
            Detection best = rest.remove(0);
            kept.add(best);
            rest.removeIf(other -> other.label == best.label && other.box.iou(best.box) > maxIou);
        }
        return kept;
    }
}
