package convkit.solutions.augmentation;

import convkit.solutions.Solutions;
import java.util.List;

/** The solutions of the exercises on augmentation. */
public final class AugmentationSolutions {

    private AugmentationSolutions() {}

    /** One entry per exercise. */
    public static List<Solutions> all() {
        return List.of(
                Rotate90Solutions.solutions(),
                CutoutSolutions.solutions(),
                FlipAndCropSolutions.solutions(),
                ColorJitterSolutions.solutions());
    }
}
