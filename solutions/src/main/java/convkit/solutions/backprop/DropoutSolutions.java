package convkit.solutions.backprop;

import convkit.solutions.Solutions;
import convkit.solutions.backprop.alternative.MaskedDropout;

/** Everything about {@code dropout} that students do not get. */
final class DropoutSolutions {

    private DropoutSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("dropout", MyDropout.class)
                .alternative(MaskedDropout::new)
                .hiddenTests(DropoutHiddenTests.class);
        wrongForward(builder);
        wrongRest(builder);
        return builder.build();
    }

    private static void wrongForward(Solutions.Builder builder) {
        builder.wrong(
                        "not-scaled",
                        "workedExample",
                        "You drop values but do not scale the others: the layer's sums are then smaller in training than in"
                                + " evaluation. Multiply what is kept by 1/(1 − p).")
                .replacing("x.data()[i] / (1 - p)", "x.data()[i]")
                .wrong(
                        "scaled-by-p",
                        "pIsTheProbabilityOfDropping",
                        "You divide by p. A value is kept with probability 1 − p: divide by that.")
                .replacing("x.data()[i] / (1 - p)", "x.data()[i] / p")
                .wrong(
                        "p-taken-for-keeping",
                        "pIsTheProbabilityOfDropping",
                        "You take p for the probability of keeping. Here it is that of dropping: a value goes when its draw"
                                + " is below p, and what is kept is divided by 1 − p.")
                .replacing(
                        "draws.data()[i] < p ? 0 : x.data()[i] / (1 - p)", "draws.data()[i] >= p ? 0 : x.data()[i] / p")
                .wrong(
                        "scaled-in-evaluation",
                        "evaluationChangesNothing",
                        "You multiply by 1 − p in evaluation, as the first paper did, which left training unscaled. Here"
                                + " training has already scaled by 1/(1 − p): evaluation does nothing.")
                .replacing("        return y;\n", """
                                for (int i = 0; !training && i < y.size(); i++) {
                                    y.data()[i] *= 1 - p;
                                }
                                return y;
                        """)
                .wrong(
                        "drops-in-evaluation",
                        "evaluationChangesNothing",
                        "You drop values in evaluation too: the network would answer by chance. Look at the argument"
                                + " training.")
                .replacing("if (training) {", "if (x != null) {");
    }

    private static void wrongRest(Solutions.Builder builder) {
        builder.wrong(
                        "equal-draw-dropped",
                        "drawEqualToP",
                        "You drop a value whose draw equals p. With p = 0 a draw of 0 would still drop: the rule is draw < p.")
                .replacing("draws.data()[i] < p", "draws.data()[i] <= p")
                .wrong(
                        "gradient-not-masked",
                        "backwardUsesTheSameMask",
                        "You hand the gradient to dropped values too. They had no influence on the loss: their gradient is 0.")
                .replacing("if (draws.data()[i] >= p) {", "if (p >= 0) {")
                .wrong(
                        "gradient-not-scaled",
                        "backwardUsesTheSameMask",
                        "You mask the gradient but do not scale it. Forward multiplied by 1/(1 − p), so backward does too.")
                .replacing("gradOutput.data()[i] / (1 - p)", "gradOutput.data()[i]")
                .wrong(
                        "probability-not-checked",
                        "refusesImpossibleProbabilities",
                        "You accept a probability outside [0, 1); throw IllegalArgumentException before you divide by 1 − p.")
                .replacing("if (!(p >= 0 && p < 1)) {", "if (p != p) {")
                .wrong(
                        "in-place",
                        "leavesArgumentsUnchanged",
                        "You overwrite x. The layer before still needs it in the backward pass: write into a new tensor.")
                .replacing("Tensor y = x.copy();", "Tensor y = x;");
    }
}
