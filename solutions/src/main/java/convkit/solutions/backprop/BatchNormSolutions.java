package convkit.solutions.backprop;

import convkit.solutions.Solutions;
import convkit.solutions.backprop.alternative.BatchNormOfSums;

/** Everything about {@code batch-norm} that students do not get. */
final class BatchNormSolutions {

    private static final String TRAINING_OUTPUT = "evaluate(x, gamma, beta, mean, variance, epsilon)";
    private static final String DEVIATION = "Math.sqrt(runningVariance[c] + epsilon)";

    private BatchNormSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("batch-norm", MyBatchNorm.class)
                .alternative(BatchNormOfSums::new)
                .hiddenTests(BatchNormHiddenTests.class);
        wrongFormula(builder);
        wrongChannels(builder);
        wrongMemory(builder);
        wrongMode(builder);
        return builder.build();
    }

    private static void wrongFormula(Solutions.Builder builder) {
        builder.wrong(
                        "divided-by-the-variance",
                        "normalisesTheBatch",
                        "You divide by the variance. Its root, the standard deviation, has the unit of x: divide by √(variance +"
                                + " ε).")
                .replacing(DEVIATION, "runningVariance[c] + epsilon")
                .wrong(
                        "epsilon-outside-the-root",
                        "normalisesTheBatch",
                        "You add ε after taking the root; it belongs under the root: √(variance + ε).")
                .replacing(DEVIATION, "Math.sqrt(runningVariance[c]) + epsilon")
                .wrong(
                        "normalised-without-bias",
                        "normalisesTheBatch",
                        "You normalise with the variance divided by M − 1. That one is for the running variance; the batch is"
                                + " normalised with the variance divided by M.")
                .replacing("momentum * variance[c] * unbiased", "momentum * variance[c]")
                .replacing("        float[] newMean = runningMean.clone();", """
                                for (int c = 0; c < variance.length; c++) {
                                    variance[c] *= (float) (x.size() / x.dim(1)) / (x.size() / x.dim(1) - 1);
                                }
                                float[] newMean = runningMean.clone();""")
                .wrong(
                        "shifted-before-scaling",
                        "scalesAndShifts",
                        "You add β before you multiply by γ, so that β is scaled too: y = γ·normalised + β.")
                .replacing(
                        "(gamma[c] * (x.data()[i] - runningMean[c]) / deviation + beta[c])",
                        "(gamma[c] * ((x.data()[i] - runningMean[c]) / deviation + beta[c]))");
    }

    private static void wrongChannels(Solutions.Builder builder) {
        builder.wrong(
                        "channels-outermost",
                        "oneStatisticPerChannel",
                        "You count as if all pictures of channel 0 came first. The layout is [N, C, H, W]: value i belongs to"
                                + " channel i / (H·W) % C.")
                .replacing("int c = i / area(x) % x.dim(1); means[c]", "int c = i / area(x) / x.dim(0); means[c]")
                .wrong(
                        "one-statistic-for-all-channels",
                        "oneStatisticPerChannel",
                        "You normalise all channels with one mean and one variance. Each channel has its own.")
                .replacing("return means;", """
                        float all = 0;
                        for (float mean : means) {
                            all += mean / means.length;
                        }
                        java.util.Arrays.fill(means, all);
                        return means;""");
    }

    private static void wrongMemory(Solutions.Builder builder) {
        builder.wrong(
                        "momentum-swapped",
                        "runningMeanFollows",
                        "You weigh the old value by momentum and the new one by 1 − momentum. Here, as in PyTorch, momentum is the"
                                + " weight of the new batch.")
                .replacing(
                        "(1 - momentum) * newMean[c] + momentum * mean[c]",
                        "momentum * newMean[c] + (1 - momentum) * mean[c]")
                .replacing(
                        "(1 - momentum) * newVariance[c] + momentum * variance[c]",
                        "momentum * newVariance[c] + (1 - momentum) * variance[c]")
                .wrong(
                        "running-values-replaced",
                        "runningMeanFollows",
                        "You overwrite the running values with those of the last batch. They are moved towards them by the factor"
                                + " momentum.")
                .replacing("(1 - momentum) * newMean[c] + momentum * mean[c]", "mean[c]")
                .replacing("(1 - momentum) * newVariance[c] + momentum * variance[c]", "variance[c]")
                .wrong(
                        "remembered-with-bias",
                        "runningVarianceIsUnbiased",
                        "You remember the variance divided by M. For the running variance it is divided by M − 1: multiply by M /"
                                + " (M − 1).")
                .replacing("variance[c] * unbiased", "variance[c]");
    }

    private static void wrongMode(Solutions.Builder builder) {
        builder.wrong(
                        "running-values-in-training",
                        "normalisesTheBatch",
                        "You normalise with the running values in training too. There the batch's own mean and variance are used.")
                .replacing(TRAINING_OUTPUT, "evaluate(x, gamma, beta, newMean, newVariance, epsilon)")
                .wrong(
                        "batch-values-in-evaluation",
                        "evaluationUsesRunningValues",
                        "You normalise with the batch's own values in evaluation: the answer for a picture then depends on its"
                                + " neighbours. Use the running values.")
                .replacing("Tensor y = Tensor.zeros(x.shape());", """
                        Tensor y = Tensor.zeros(x.shape());
                        runningMean = channelMeans(x, new float[x.dim(1)], 1);
                        runningVariance = channelMeans(x, runningMean, 2);""")
                .wrong(
                        "in-place",
                        "leavesArgumentsUnchanged",
                        "You change the running values that you were given. Here new ones are returned: work on copies.")
                .replacing("newMean = runningMean.clone();", "newMean = runningMean;")
                .replacing("newVariance = runningVariance.clone();", "newVariance = runningVariance;");
    }
}
