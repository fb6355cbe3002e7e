package convkit.solutions.backprop;

import convkit.solutions.Solutions;
import convkit.solutions.backprop.alternative.SlidesGradientOverInput;

/** Everything about {@code shared-weight-gradient} that students do not get. */
final class SharedWeightGradientSolutions {

    private SharedWeightGradientSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("shared-weight-gradient", MySharedWeightGradient.class)
                .alternative(SlidesGradientOverInput::new)
                .hiddenTests(SharedWeightGradientHiddenTests.class);
        wrongSums(builder);
        wrongConnections(builder);
        return builder.build();
    }

    private static void wrongSums(Solutions.Builder builder) {
        builder.wrong(
                        "averaged",
                        "sharedIsTheSum",
                        "You average over the positions. Every copy of the weight acts on the loss in full, so their"
                                + " gradients add up: do not divide by the number of outputs.")
                .replacing(
                        "+= connections[kernelSize * i + k]", "+= connections[kernelSize * i + k] / gradOutput.length")
                .wrong(
                        "last-connection-only",
                        "sharedIsTheSum",
                        "Each position overwrites the one before, so that only the last output counts: use += in the sum.")
                .replacing("shared[k] +=", "shared[k] =")
                .wrong(
                        "first-connection-only",
                        "sharedIsTheSum",
                        "You take the gradient at the first output only. The weight is shared by all outputs: sum over i.")
                .replacing("+= connections[kernelSize * i + k]", "= connections[k]");
    }

    private static void wrongConnections(Solutions.Builder builder) {
        builder.wrong(
                        "gradient-of-output-forgotten",
                        "connectionsOfTheWorkedExample",
                        "You sum the inputs alone. Each is multiplied by the gradient of the output it went into: the chain"
                                + " rule is ∂loss/∂y[i] · x[i·S + k].")
                .replacing("gradOutput[i] * x[i * stride + k]", "x[i * stride + k]")
                .wrong(
                        "stride-ignored",
                        "strideMovesTheWindow",
                        "Your windows begin one input apart whatever the stride: output i looks at x[i·S + k].")
                .replacing("x[i * stride + k]", "x[i + k]")
                .wrong(
                        "windows-side-by-side",
                        "connectionsOfTheWorkedExample",
                        "You let the windows lie side by side, K inputs apart. They begin S inputs apart: x[i·S + k].")
                .replacing("x[i * stride + k]", "x[i * kernelSize + k]")
                .wrong(
                        "kernel-flipped",
                        "kernelIsNotFlipped",
                        "Your gradients come in reverse order: weight k multiplies x[i·S + k], not x[i·S + K − 1 − k].")
                .replacing("x[i * stride + k]", "x[i * stride + kernelSize - 1 - k]")
                .wrong(
                        "read-transposed",
                        "sharedIsTheSum",
                        "You read the connections as K rows of outputs. They lie output after output: the one of output i"
                                + " and weight k has index i·K + k.")
                .replacing("connections[kernelSize * i + k]", "connections[k * gradOutput.length + i]");
    }
}
