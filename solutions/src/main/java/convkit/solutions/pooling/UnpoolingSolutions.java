package convkit.solutions.pooling;

import convkit.solutions.Solutions;
import convkit.solutions.pooling.alternative.LooksUpPlaces;

/** Solutions of {@code unpooling}. */
final class UnpoolingSolutions {

    private UnpoolingSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("unpooling", MyUnpooling.class)
                .alternative(LooksUpPlaces::new)
                .hiddenTests(UnpoolingHiddenTests.class);
        wrongOutputs(builder);
        wrongGradients(builder);
        return builder.build();
    }

    private static void wrongOutputs(Solutions.Builder builder) {
        builder.wrong(
                        "bed-of-nails",
                        "workedExample",
                        "You put each value at the upper left of its window and do not use the indices; the maximum stood at"
                                + " indices[i].")
                .replacing("y.data()[indices[i]] = x.data()[i];", """
                        int rows = outputShape[2] / x.dim(2);
                        int columns = outputShape[3] / x.dim(3);
                        int map = i / x.dim(3) / x.dim(2);
                        int h = i / x.dim(3) % x.dim(2) * rows;
                        y.data()[(map * outputShape[2] + h) * outputShape[3] + i % x.dim(3) * columns] = x.data()[i];""")
                .wrong(
                        "nearest-neighbour",
                        "workedExample",
                        "You fill the whole window with its value, as in enlarging a picture. The value goes to one place, the"
                                + " others are 0.")
                .replacing("return y;", """
                        for (int i = 0; i < y.size(); i++) {
                            int h = i / outputShape[3] % outputShape[2] * x.dim(2) / outputShape[2];
                            int w = i % outputShape[3] * x.dim(3) / outputShape[3];
                            int map = i / outputShape[3] / outputShape[2];
                            y.data()[i] = x.data()[(map * x.dim(2) + h) * x.dim(3) + w];
                        }
                        return y;""")
                .wrong(
                        "first-map-only",
                        "indicesCountThroughTheTensor",
                        "You take the indices as positions in one map, so all values land in the first. They count through all"
                                + " pictures and channels.")
                .replacing("y.data()[indices[i]]", "y.data()[indices[i] % (outputShape[2] * outputShape[3])]")
                .wrong(
                        "map-counted-twice",
                        "indicesCountThroughTheTensor",
                        "You add the beginning of the map to the index, but the index counts from the beginning of the whole tensor"
                                + " already.")
                .replacing(
                        "y.data()[indices[i]]",
                        "y.data()[indices[i] + i / (x.dim(2) * x.dim(3)) * outputShape[2] * outputShape[3]]")
                .wrong(
                        "reads-at-the-index",
                        "workedExample",
                        "You read at the index and write at i, which is the way of the backward pass. Forward reads x.data()[i] and"
                                + " writes at indices[i].")
                .replacing("y.data()[indices[i]] = x.data()[i];", "y.data()[i] = x.data()[indices[i]];")
                .wrong(
                        "indices-not-checked",
                        "refusesIndicesThatDoNotFit",
                        "You do not compare the number of indices with the number of values; refuse others with"
                                + " IllegalArgumentException.")
                .replacing("indices.length != x.size()", "false")
                .wrong(
                        "range-not-checked",
                        "refusesIndicesThatDoNotFit",
                        "An index outside the result ends in an ArrayIndexOutOfBoundsException; check it first and throw"
                                + " IllegalArgumentException.")
                .replacing("index < 0 || index >= y.size()", "false");
    }

    private static void wrongGradients(Solutions.Builder builder) {
        builder.wrong(
                        "gradient-in-order",
                        "gradientComesFromThePlace",
                        "You copy the first gradients in their order; the gradient of value i stands at indices[i].")
                .replacing("gradOutput.data()[indices[i]]", "gradOutput.data()[i]")
                .wrong(
                        "gradient-summed-over-window",
                        "gradientComesFromThePlace",
                        "You sum the gradients of the whole window. The other places are zeros whatever the input: only the place"
                                + " at indices[i] counts.")
                .replacing("gradInput.data()[i] = gradOutput.data()[indices[i]];", """
                        int rows = gradOutput.dim(2) / inputShape[2];
                        int columns = gradOutput.dim(3) / inputShape[3];
                        int map = i / inputShape[3] / inputShape[2];
                        int top = i / inputShape[3] % inputShape[2] * rows;
                        int left = i % inputShape[3] * columns;
                        for (int k = 0; k < rows * columns; k++) {
                            int row = map * gradOutput.dim(2) + top + k / columns;
                            gradInput.data()[i] += gradOutput.data()[row * gradOutput.dim(3) + left + k % columns];
                        }""")
                .wrong(
                        "gradient-of-first-map",
                        "gradientOfEveryMap",
                        "All your gradients come from the first map; the indices count through all pictures and channels.")
                .replacing(
                        "gradOutput.data()[indices[i]]",
                        "gradOutput.data()[indices[i] % (gradOutput.dim(2) * gradOutput.dim(3))]");
    }
}
