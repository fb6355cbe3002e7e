package convkit.solutions.pooling;

import convkit.solutions.Solutions;
import convkit.solutions.pooling.alternative.IndexedMaxPool;
import convkit.solutions.pooling.wrong.AverageInsteadOfMaximum;
import convkit.solutions.pooling.wrong.GradientOverwritten;
import convkit.solutions.pooling.wrong.IndexInMap;
import convkit.solutions.pooling.wrong.IndexInWindow;
import convkit.solutions.pooling.wrong.IndicesNotUsed;
import convkit.solutions.pooling.wrong.LastOfEquals;
import convkit.solutions.pooling.wrong.OnesInsteadOfGradient;
import convkit.solutions.pooling.wrong.PartialWindows;
import convkit.solutions.pooling.wrong.StartsAtZero;
import convkit.solutions.pooling.wrong.StrideIgnored;
import convkit.solutions.pooling.wrong.StrideIsKernelSize;
import java.util.List;

/** The solutions of the exercises on pooling. */
public final class PoolingSolutions {

    private PoolingSolutions() {}

    /** One entry per exercise. */
    public static List<Solutions> all() {
        return List.of(maxPool());
    }

    private static Solutions maxPool() {
        return new Solutions(
                "max-pool",
                MyMaxPool::new,
                List.of(IndexedMaxPool::new),
                List.of(MaxPoolHiddenTests.class),
                List.of(
                        StartsAtZero::new,
                        AverageInsteadOfMaximum::new,
                        StrideIgnored::new,
                        StrideIsKernelSize::new,
                        LastOfEquals::new,
                        IndexInWindow::new,
                        IndexInMap::new,
                        PartialWindows::new,
                        GradientOverwritten::new,
                        OnesInsteadOfGradient::new,
                        IndicesNotUsed::new));
    }
}
