package convkit.solutions.convolution;

import convkit.solutions.Solutions;
import java.util.List;

/** The solutions of the exercises on convolution. */
public final class ConvolutionSolutions {

    private ConvolutionSolutions() {}

    /** One entry per exercise. */
    public static List<Solutions> all() {
        return List.of(
                Conv1dSolutions.solutions(),
                Correlate2dSolutions.solutions(),
                TrueConvolutionSolutions.solutions(),
                Conv2dSolutions.solutions(),
                PointwiseConvSolutions.solutions(),
                GroupedConvSolutions.solutions(),
                DilatedConvSolutions.solutions(),
                CausalConv1dSolutions.solutions(),
                TransposedConvSolutions.solutions());
    }
}
