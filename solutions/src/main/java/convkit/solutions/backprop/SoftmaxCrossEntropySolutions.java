package convkit.solutions.backprop;

import convkit.solutions.Solutions;
import convkit.solutions.backprop.alternative.LogSumExp;

/** Everything about {@code softmax-cross-entropy} that students do not get. */
final class SoftmaxCrossEntropySolutions {

    private SoftmaxCrossEntropySolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("softmax-cross-entropy", MySoftmaxCrossEntropy.class)
                .alternative(LogSumExp::new)
                .hiddenTests(SoftmaxCrossEntropyHiddenTests.class);
        wrongStability(builder);
        wrongLogSoftmax(builder);
        wrongLoss(builder);
        wrongGradient(builder);
        return builder.build();
    }

    private static void wrongStability(Solutions.Builder builder) {
        builder.wrong(
                        "overflows",
                        "staysFinite",
                        "Your exponentials overflow: e^1000 is infinite, and ∞ − ∞ is NaN. Subtract the row's largest logit"
                                + " from all of them first.")
                .replacing("Math.exp(logits.get(n, k) - largest)", "Math.exp(logits.get(n, k))")
                .replacing(" - largest - Math.log(sum)", " - Math.log(sum)")
                .wrong(
                        "largest-of-the-batch",
                        "staysFinite",
                        "You subtract the largest logit of the whole batch. In a row whose logits are all far below it every"
                                + " exponential becomes 0, and ln 0 is −∞: take the largest of each row.")
                .replacing(
                        "largest = Math.max(largest, logits.get(n, k));",
                        "largest = Math.max(largest, largest(logits));")
                .replacing("    @Override\n    public double loss(", """
                            private static float largest(Tensor logits) {
                                float largest = Float.NEGATIVE_INFINITY;
                                for (float value : logits.data()) {
                                    largest = Math.max(largest, value);
                                }
                                return largest;
                            }

                            @Override
                            public double loss(""");
    }

    private static void wrongLogSoftmax(Solutions.Builder builder) {
        builder.wrong(
                        "logarithm-forgotten",
                        "logarithmOfTheShares",
                        "You return probabilities. The logarithm of the softmax is asked, which is never above 0.")
                .replacing("logits.get(n, k) - largest - Math.log(sum))", "Math.exp(logits.get(n, k) - largest) / sum)")
                .wrong(
                        "not-normalised",
                        "logarithmOfTheShares",
                        "You subtract the largest logit but not the logarithm of the sum: the probabilities do not add up to"
                                + " 1.")
                .replacing(" - largest - Math.log(sum))", " - largest)")
                .wrong(
                        "sum-over-the-batch",
                        "everyRowByItself",
                        "Your sum of exponentials goes on from row to row. Every picture has its own: start at 0 in each row.")
                .replacing("Tensor y = logits.copy();", "Tensor y = logits.copy();\n        double sum = 0;")
                .replacing("            double sum = 0;\n", "");
    }

    private static void wrongLoss(Solutions.Builder builder) {
        builder.wrong(
                        "minus-forgotten",
                        "minusLogOfTheRightClass",
                        "Your loss is negative: it is minus the logarithm of the probability, so that better means smaller.")
                .replacing("loss -= logProbabilities", "loss += logProbabilities")
                .wrong(
                        "summed",
                        "meanOverTheBatch",
                        "You add up the losses of the batch; their mean is asked: divide by the number of pictures.")
                .replacing("return loss / labels.length;", "return loss;");
    }

    private static void wrongGradient(Solutions.Builder builder) {
        builder.wrong(
                        "gradient-not-averaged",
                        "gradientIsProbabilityMinusOneHot",
                        "Your gradient belongs to the sum of the losses. The loss is their mean: divide by the number of"
                                + " pictures.")
                .replacing("((p - wanted) / labels.length)", "(p - wanted)")
                .wrong(
                        "label-not-subtracted",
                        "gradientIsProbabilityMinusOneHot",
                        "Your gradient is the softmax alone: it pushes all logits down. Subtract 1 at the label.")
                .replacing("(p - wanted)", "p")
                .wrong(
                        "gradient-reversed",
                        "gradientIsProbabilityMinusOneHot",
                        "Your gradient has the wrong sign: a step against it would make the right class less probable. It is p"
                                + " − 1 at the label and p elsewhere.")
                .replacing("(p - wanted)", "(wanted - p)")
                .wrong(
                        "right-class-only",
                        "gradientIsProbabilityMinusOneHot",
                        "Only the right class gets a gradient from you. The other logits act on the loss too, through the sum"
                                + " of exponentials: their gradient is p.")
                .replacing("double wanted = k == labels[n] ? 1 : 0;", "double wanted = k == labels[n] ? 1 : p;");
    }
}
