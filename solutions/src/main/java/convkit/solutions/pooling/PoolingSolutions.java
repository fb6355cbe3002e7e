package convkit.solutions.pooling;

import convkit.solutions.Solutions;
import java.util.List;

/** The solutions of the exercises on pooling. */
public final class PoolingSolutions {

    private PoolingSolutions() {}

    /** One entry per exercise. */
    public static List<Solutions> all() {
        return List.of(
                MaxPoolSolutions.solutions(),
                AveragePoolSolutions.solutions(),
                MaxoutSolutions.solutions(),
                UnpoolingSolutions.solutions(),
                L2PoolSolutions.solutions(),
                StochasticPoolSolutions.solutions());
    }
}
