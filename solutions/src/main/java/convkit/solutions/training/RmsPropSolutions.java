package convkit.solutions.training;

import convkit.solutions.Solutions;
import convkit.solutions.training.alternative.RmsPropByRates;

/** Everything about {@code rmsprop} that students do not get. */
final class RmsPropSolutions {

    private static final String SQUARE = "s[i] = smoothing * s[i] + (1 - smoothing) * g * g;";

    private RmsPropSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("rmsprop", MyRmsProp.class)
                .alternative(RmsPropByRates::new)
                .hiddenTests(RmsPropHiddenTests.class);
        wrongMeans(builder);
        wrongSteps(builder);
        wrongState(builder);
        return builder.build();
    }

    private static void wrongMeans(Solutions.Builder builder) {
        builder.wrong(
                        "squares-added-up",
                        "meanSquareFollows",
                        "You add the squares up without forgetting, as AdaGrad does: steps then become ever smaller. Keep the part ρ"
                                + " and take in 1 − ρ.")
                .replacing(SQUARE, "s[i] = s[i] + g * g;")
                .wrong(
                        "smoothing-swapped",
                        "meanSquareFollows",
                        "You keep 1 − ρ and take in ρ. The smoothing ρ says how much of the old mean is kept.")
                .replacing(SQUARE, "s[i] = (1 - smoothing) * s[i] + smoothing * g * g;")
                .wrong(
                        "magnitude-instead-of-square",
                        "meanSquareFollows",
                        "You take the mean of the gradient's magnitude. The mean of its square is asked, whose root then has the unit of g.")
                .replacing(SQUARE, "s[i] = smoothing * s[i] + (1 - smoothing) * Math.abs(g);");
    }

    private static void wrongSteps(Solutions.Builder builder) {
        builder.wrong(
                        "root-forgotten",
                        "dividedByTheRoot",
                        "You divide by the mean square: large gradients then make the smallest steps. Divide by its root.")
                .replacing("(Math.sqrt(s[i]) + epsilon)", "(s[i] + epsilon)")
                .wrong(
                        "epsilon-under-the-root",
                        "dividedByTheRoot",
                        "You add ε under the root. Here it is added to the root: √s + ε.")
                .replacing("(Math.sqrt(s[i]) + epsilon)", "Math.sqrt(s[i] + epsilon)")
                .wrong(
                        "old-mean-square",
                        "againstTheGradient",
                        "You divide by the mean square of the step before, which is 0 at the start. Update it first.")
                .replacing("float g = gradient[i];", "float g = gradient[i]; float old = s[i];")
                .replacing("(Math.sqrt(s[i]) + epsilon)", "(Math.sqrt(old) + epsilon)")
                .wrong("uphill", "againstTheGradient", "You walk with the gradient, uphill: subtract the step.")
                .replacing("w[i] -= learningRate", "w[i] += learningRate")
                .wrong(
                        "always-downward",
                        "againstTheGradient",
                        "Your steps have lost the sign: divide g itself, not its magnitude, by the root.")
                .replacing("learningRate * g /", "learningRate * Math.abs(g) /");
    }

    private static void wrongState(Solutions.Builder builder) {
        builder.wrong(
                        "state-not-returned",
                        "meanSquareFollows",
                        "You return the mean square that came in; the next step needs the new one.")
                .replacing("new Step(w, s)", "new Step(w, meanSquare)")
                .wrong(
                        "in-place",
                        "leavesArgumentsUnchanged",
                        "You overwrite the arrays that you were given: work on copies.")
                .replacing("parameters.clone()", "parameters")
                .replacing("meanSquare.clone()", "meanSquare");
    }
}
