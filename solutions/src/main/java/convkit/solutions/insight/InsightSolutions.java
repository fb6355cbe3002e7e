package convkit.solutions.insight;

import convkit.solutions.Solutions;
import java.util.List;

/** The solutions of the exercises on looking inside a network. */
public final class InsightSolutions {

    private InsightSolutions() {}

    /** One entry per exercise. */
    public static List<Solutions> all() {
        return List.of(
                OcclusionMapSolutions.solutions(),
                FgsmSolutions.solutions(),
                GradientAscentSolutions.solutions(),
                DeconvnetStepSolutions.solutions());
    }
}
