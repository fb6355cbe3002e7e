package convkit.solutions.gpu;

import convkit.solutions.Solutions;
import java.util.List;

/** The solutions of the exercises on graphics cards. */
public final class GpuSolutions {

    private GpuSolutions() {}

    /** One entry per exercise. */
    public static List<Solutions> all() {
        return List.of(AparapiConvSolutions.solutions());
    }
}
