package convkit.solutions.convolution;

import convkit.solutions.Solutions;
import convkit.solutions.convolution.alternative.ScatterConv1d;

/** Solutions of {@code conv1d}. */
final class Conv1dSolutions {

    private Conv1dSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("conv1d", MyConv1d.class)
                .alternative(ScatterConv1d::new)
                .hiddenTests(Conv1dHiddenTests.class);
        wrongOutputs(builder);
        return builder.build();
    }

    private static void wrongOutputs(Solutions.Builder builder) {
        builder.wrong(
                        "kernel-flipped",
                        "kernelIsNotFlipped",
                        "Your kernel runs backwards: that is the true convolution of the signal. Here u[0] meets the first"
                                + " sample of the window.")
                .replacing("u[m] * x", "u[u.length - 1 - m] * x")
                .wrong(
                        "one-output-short",
                        "numberOfOutputs",
                        "The last output is missing: w weights fit at W − w + 1 places, the first and the last included.")
                .replacing("x.length - u.length + 1", "x.length - u.length")
                .wrong(
                        "same-length",
                        "numberOfOutputs",
                        "You make W outputs, as with zeros behind the signal. Here the kernel stays inside: W − w + 1 outputs.")
                .replacing("x.length - u.length + 1", "x.length")
                .replacing("u[m] * x[m + i]", "u[m] * (m + i < x.length ? x[m + i] : 0)")
                .wrong(
                        "sum-overwritten",
                        "workedExample",
                        "Only the last product is left in each output: add the products up (+=).")
                .replacing("y[i] += u", "y[i] = u")
                .wrong(
                        "window-does-not-move",
                        "workedExample",
                        "All your outputs read the same samples: output i reads x[i], x[i + 1], … (x[m + i]).")
                .replacing("x[m + i]", "x[m]")
                .wrong(
                        "windows-side-by-side",
                        "workedExample",
                        "Your window moves on by its own length, so windows do not overlap. It moves by one sample.")
                .replacing("x.length - u.length + 1", "x.length / u.length")
                .replacing("x[m + i]", "x[m + i * u.length]")
                .wrong(
                        "mean-instead-of-sum",
                        "workedExample",
                        "You divide by the number of weights. The sum is not divided: a mean is the sum with weights 1/w.")
                .replacing("y[i] += u[m] * x[m + i]", "y[i] += u[m] * x[m + i] / u.length")
                .wrong(
                        "lengths-not-checked",
                        "refusesKernelsThatDoNotFit",
                        "You compute with a kernel that is longer than the signal or has no weights; refuse it with"
                                + " IllegalArgumentException.")
                .replacing("u.length == 0 || u.length > x.length", "false");
    }
}
