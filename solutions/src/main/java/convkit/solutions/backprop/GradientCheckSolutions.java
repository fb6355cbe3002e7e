package convkit.solutions.backprop;

import convkit.solutions.Solutions;
import convkit.solutions.backprop.alternative.OneVectorGradientCheck;

/** Everything about {@code gradient-check} that students do not get. */
final class GradientCheckSolutions {

    private GradientCheckSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("gradient-check", MyGradientCheck.class)
                .alternative(OneVectorGradientCheck::new)
                .hiddenTests(GradientCheckHiddenTests.class);
        wrongAnalytic(builder);
        wrongNumeric(builder);
        wrongErrors(builder);
        return builder.build();
    }

    private static void wrongAnalytic(Solutions.Builder builder) {
        builder.wrong(
                        "sigmoid-derivative-forgotten",
                        "analyticByTheChainRule",
                        "You pass y − d straight on to the weights. Between y and z lies the sigmoid: multiply by its"
                                + " derivative y·(1 − y).")
                .replacing("(y - target) * y * (1 - y)", "(y - target)")
                .wrong(
                        "error-reversed",
                        "analyticByTheChainRule",
                        "Your analytic gradient has the wrong sign: dloss/dy is y − d, not d − y.")
                .replacing("(y - target) *", "(target - y) *")
                .wrong(
                        "input-forgotten",
                        "analyticByTheChainRule",
                        "All your weights get the gradient of the bias. dz/dw[i] is x[i]: multiply by the input.")
                .replacing("slope * x[i]", "slope");
    }

    private static void wrongNumeric(Solutions.Builder builder) {
        builder.wrong(
                        "one-sided",
                        "centralDifference",
                        "You compare loss(p + h) with the loss at p itself. The central difference goes from p − h to p +"
                                + " h: its error is far smaller.")
                .replacing("moved[i] = weight[i] - h;", "moved[i] = weight[i];")
                .replacing("bias - h,", "bias,")
                .replacing("numeric[i] = (above - below) / (2 * h);", "numeric[i] = (above - below) / h;")
                .replacing("(more - less) / (2 * h)", "(more - less) / h")
                .wrong(
                        "divided-by-h",
                        "dividedByTheWholeDistance",
                        "Your numeric gradient is twice too large: from p − h to p + h the distance is 2h, not h.")
                .replacing("numeric[i] = (above - below) / (2 * h);", "numeric[i] = (above - below) / h;")
                .replacing("(more - less) / (2 * h)", "(more - less) / h")
                .wrong(
                        "multiplied-by-h",
                        "centralDifference",
                        "You compute (above − below) / 2 * h: Java divides by 2 and then multiplies by h. Put 2 * h in"
                                + " parentheses.")
                .replacing("numeric[i] = (above - below) / (2 * h);", "numeric[i] = (above - below) / 2 * h;")
                .replacing("(more - less) / (2 * h)", "(more - less) / 2 * h")
                .wrong(
                        "not-put-back",
                        "oneParameterAtATime",
                        "You do not put a weight back before you move the next one: from then on you measure at another"
                                + " point. Set it to its old value again.")
                .replacing("            moved[i] = weight[i];\n", "")
                .replacing("loss(weight, bias + h", "loss(moved, bias + h")
                .replacing("loss(weight, bias - h", "loss(moved, bias - h");
    }

    private static void wrongErrors(Solutions.Builder builder) {
        builder.wrong(
                        "absolute-error",
                        "worstRelativeError",
                        "You return the largest absolute difference. Divide each by the larger of the two magnitudes before"
                                + " you compare.")
                .replacing("difference / larger)", "difference)")
                .wrong(
                        "last-error",
                        "worstRelativeError",
                        "You return the error of the last parameter. One wrong gradient is enough to spoil training: keep"
                                + " the largest.")
                .replacing("worst = Math.max(worst, difference / larger);", "worst = difference / larger;")
                .wrong(
                        "signed-magnitudes",
                        "worstRelativeError",
                        "You divide by the larger of the two signed numbers. For negative gradients that is the smaller"
                                + " magnitude: take absolute values first.")
                .replacing("Math.max(Math.abs(analytic[i]), Math.abs(numeric[i]))", "Math.max(analytic[i], numeric[i])")
                .wrong(
                        "zero-over-zero",
                        "zeroAgainstZero",
                        "Two gradients of 0 give 0/0 = NaN in your result. Where both are 0 they agree: the error is 0.")
                .replacing("if (difference != 0) {", "if (i >= 0) {");
    }
}
