package convkit.solutions.detection;

import convkit.solutions.Solutions;
import java.util.List;

/** The solutions of the exercises on object detection. */
public final class DetectionSolutions {

    private DetectionSolutions() {}

    /** One entry per exercise. */
    public static List<Solutions> all() {
        return List.of(
                IouSolutions.solutions(),
                NonMaximumSuppressionSolutions.solutions(),
                AnchorMatchingSolutions.solutions());
    }
}
