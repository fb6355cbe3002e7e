package convkit.solutions.gpu;

import convkit.solutions.Solutions;
import convkit.solutions.gpu.alternative.TapByTapConv;

/** Solutions of {@code aparapi-conv}. */
final class AparapiConvSolutions {

    private AparapiConvSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("aparapi-conv", MyAparapiConv.class)
                .alternative(TapByTapConv::new)
                .hiddenTests(AparapiConvHiddenTests.class);
        wrongItems(builder);
        wrongSums(builder);
        return builder.build();
    }

    private static void wrongItems(Solutions.Builder builder) {
        builder.wrong(
                        "adds-to-y",
                        "workedExample",
                        "You add to what y held before. A card does not clear memory: here it was −1. Sum in a variable of your"
                                + " own and store it once, y[i] = sum.")
                .replacing("y[i] = sum", "y[i] += sum")
                .wrong(
                        "last-item-idle",
                        "itemsBeyondTheEndDoNothing",
                        "The last output is never written: items 0 to outputs − 1 have work to do, so the guard is i < outputs.")
                .replacing("i < outputs", "i < outputs - 1")
                .wrong(
                        "number-within-the-group",
                        "itemsBeyondTheEndDoNothing",
                        "Only the first 64 outputs are written: getLocalId() counts within a group of 64 and starts again in"
                                + " the next one. The number among all items is getGlobalId().")
                .replacing("getGlobalId()", "getLocalId()")
                .wrong(
                        "rows-counted-fastest",
                        "itemsFindTheirOutput",
                        "You took the row from i % outHeight. In row-major order the column changes fastest: ow = i % outWidth,"
                                + " oh = i / outWidth % outHeight.")
                .replacing("i % outWidth", "i / outHeight % outWidth")
                .replacing("i / outWidth % outHeight", "i % outHeight")
                .wrong(
                        "first-picture-only",
                        "itemsFindTheirOutput",
                        "Every picture of the batch gets the first one's result: n = i / (outWidth · outHeight · outChannels).")
                .replacing("i / (outWidth * outHeight * outChannels)", "0")
                .wrong(
                        "maps-and-pictures-swapped",
                        "itemsFindTheirOutput",
                        "You count pictures faster than maps. y is [N, O, OH, OW]: after a map of picture 0 comes its next map,"
                                + " not the next picture.")
                .replacing("i / (outWidth * outHeight) % outChannels", "i / (outWidth * outHeight * batch)")
                .replacing("i / (outWidth * outHeight * outChannels)", "i / (outWidth * outHeight) % batch");
    }

    private static void wrongSums(Solutions.Builder builder) {
        builder.wrong(
                        "bias-forgotten",
                        "sumsOverChannelsAndTaps",
                        "The bias is missing in your result: each sum starts at bias[o].")
                .replacing("sum = bias[o]", "sum = 0f")
                .wrong(
                        "first-channel-only",
                        "sumsOverChannelsAndTaps",
                        "Your result is that of the first channel alone: an item sums over all channels of its picture.")
                .replacing("c < inChannels", "c < 1")
                .wrong(
                        "weight-axes-swapped",
                        "sumsOverChannelsAndTaps",
                        "You count the weights as [C, O, KH, KW]. They lie as [O, C, KH, KW]: the slice of kernel o for channel"
                                + " c is number o·C + c.")
                .replacing("(o * inChannels + c) * kernelHeight", "(c * outChannels + o) * kernelHeight")
                .wrong(
                        "kernel-flipped",
                        "workedExample",
                        "Your result is what you get when the kernel is flipped: tap [kh, kw] goes with input row"
                                + " oh·strideHeight + kh − paddingHeight.")
                .replacing("kernelHeight + kh)", "kernelHeight + kernelHeight - 1 - kh)")
                .replacing("kernelWidth + kw]", "kernelWidth + kernelWidth - 1 - kw]")
                .wrong(
                        "stride-forgotten",
                        "strideStepsOverTheInput",
                        "Your items look at neighbouring places whatever the stride: output oh begins at input row"
                                + " oh·strideHeight.")
                .replacing("oh * strideHeight", "oh")
                .replacing("ow * strideWidth", "ow")
                .wrong(
                        "padding-not-subtracted",
                        "paddingSurroundsWithZeros",
                        "Your windows begin inside the picture, so all zeros are at the bottom and at the right. Subtract the"
                                + " padding from the input row and column.")
                .replacing("kh - paddingHeight", "kh")
                .replacing("kw - paddingWidth", "kw")
                .wrong(
                        "reads-the-row-above",
                        "paddingSurroundsWithZeros",
                        "Left and right of the picture you read the neighbouring rows: in a flat array they lie there. A column"
                                + " below 0 or from inWidth on counts as 0.")
                .replacing(
                        "h >= 0 && h < inHeight && w >= 0 && w < inWidth",
                        "h >= 0 && h < inHeight && h * inWidth + w >= 0 && h * inWidth + w < inHeight * inWidth");
    }
}
