package convkit.solutions.training;

import convkit.solutions.Solutions;
import java.util.List;

/** The solutions of the exercises on training. */
public final class TrainingSolutions {

    private TrainingSolutions() {}

    /** One entry per exercise. */
    public static List<Solutions> all() {
        return List.of(
                WeightInitSolutions.solutions(),
                LearningRateScheduleSolutions.solutions(),
                MinibatchesSolutions.solutions(),
                SgdMomentumSolutions.solutions(),
                RmsPropSolutions.solutions(),
                AdamSolutions.solutions(),
                FreezeAndCutSolutions.solutions());
    }
}
