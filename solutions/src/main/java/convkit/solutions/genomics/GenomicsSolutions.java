package convkit.solutions.genomics;

import convkit.solutions.Solutions;
import java.util.List;

/** The solutions of the exercises on genomics. */
public final class GenomicsSolutions {

    private GenomicsSolutions() {}

    /** One entry per exercise. */
    public static List<Solutions> all() {
        return List.of(
                OneHotDnaSolutions.solutions(),
                MotifScanSolutions.solutions(),
                MutationMapSolutions.solutions(),
                MotifLogoSolutions.solutions());
    }
}
