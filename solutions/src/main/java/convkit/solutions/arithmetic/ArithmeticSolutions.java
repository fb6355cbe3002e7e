package convkit.solutions.arithmetic;

import convkit.solutions.Solutions;
import java.util.List;

/** The solutions of the exercises on convolution arithmetic. */
public final class ArithmeticSolutions {

    private ArithmeticSolutions() {}

    /** One entry per exercise. */
    public static List<Solutions> all() {
        return List.of(
                OutputSizeSolutions.solutions(),
                ZeroPaddingSolutions.solutions(),
                ParameterCountSolutions.solutions(),
                ReceptiveFieldSolutions.solutions(),
                ToeplitzSolutions.solutions(),
                EquivarianceSolutions.solutions());
    }
}
