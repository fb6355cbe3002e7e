package convkit.solutions.insight;

import convkit.solutions.Solutions;
import convkit.solutions.insight.alternative.BackwardFgsm;

/** The solutions of {@code fgsm}. */
final class FgsmSolutions {

    private FgsmSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("fgsm", MyFgsm.class)
                .alternative(BackwardFgsm::new)
                .hiddenTests(FgsmHiddenTests.class);
        wrongGradients(builder);
        wrongSteps(builder);
        return builder.build();
    }

    private static void wrongGradients(Solutions.Builder builder) {
        builder.wrong(
                        "label-not-subtracted",
                        "gradientOfThePixels",
                        "You went back with p instead of p − y: subtract 1 from the probability of the right class first."
                                + " Without it the gradient does not know what is right.")
                .replacing("p.get(n, labels[n]) - 1", "p.get(n, labels[n])")
                .wrong(
                        "label-only",
                        "gradientOfThePixels",
                        "Your gradient is that of the label's score alone, −W[label]. The loss goes through softmax: every"
                                + " class pulls with its probability.")
                .replacing("Probabilities.softmax(Affine.linear(x, weight, bias))", """
                        Tensor.zeros(x.dim(0), weight.dim(0))""")
                .wrong(
                        "softmax-forgotten",
                        "gradientOfThePixels",
                        "You subtracted y from the scores. The gradient has p − y, with p = softmax(z).")
                .replacing("Probabilities.softmax(Affine.linear(x, weight, bias))", "Affine.linear(x, weight, bias)")
                .wrong(
                        "bias-forgotten",
                        "gradientOfThePixels",
                        "You left the bias out of the scores. It cancels in no probability: z = W·x + b.")
                .replacing("Affine.linear(x, weight, bias)", "Affine.linear(x, weight, null)")
                .wrong(
                        "mean-over-the-batch",
                        "everyPictureForItself",
                        "Your gradient is divided by the number of pictures. Here each picture has its own loss: sum, do not"
                                + " average.")
                .replacing(
                        "return Affine.matmul(p, weight);",
                        "return convkit.nn.ops.Elementwise.scale(Affine.matmul(p, weight), 1f / labels.length);")
                .wrong(
                        "first-label-for-all",
                        "everyPictureForItself",
                        "You used the first picture's label for all of them: row n belongs to labels[n].")
                .replacing("p.set(p.get(n, labels[n]) - 1, n, labels[n])", """
                        p.set(p.get(n, labels[0]) - 1, n, labels[0])""");
    }

    private static void wrongSteps(Solutions.Builder builder) {
        builder.wrong(
                        "downhill",
                        "movesByEpsilonUphill",
                        "You went against the gradient: that lowers the loss and makes the classifier surer. An attack adds"
                                + " ε·sign(g).")
                .replacing("x.data()[i] + epsilon", "x.data()[i] - epsilon")
                .wrong(
                        "sign-forgotten",
                        "movesByEpsilonUphill",
                        "You added ε·g. The method takes only the sign of the gradient, so that every pixel moves by exactly"
                                + " ε.")
                .replacing("Math.signum(gradient.data()[i])", "gradient.data()[i]")
                .wrong(
                        "zero-gradient-moves",
                        "movesByEpsilonUphill",
                        "You moved pixels whose gradient is 0. They do not matter for the loss: sign(0) = 0.")
                .replacing("Math.signum(gradient.data()[i])", "(gradient.data()[i] >= 0 ? 1 : -1)")
                .wrong(
                        "not-clamped",
                        "staysInRange",
                        "Some of your pixels are below 0 or above 1. Bring them back: max(0, min(1, value)).")
                .replacing("Math.max(0, Math.min(1, moved))", "moved")
                .wrong(
                        "clamped-to-minus-one",
                        "staysInRange",
                        "You clamped to [−1, 1]. Pixels here run from 0 (black) to 1 (white).")
                .replacing("Math.max(0, Math.min(1, moved))", "Math.max(-1, Math.min(1, moved))");
    }
}
