package convkit.solutions.training;

import convkit.solutions.Solutions;
import convkit.solutions.training.alternative.FansFromTheSize;

/** Everything about {@code weight-init} that students do not get. */
final class WeightInitSolutions {

    private static final String XAVIER = "Math.sqrt(2.0 / (fanIn(weightShape) + fanOut(weightShape)))";

    private WeightInitSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("weight-init", MyWeightInit.class)
                .alternative(FansFromTheSize::new)
                .hiddenTests(WeightInitHiddenTests.class);
        wrongFans(builder);
        wrongDeviations(builder);
        wrongBounds(builder);
        return builder.build();
    }

    private static void wrongFans(Solutions.Builder builder) {
        builder.wrong(
                        "fans-swapped",
                        "fansOfALinearLayer",
                        "You have fan-in and fan-out the wrong way round: the shape names outputs first, [O, I, …].")
                .replacing("* weightShape[1]", "* weightShape[0]")
                .replacing("* weightShape[0]", "* weightShape[1]")
                .wrong(
                        "taps-forgotten",
                        "fansOfAConvolution",
                        "You count channels only. An output of a convolution sums over all taps of each channel: multiply by KH·KW.")
                .replacing("taps *= weightShape[axis];", "taps *= 1;")
                .wrong(
                        "taps-in-fan-in-only",
                        "fansOfAConvolution",
                        "Your fan-out counts kernels only. With stride 1 an input value is read through every tap of each kernel:"
                                + " multiply by KH·KW.")
                .replacing("taps(weightShape) * weightShape[0]", "(taps(weightShape) > 0 ? weightShape[0] : 0)")
                .wrong(
                        "first-kernel-axis-only",
                        "fansOfAConvolution",
                        "You multiply by the kernel's height only: its width counts too.")
                .replacing("axis < weightShape.length;", "axis < Math.min(3, weightShape.length);");
    }

    private static void wrongDeviations(Solutions.Builder builder) {
        builder.wrong(
                        "variance-instead-of-deviation",
                        "xavierDeviation",
                        "You return the variance. The standard deviation is its root.")
                .replacing(XAVIER, "2.0 / (fanIn(weightShape) + fanOut(weightShape))")
                .replacing("Math.sqrt(2.0 / fanIn(weightShape))", "2.0 / fanIn(weightShape)")
                .wrong(
                        "one-instead-of-two",
                        "heDeviation",
                        "You use √(1 / fan-in), which is right for linear units. ReLU drops half of the sum: √(2 / fan-in).")
                .replacing("Math.sqrt(2.0 / fanIn(weightShape))", "Math.sqrt(1.0 / fanIn(weightShape))")
                .wrong(
                        "he-with-fan-out",
                        "heDeviation",
                        "You use the fan-out for He's rule. What is summed in the forward pass is the fan-in.")
                .replacing("Math.sqrt(2.0 / fanIn(weightShape))", "Math.sqrt(2.0 / fanOut(weightShape))")
                .wrong(
                        "whole-number-division",
                        "xavierDeviation",
                        "You divide whole numbers: 2 / 200 is 0 in Java. Write 2.0.")
                .replacing(XAVIER, "Math.sqrt(2 / (fanIn(weightShape) + fanOut(weightShape)))")
                .replacing("Math.sqrt(2.0 / fanIn(weightShape))", "Math.sqrt(2 / fanIn(weightShape))");
    }

    private static void wrongBounds(Solutions.Builder builder) {
        builder.wrong(
                        "bound-is-the-deviation",
                        "boundOfTheUniformDistribution",
                        "You draw from ± the standard deviation itself. A uniform distribution in ±a has the deviation a/√3, so a is"
                                + " s·√3.")
                .replacing("standardDeviation * Math.sqrt(3)", "standardDeviation")
                .wrong(
                        "bound-divided-by-root-three",
                        "boundOfTheUniformDistribution",
                        "You divide by √3: that is the way from the bound to the deviation. Multiply.")
                .replacing("standardDeviation * Math.sqrt(3)", "standardDeviation / Math.sqrt(3)")
                .wrong(
                        "bias-not-refused",
                        "refusesABias",
                        "You give fans for a shape with a single axis: throw IllegalArgumentException.")
                .replacing("if (weightShape.length < 2) {", "if (weightShape.length < 0) {")
                .replacing(
                        "taps(weightShape) * weightShape[1]",
                        "taps(weightShape) * weightShape[Math.min(1, weightShape.length - 1)]");
    }
}
