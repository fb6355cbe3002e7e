package convkit.solutions.insight;

import convkit.solutions.Solutions;
import convkit.solutions.insight.alternative.HandMadeAscent;

/** The solutions of {@code gradient-ascent}. */
final class GradientAscentSolutions {

    private GradientAscentSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("gradient-ascent", MyGradientAscent.class)
                .alternative(HandMadeAscent::new)
                .hiddenTests(GradientAscentHiddenTests.class);
        wrongObjectives(builder);
        wrongSteps(builder);
        return builder.build();
    }

    private static void wrongObjectives(Solutions.Builder builder) {
        builder.wrong(
                        "length-squared",
                        "responseIsTheLength",
                        "You use Σh², the square of the length. Take the root: the gradient then does not grow with the"
                                + " response, and one rate serves from the first step to the last.")
                .replacing(
                        "Reduction.norm(Convolution.conv2d(x, kernel, null, Window.of(weight.dim(2))))",
                        "Reduction.sum(convkit.nn.ops.Elementwise.square("
                                + "Convolution.conv2d(x, kernel, null, Window.of(weight.dim(2)))))")
                .wrong(
                        "sum-of-the-map",
                        "responseIsTheLength",
                        "You add up the values of the map. There positive and negative answers cancel; the length √Σh² counts"
                                + " both.")
                .replacing("Reduction.norm(", "Reduction.sum(")
                .wrong(
                        "largest-value",
                        "responseIsTheLength",
                        "You take the largest value of the map: that grows one spot. The length √Σh² makes the feature"
                                + " appear everywhere.")
                .replacing("Reduction.norm(", "Reduction.max(")
                .wrong(
                        "relu-applied",
                        "responseIsTheLength",
                        "You applied a ReLU to the map. The exercise takes the convolution's output as it is, so that"
                                + " negative answers count too.")
                .replacing(
                        "Convolution.conv2d(x, kernel, null, Window.of(weight.dim(2)))",
                        "convkit.nn.ops.Elementwise.relu("
                                + "Convolution.conv2d(x, kernel, null, Window.of(weight.dim(2))))")
                .wrong(
                        "all-maps",
                        "chosenMapOnly",
                        "You use all maps of the layer. Cut out the kernel of the chosen one first: weight[channel].")
                .replacing("Shaping.slice(weight, 0, channel, channel + 1)", "weight")
                .wrong("first-map", "chosenMapOnly", "You use the first map, whichever was chosen: weight[channel].")
                .replacing("channel, channel + 1", "0, 1");
    }

    private static void wrongSteps(Solutions.Builder builder) {
        builder.wrong(
                        "descends",
                        "oneStepUphill",
                        "You subtract the gradient, as in training. Here the response shall grow: add it.")
                .replacing("+= rate", "-= rate")
                .wrong("rate-ignored", "oneStepUphill", "You add the whole gradient. Multiply it by the rate γ first.")
                .replacing("rate * picture.grad()", "picture.grad()")
                .wrong(
                        "gradient-accumulates",
                        "stepsFollowEachOther",
                        "Your steps grow longer and longer: backward() adds to the gradient that is there. Set it to zero"
                                + " before each step.")
                .replacing("picture.zeroGrad();", "")
                .wrong(
                        "one-step",
                        "stepsFollowEachOther",
                        "You made one step. Repeat it T times, each from where the last one arrived.")
                .replacing("step < steps", "step < 1");
    }
}
