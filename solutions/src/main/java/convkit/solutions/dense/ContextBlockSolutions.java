package convkit.solutions.dense;

import convkit.solutions.Solutions;
import convkit.solutions.dense.alternative.LoopedContextBlock;

/** The solutions of {@code context-block}. */
final class ContextBlockSolutions {

    private ContextBlockSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("context-block", MyContextBlock.class)
                .alternative(LoopedContextBlock::new)
                .hiddenTests(ContextBlockHiddenTests.class);
        wrongLayers(builder);
        wrongFields(builder);
        return builder.build();
    }

    private static void wrongLayers(Solutions.Builder builder) {
        builder.wrong(
                        "dilation-stays-one",
                        "distancesDouble",
                        "All your layers have dilation 1. Double it from layer to layer: 1, 2, 4, …")
                .replacing("dilation *= 2;", "")
                .wrong(
                        "dilation-grows-by-one",
                        "distancesDouble",
                        "Your dilation grows 1, 2, 3. It doubles, 1, 2, 4: only then does what an output sees double too.")
                .replacing("dilation *= 2;", "dilation++;")
                .wrong(
                        "padding-stays-one",
                        "distancesDouble",
                        "Your maps shrink, or the kernel no longer fits: the padding must grow with the dilation. A 3×3 kernel"
                                + " of dilation D needs padding D.")
                .replacing(".padding(dilation)", ".padding(1)")
                .wrong(
                        "stride-instead-of-dilation",
                        "distancesDouble",
                        "You gave the window a stride: that skips outputs and shrinks the map. Dilation spreads the taps and"
                                + " keeps every output.")
                .replacing(".dilation(dilation)", ".stride(dilation)")
                .wrong(
                        "first-weights-for-all",
                        "distancesDouble",
                        "You used the first layer's weights in all layers: each has its own.")
                .replacing("Convolution.conv2d(maps, weight, null", "Convolution.conv2d(maps, weights[0], null")
                .wrong(
                        "relu-at-the-end-only",
                        "reluBetweenTheLayers",
                        "You apply the ReLU once, to the last map. It follows every convolution; else the layers are one"
                                + " linear filter.")
                .replacing("Elementwise.relu(Convolution", "(Convolution")
                .replacing("return maps;", "return Elementwise.relu(maps);")
                .wrong(
                        "no-relu-at-the-end",
                        "reluAtTheEnd",
                        "There are negative values in your result: the last layer has its ReLU too.")
                .replacing(
                        "maps = Elementwise.relu(Convolution.conv2d(maps, weight, null, window));",
                        "maps = Convolution.conv2d(dilation == 1 ? maps : Elementwise.relu(maps), weight, null, window);");
    }

    private static void wrongFields(Solutions.Builder builder) {
        builder.wrong(
                        "field-of-plain-layers",
                        "receptiveFields",
                        "You count as without dilation, 2 more per layer. With dilation D the square grows by D on each"
                                + " side.")
                .replacing("growth *= 2;", "")
                .wrong(
                        "field-on-one-side",
                        "receptiveFields",
                        "You let the square grow on one side only. The kernel reaches D pixels to both sides: 2·D per layer.")
                .replacing("side += 2 * growth;", "side += growth;")
                .wrong(
                        "field-multiplied",
                        "receptiveFields",
                        "You multiply by 3 per layer. Receptive fields add up: each layer adds 2·D.")
                .replacing("side += 2 * growth;", "side *= 3;");
    }
}
