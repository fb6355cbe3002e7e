package convkit.solutions.dense;

import convkit.solutions.Solutions;
import java.util.List;

/** The solutions of the exercises on dense prediction. */
public final class DenseSolutions {

    private DenseSolutions() {}

    /** One entry per exercise. */
    public static List<Solutions> all() {
        return List.of(ContextBlockSolutions.solutions(), SkipFusionSolutions.solutions());
    }
}
