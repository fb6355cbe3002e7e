package convkit.solutions.arithmetic;

import convkit.solutions.Solutions;
import convkit.solutions.arithmetic.alternative.CountsPositions;
import convkit.solutions.arithmetic.wrong.ArgumentsNotChecked;
import convkit.solutions.arithmetic.wrong.DilationIgnored;
import convkit.solutions.arithmetic.wrong.ForgotPlusOne;
import convkit.solutions.arithmetic.wrong.KernelTimesDilation;
import convkit.solutions.arithmetic.wrong.OneAddedBeforeDividing;
import convkit.solutions.arithmetic.wrong.PaddingCountedOnce;
import convkit.solutions.arithmetic.wrong.RoundsDown;
import convkit.solutions.arithmetic.wrong.SizeNotChecked;
import java.util.List;

/** The solutions of the exercises on convolution arithmetic. */
public final class ArithmeticSolutions {

    private ArithmeticSolutions() {}

    /** One entry per exercise. */
    public static List<Solutions> all() {
        return List.of(outputSize());
    }

    private static Solutions outputSize() {
        return new Solutions(
                "output-size",
                MyOutputSize::new,
                List.of(CountsPositions::new),
                List.of(OutputSizeHiddenTests.class),
                List.of(
                        ForgotPlusOne::new,
                        OneAddedBeforeDividing::new,
                        PaddingCountedOnce::new,
                        KernelTimesDilation::new,
                        DilationIgnored::new,
                        RoundsDown::new,
                        SizeNotChecked::new,
                        ArgumentsNotChecked::new));
    }
}
