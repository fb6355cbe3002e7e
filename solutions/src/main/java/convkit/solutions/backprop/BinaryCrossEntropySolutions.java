package convkit.solutions.backprop;

import convkit.solutions.Solutions;
import convkit.solutions.backprop.alternative.LossOfTheRightAnswer;

/** Everything about {@code binary-cross-entropy} that students do not get. */
final class BinaryCrossEntropySolutions {

    private static final String STABLE = "Math.max(z, 0) - z * d + Math.log1p(Math.exp(-Math.abs(z)))";

    private BinaryCrossEntropySolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("binary-cross-entropy", MyBinaryCrossEntropy.class)
                .alternative(LossOfTheRightAnswer::new)
                .hiddenTests(BinaryCrossEntropyHiddenTests.class);
        wrongSquares(builder);
        wrongLosses(builder);
        wrongGradients(builder);
        return builder.build();
    }

    private static void wrongSquares(Solutions.Builder builder) {
        builder.wrong(
                        "half-forgotten",
                        "halfTheSumOfSquares",
                        "You forget the ½ in the sum of squares. With it the derivative is y − d, without it 2(y − d).")
                .replacing("return squares / 2;", "return squares;")
                .wrong(
                        "mean-of-squares",
                        "halfTheSumOfSquares",
                        "You average the squares. The loss of the lectures is half their sum: ½·Σ(y − d)².")
                .replacing("return squares / 2;", "return squares / outputs.size() / 2;")
                .wrong(
                        "gradient-doubled",
                        "gradientOfSquares",
                        "Your gradient of the squares is twice too large: the 2 of the derivative cancels against the ½ of"
                                + " the loss.")
                .replacing(
                        "difference.data()[i] = outputs.data()[i] - targets.data()[i]",
                        "difference.data()[i] = 2 * (outputs.data()[i] - targets.data()[i])")
                .wrong(
                        "difference-reversed",
                        "gradientOfSquares",
                        "You compute d − y. Where an output is too large the loss rises with it, so the gradient is y − d.")
                .replacing(
                        "difference.data()[i] = outputs.data()[i] - targets.data()[i]",
                        "difference.data()[i] = targets.data()[i] - outputs.data()[i]");
    }

    private static void wrongLosses(Solutions.Builder builder) {
        builder.wrong(
                        "logarithm-of-zero",
                        "staysFinite",
                        "You take the logarithm of the probability. For logits far from 0 it is rounded to 0 or 1, and ln 0 is"
                                + " infinite: compute the loss from the logit, as in the statement.")
                .replacing(
                        STABLE,
                        "-d * Math.log(1 / (1 + Math.exp(-z))) - (1 - d) * Math.log(1 - 1 / (1 + Math.exp(-z)))")
                .wrong(
                        "exponential-overflows",
                        "staysFinite",
                        "Your exponential overflows for large negative logits: in ln(1 + exp(…)) the exponent must never be"
                                + " positive; use −|z|.")
                .replacing(STABLE, "z - z * d + Math.log1p(Math.exp(-z))")
                .wrong(
                        "yes-term-only",
                        "meanOfBothTerms",
                        "You count −d·ln p only: a network that says yes to everything would pay nothing. Add −(1 − d)·ln(1 −"
                                + " p).")
                .replacing(STABLE, "d * (Math.max(-z, 0) + Math.log1p(Math.exp(-Math.abs(z))))")
                .wrong(
                        "summed",
                        "meanOfBothTerms",
                        "You return the sum of the losses. Here the mean is asked, so that the learning rate fits batches of any"
                                + " size: divide by the number of values.")
                .replacing("return sum / logits.size();", "return sum;");
    }

    private static void wrongGradients(Solutions.Builder builder) {
        builder.wrong(
                        "gradient-not-averaged",
                        "gradientToTheLogits",
                        "Your gradient belongs to the sum of the losses: the loss is their mean, so divide by the number of"
                                + " values.")
                .replacing("(p - targets.data()[i]) / logits.size()", "p - targets.data()[i]")
                .wrong(
                        "averaged-over-rows",
                        "gradientToTheLogits",
                        "You divide by the number of rows. The mean runs over all values: divide by logits.size().")
                .replacing("(p - targets.data()[i]) / logits.size()", "(p - targets.data()[i]) / logits.dim(0)")
                .wrong(
                        "sigmoid-derivative-too-much",
                        "gradientToTheLogits",
                        "You multiply by p·(1 − p) as well. That factor has already cancelled against the derivative of the"
                                + " logarithm: the gradient to the logit is just (p − d)/M.")
                .replacing(
                        "(p - targets.data()[i]) / logits.size()",
                        "(p - targets.data()[i]) * p * (1 - p) / logits.size()")
                .wrong(
                        "logit-instead-of-probability",
                        "gradientToTheLogits",
                        "You subtract the target from the logit. Put the logit through the sigmoid first.")
                .replacing("double p = 1 / (1 + Math.exp(-logits.data()[i]));", "double p = logits.data()[i];");
    }
}
