package convkit.solutions.backprop;

import convkit.solutions.Solutions;
import convkit.solutions.backprop.alternative.TabledActivations;

/** Everything about {@code relu-sigmoid} that students do not get. */
final class ReluSigmoidSolutions {

    private ReluSigmoidSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("relu-sigmoid", MyReluSigmoid.class)
                .alternative(TabledActivations::new)
                .hiddenTests(ReluSigmoidHiddenTests.class);
        wrongRectifiers(builder);
        wrongSigmoids(builder);
        return builder.build();
    }

    private static void wrongRectifiers(Solutions.Builder builder) {
        builder.wrong(
                        "relu-derivative-one-at-zero",
                        "derivativeAtZero",
                        "You let the gradient of ReLU through at x = 0. The rule here, as in the libraries, is 0 at the"
                                + " corner: ask for x > 0, not x >= 0.")
                .replacing("x.data()[i] > 0 ? gradOutput", "x.data()[i] >= 0 ? gradOutput")
                .wrong(
                        "leaky-derivative-one-at-zero",
                        "derivativeAtZero",
                        "You take 1 for the derivative of leaky ReLU at x = 0; the rule here is the slope: ask for x > 0,"
                                + " not x >= 0.")
                .replacing("x.data()[i] > 0 ? 1 : slope", "x.data()[i] >= 0 ? 1 : slope")
                .wrong(
                        "derivative-without-gradient",
                        "reluGatesTheGradient",
                        "You return ReLU's derivative, 1 or 0, and forget the gradient that arrives: the chain rule"
                                + " multiplies the two.")
                .replacing("? gradOutput.data()[i] : 0", "? 1 : 0")
                .wrong(
                        "gated-by-the-gradient",
                        "reluGatesTheGradient",
                        "You apply ReLU to the gradient. What decides is the sign of x in the forward pass: where x was"
                                + " positive, negative gradients pass too.")
                .replacing("x.data()[i] > 0 ? gradOutput", "gradOutput.data()[i] > 0 ? gradOutput")
                .wrong(
                        "leaky-gradient-cut",
                        "leakyReluKeepsASlope",
                        "Your leaky ReLU stops the gradient where x is negative. There the function is slope·x, so the"
                                + " gradient is multiplied by the slope.")
                .replacing("0 ? 1 : slope", "0 ? 1 : 0")
                .wrong(
                        "smaller-of-the-two",
                        "leakyReluKeepsASlope",
                        "Your leaky ReLU takes the smaller of x and slope·x: it bends positive values. With a slope below"
                                + " 1 the larger of the two is right.")
                .replacing("Math.max(slope * x.data()[i]", "Math.min(slope * x.data()[i]");
    }

    private static void wrongSigmoids(Solutions.Builder builder) {
        builder.wrong(
                        "exponent-without-minus",
                        "sigmoidValues",
                        "Your sigmoid falls instead of rising: the exponent is −x, in 1 / (1 + exp(−x)).")
                .replacing("Math.exp(-x.data()[i])", "Math.exp(x.data()[i])")
                .wrong(
                        "exponential-overflows",
                        "sigmoidStaysFinite",
                        "You compute exp(x) / (1 + exp(x)): for large x that is ∞/∞ = NaN. Divide both by exp(x): 1 / (1 +"
                                + " exp(−x)) is the same number and never overflows to NaN.")
                .replacing(
                        "(1 / (1 + Math.exp(-x.data()[i])))", "(Math.exp(x.data()[i]) / (1 + Math.exp(x.data()[i])))")
                .wrong(
                        "sigmoid-applied-twice",
                        "sigmoidGradientFromTheOutput",
                        "You apply the sigmoid once more in its backward pass. The argument is already the output y: the"
                                + " derivative is y·(1 − y).")
                .replacing("float out = y.data()[i];", "float out = (float) (1 / (1 + Math.exp(-y.data()[i])));")
                .wrong(
                        "one-minus-y-only",
                        "sigmoidGradientFromTheOutput",
                        "You multiply by (1 − y) only; the derivative of the sigmoid is y·(1 − y).")
                .replacing("* out * (1 - out)", "* (1 - out)")
                .wrong(
                        "in-place",
                        "leavesArgumentsUnchanged",
                        "You write ReLU's result into x itself. The backward pass still needs to know where x was"
                                + " negative: write into a new tensor.")
                .replacing("Tensor y = Tensor.zeros(x.shape());", "Tensor y = x;");
    }
}
