package convkit.solutions.architectures;

import convkit.solutions.Solutions;
import convkit.solutions.architectures.alternative.LoopedDenseBlock;

/** The solutions of {@code dense-block}. */
final class DenseBlockSolutions {

    private DenseBlockSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("dense-block", MyDenseBlock.class)
                .alternative(LoopedDenseBlock::new)
                .hiddenTests(DenseBlockHiddenTests.class);
        wrongMaps(builder);
        wrongCounts(builder);
        return builder.build();
    }

    private static void wrongMaps(Solutions.Builder builder) {
        builder.wrong(
                        "plain-chain",
                        "everyLayerSeesAllBefore",
                        "Each of your layers replaces the maps before it, as in a plain network. Here its maps are laid on"
                                + " the pile: concatenate what there was and what is new, along axis 1.")
                .replacing("Shaping.concat(1, pile, fresh)", "fresh")
                .wrong(
                        "newest-first",
                        "everyLayerSeesAllBefore",
                        "You laid new maps in front of the old ones. The pile grows at its end: the kernels expect the"
                                + " block's input in their first channels.")
                .replacing("Shaping.concat(1, pile, fresh)", "Shaping.concat(1, fresh, pile)")
                .wrong(
                        "input-left-out",
                        "everyLayerSeesAllBefore",
                        "You return the new maps only. The block hands on the whole pile, its input included: C + L·k"
                                + " channels.")
                .replacing("return pile;", "return Shaping.slice(pile, 1, x.dim(1), pile.dim(1));")
                .wrong(
                        "relu-after-the-convolution",
                        "reluBeforeTheConvolution",
                        "You applied the ReLU to what the convolution gives. In a dense block it stands before the"
                                + " convolution: conv(ReLU(pile)).")
                .replacing(
                        "Convolution.conv2d(Elementwise.relu(pile), weight, null, window)",
                        "Elementwise.relu(Convolution.conv2d(pile, weight, null, window))")
                .wrong(
                        "relu-kept-in-the-pile",
                        "reluBeforeTheConvolution",
                        "The negative values of earlier maps are gone from your result: apply the ReLU to a copy that only"
                                + " the convolution reads, and concatenate the maps as they were.")
                .replacing("Shaping.concat(1, pile, fresh)", "Shaping.concat(1, Elementwise.relu(pile), fresh)")
                .wrong(
                        "relu-forgotten",
                        "reluBeforeTheConvolution",
                        "Negative values reach the convolution: each layer reads ReLU(pile).")
                .replacing("Elementwise.relu(pile)", "pile");
    }

    private static void wrongCounts(Solutions.Builder builder) {
        builder.wrong(
                        "channels-do-not-grow",
                        "countsInputChannels",
                        "You count the block's input for every layer. Layer l also reads the k maps of each of the l layers"
                                + " before it.")
                .replacing("inChannels + layer * growthRate", "inChannels")
                .wrong(
                        "own-maps-counted",
                        "countsInputChannels",
                        "You count one layer too many: layer l reads the maps of the l layers before it (0 for the first),"
                                + " not its own.")
                .replacing("layer * growthRate", "(layer + 1) * growthRate")
                .wrong(
                        "previous-layer-only",
                        "countsInputChannels",
                        "You count what a plain chain reads: C channels, then k. In a dense block all earlier maps stay.")
                .replacing("inChannels + layer * growthRate", "layer == 0 ? inChannels : growthRate")
                .wrong(
                        "weights-without-taps",
                        "countsWeights",
                        "You count one weight per input and output channel. A 3×3 kernel has nine.")
                .replacing("3 * 3 * channels", "channels")
                .wrong(
                        "weights-of-one-map",
                        "countsWeights",
                        "You count one kernel per layer. A layer has k kernels, one for each of its new maps.")
                .replacing("3 * 3 * channels * growthRate", "3 * 3 * channels");
    }
}
