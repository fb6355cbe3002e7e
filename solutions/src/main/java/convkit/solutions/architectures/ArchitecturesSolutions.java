package convkit.solutions.architectures;

import convkit.solutions.Solutions;
import java.util.List;

/** The solutions of the exercises on the building blocks of architectures. */
public final class ArchitecturesSolutions {

    private ArchitecturesSolutions() {}

    /** One entry per exercise. */
    public static List<Solutions> all() {
        return List.of(
                PatternLineSolutions.solutions(),
                InceptionBranchSolutions.solutions(),
                ResidualBlockSolutions.solutions(),
                DenseBlockSolutions.solutions());
    }
}
