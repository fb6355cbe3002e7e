package convkit.solutions.pooling;

import convkit.solutions.Solutions;
import convkit.solutions.pooling.alternative.IndexedMaxPool;

/** Solutions of {@code max-pool}. */
final class MaxPoolSolutions {

    private static final String OUTPUT_HEIGHT = "(height - kernelSize) / stride + 1";
    private static final String OUTPUT_WIDTH = "(width - kernelSize) / stride + 1";

    private MaxPoolSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("max-pool", MyMaxPool.class)
                .alternative(IndexedMaxPool::new)
                .hiddenTests(MaxPoolHiddenTests.class);
        wrongOutputs(builder);
        wrongIndices(builder);
        wrongGradients(builder);
        return builder.build();
    }

    private static void wrongOutputs(Solutions.Builder builder) {
        builder.wrong(
                        "starts-at-zero",
                        "negativeValues",
                        "Your maximum starts at 0, so a window of negative values yields 0. Start with the first value of"
                                + " the window.")
                .replacing("values[position] > values[best]", "values[position] > Math.max(0, values[best])")
                .replacing("= x.data()[indices[i]]", "= Math.max(0, x.data()[indices[i]])")
                .wrong(
                        "average-instead-of-maximum",
                        "workedExample",
                        "Your output is the average of each window; max pooling keeps its largest value.")
                .replacing("output.data()[i] = x.data()[indices[i]];", """
                        for (int k = 0; k < kernelSize * kernelSize; k++) {
                            output.data()[i] += x.data()[first + k / kernelSize * width + k % kernelSize];
                        }
                        output.data()[i] /= kernelSize * kernelSize;""")
                .wrong(
                        "stride-ignored",
                        "workedExample",
                        "Your windows move one position at a time: the stride says how far apart they are.")
                .replacing(OUTPUT_HEIGHT, "height - kernelSize + 1")
                .replacing(OUTPUT_WIDTH, "width - kernelSize + 1")
                .replacing("oh * stride", "oh")
                .replacing("ow * stride", "ow")
                .wrong(
                        "stride-is-kernel-size",
                        "overlappingWindows",
                        "You step by the kernel size and ignore the stride: windows may overlap or leave gaps.")
                .replacing(OUTPUT_HEIGHT, "(height - kernelSize) / kernelSize + 1")
                .replacing(OUTPUT_WIDTH, "(width - kernelSize) / kernelSize + 1")
                .replacing("oh * stride", "oh * kernelSize")
                .replacing("ow * stride", "ow * kernelSize");
    }

    private static void wrongIndices(Solutions.Builder builder) {
        builder.wrong(
                        "last-of-equals",
                        "firstOfEqualsWins",
                        "Of equal maxima you report the last; replace the best only by a strictly larger value (>), then"
                                + " the first one stays.")
                .replacing("values[position] > values[best]", "values[position] >= values[best]")
                .wrong(
                        "index-in-window",
                        "indicesPointToTheMaxima",
                        "Your indices count from the corner of each window; they are to be positions in x.data(),"
                                + " ((n·C + c)·H + h)·W + w.")
                .replacing(
                        "i++; } }",
                        "indices[i] = (indices[i] - first) / width * kernelSize"
                                + " + (indices[i] - first) % width; i++; } }")
                .wrong(
                        "index-in-map",
                        "batchAndChannels",
                        "Your indices start again at 0 in every map (h·W + w, as in PyTorch); here they count through the"
                                + " whole tensor, ((n·C + c)·H + h)·W + w.")
                .replacing("i++; } }", "indices[i] %= height * width; i++; } }")
                .wrong(
                        "partial-windows",
                        "windowsStayInside",
                        "Your last windows hang over the edge of the picture: the size is (H − K)/S + 1, rounded down.")
                .replacing(OUTPUT_HEIGHT, "(height - kernelSize + stride - 1) / stride + 1")
                .replacing(OUTPUT_WIDTH, "(width - kernelSize + stride - 1) / stride + 1")
                .replacing(
                        "first, width, kernelSize);",
                        "first, width, Math.min(kernelSize, height - oh * stride),"
                                + " Math.min(kernelSize, width - ow * stride));")
                .replacing("int width, int kernelSize) {", "int width, int rows, int columns) {")
                .replacing("kh < kernelSize", "kh < rows")
                .replacing("kw < kernelSize", "kw < columns");
    }

    private static void wrongGradients(Solutions.Builder builder) {
        builder.wrong(
                        "gradient-overwritten",
                        "gradientsOfOverlapsAddUp",
                        "A position that won several windows keeps only the last gradient in your result: add (+=) instead"
                                + " of assigning.")
                .replacing("+= gradOutput.data()[i]", "= gradOutput.data()[i]")
                .wrong(
                        "ones-instead-of-gradient",
                        "gradientGoesToTheWinner",
                        "You write the derivative 1 of the maximum itself; by the chain rule it is multiplied with"
                                + " gradOutput.")
                .replacing("+= gradOutput.data()[i]", "+= 1")
                .wrong(
                        "indices-not-used",
                        "gradientGoesToTheWinner",
                        "Your gradients stand at the first positions of the input, one after the other: gradient i belongs"
                                + " to position indices[i].")
                .replacing("gradInput.data()[indices[i]]", "gradInput.data()[i]");
    }
}
