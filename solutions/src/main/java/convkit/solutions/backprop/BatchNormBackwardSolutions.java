package convkit.solutions.backprop;

import convkit.solutions.Solutions;
import convkit.solutions.backprop.alternative.BatchNormStepByStep;

/** Everything about {@code batch-norm-backward} that students do not get. */
final class BatchNormBackwardSolutions {

    private BatchNormBackwardSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("batch-norm-backward", MyBatchNormBackward.class)
                .alternative(BatchNormStepByStep::new)
                .hiddenTests(BatchNormBackwardHiddenTests.class);
        wrongPaths(builder);
        wrongSums(builder);
        wrongParameters(builder);
        wrongNormalisation(builder);
        return builder.build();
    }

    private static void wrongPaths(Solutions.Builder builder) {
        builder.wrong(
                        "statistics-taken-as-constants",
                        "threePaths",
                        "You treat mean and variance as constants, as in evaluation. In training both are computed from x: take away"
                                + " the mean of g and x̂ times the mean of g·x̂.")
                .replacing("g[i] - throughMean - throughVariance", "g[i]")
                .wrong(
                        "mean-taken-as-constant",
                        "commonShiftIsTakenAway",
                        "The path through the mean is missing: take away 1/M · Σ g.")
                .replacing("- throughMean - throughVariance", "- throughVariance")
                .wrong(
                        "variance-taken-as-constant",
                        "commonStretchIsTakenAway",
                        "The path through the variance is missing: take away x̂ · 1/M · Σ g·x̂.")
                .replacing("- throughMean - throughVariance", "- throughMean")
                .wrong(
                        "variance-term-added",
                        "threePaths",
                        "You add the variance's term. A stretch of x makes σ larger and the values smaller again: it is"
                                + " subtracted, as the mean's is.")
                .replacing("- throughMean - throughVariance", "- throughMean + throughVariance");
    }

    private static void wrongSums(Solutions.Builder builder) {
        builder.wrong(
                        "sums-not-averaged",
                        "threePaths",
                        "You take away the sums Σ g and Σ g·x̂ themselves. One x has a share of 1/M in mean and variance: divide"
                                + " both by M.")
                .replacing("double throughMean = gradBeta[c] / count;", "double throughMean = gradBeta[c];")
                .replacing("normal[i] * gradGamma[c] / count", "normal[i] * gradGamma[c]")
                .wrong(
                        "divided-by-one-map",
                        "channelsAndPictures",
                        "You divide the sums by H·W, the values of one map. The channel runs through all pictures: M = N·H·W.")
                .replacing(
                        "double throughMean = gradBeta[c] / count;",
                        "double throughMean = gradBeta[c] / x.dim(2) / x.dim(3);")
                .replacing("normal[i] * gradGamma[c] / count", "normal[i] * gradGamma[c] / x.dim(2) / x.dim(3)");
    }

    private static void wrongParameters(Solutions.Builder builder) {
        builder.wrong(
                        "gamma-forgotten",
                        "gammaScales",
                        "γ is missing in your gradient to x: y is γ·x̂ + β, so everything that goes back is multiplied by γ.")
                .replacing("double scale = gamma[c] /", "double scale = 1 /")
                .wrong(
                        "gamma-twice",
                        "gammaScales",
                        "You multiply the gradient of γ by γ. ∂y/∂γ is x̂: the sum of g·x̂ is all.")
                .replacing("new Gradients(gradInput, gradGamma, gradBeta)", """
                        new Gradients(gradInput, times(gradGamma, gamma), gradBeta)""")
                .replacing("private static int channel(", """
                        private static float[] times(float[] values, float[] factors) {
                            float[] products = values.clone();
                            for (int c = 0; c < products.length; c++) {
                                products[c] *= factors[c];
                            }
                            return products;
                        }

                        private static int channel(""")
                .wrong(
                        "gamma-from-raw-values",
                        "sumsForGammaAndBeta",
                        "You multiply g by x for the gradient of γ. What γ scaled is the normalised value x̂.")
                .replacing("gradGamma[c] += g[i] * normal[i];", "gradGamma[c] += g[i] * x.data()[i];")
                .wrong(
                        "sums-of-parameters-averaged",
                        "sumsForGammaAndBeta",
                        "You average the gradients of γ and β. Both act on every value of the channel: their gradients are sums.")
                .replacing("gradGamma[c] += g[i] * normal[i];", "gradGamma[c] += g[i] * normal[i] / count;")
                .replacing("gradBeta[c] += g[i];", "gradBeta[c] += g[i] / count;")
                .replacing("double throughMean = gradBeta[c] / count;", "double throughMean = gradBeta[c];")
                .replacing("normal[i] * gradGamma[c] / count", "normal[i] * gradGamma[c]");
    }

    private static void wrongNormalisation(Solutions.Builder builder) {
        builder.wrong(
                        "channels-outermost",
                        "channelsAndPictures",
                        "You count as if all pictures of channel 0 came first. The layout is [N, C, H, W]: value i belongs to"
                                + " channel i / (H·W) % C.")
                .replacing("(x.dim(2) * x.dim(3)) % x.dim(1)", "(x.dim(2) * x.dim(3)) / x.dim(0)")
                .wrong(
                        "epsilon-forgotten",
                        "threePaths",
                        "ε is missing in your σ. The forward pass divided by √(variance + ε): the backward pass must too.")
                .replacing("Math.sqrt(variance[c] + epsilon)", "Math.sqrt(variance[c])")
                .replacing("Math.sqrt(epsilon + variance[c])", "Math.sqrt(variance[c])");
    }
}
