package convkit.solutions.training;

import convkit.solutions.Solutions;
import convkit.solutions.training.alternative.FreezesByLayerName;

/** Everything about {@code freeze-and-cut} that students do not get. */
final class FreezeAndCutSolutions {

    private static final String NEXT_LAYER = "if (i > 0 && !layer(names[i]).equals(layer(names[i - 1]))) {";

    private FreezeAndCutSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("freeze-and-cut", MyFreezeAndCut.class)
                .alternative(FreezesByLayerName::new)
                .hiddenTests(FreezeAndCutHiddenTests.class);
        wrongSizes(builder);
        wrongLayers(builder);
        wrongCounts(builder);
        wrongSteps(builder);
        return builder.build();
    }

    private static void wrongSizes(Solutions.Builder builder) {
        builder.wrong(
                        "last-layer-kept",
                        "lastLayerIsReplaced",
                        "Your last layer still has its old size. It is replaced by one with K outputs.")
                .replacing("newSizes[last - 1] = sizes[last - 1] / sizes[last] * classes;", "")
                .replacing("newSizes[last] = classes;", "")
                .wrong(
                        "classes-times-old-weight",
                        "lastLayerIsReplaced",
                        "You multiply the whole old weight by K. It already has one row per old class: F is its size divided by that of the"
                                + " old bias.")
                .replacing("sizes[last - 1] / sizes[last] * classes", "sizes[last - 1] * classes")
                .wrong(
                        "bias-kept",
                        "lastLayerIsReplaced",
                        "You replace the weight of the last layer but keep its bias: there is one bias per new class.")
                .replacing("newSizes[last] = classes;", "");
    }

    private static void wrongLayers(Solutions.Builder builder) {
        builder.wrong(
                        "parameters-counted-as-layers",
                        "bottomLayersAreFrozen",
                        "You freeze n parameters. A layer is weight and bias together: count layers by the name before the last dot.")
                .replacing(NEXT_LAYER, "if (i > 0) {")
                .wrong(
                        "two-parameters-per-layer",
                        "layersWithoutBias",
                        "You take two parameters for every layer. Some have no bias: compare the names.")
                .replacing("layer >= frozenLayers", "i >= 2 * frozenLayers")
                .wrong(
                        "name-cut-at-the-first-dot",
                        "namesWithManyDots",
                        "You cut the names at the first dot and take a whole block for a layer: what stands before the last dot is the"
                                + " layer.")
                .replacing("name.lastIndexOf('.')", "name.indexOf('.')")
                .wrong(
                        "top-frozen",
                        "bottomLayersAreFrozen",
                        "You train the bottom layers and freeze the rest. It is the other way round: the bottom knows edges and textures"
                                + " that serve any task.")
                .replacing("layer >= frozenLayers", "layer < frozenLayers || i >= last - 1")
                .wrong(
                        "one-layer-too-many",
                        "bottomLayersAreFrozen",
                        "You freeze one layer more than n: layers count from 0, so layer n is the first to be trained.")
                .replacing("layer >= frozenLayers", "layer > frozenLayers || i >= last - 1");
    }

    private static void wrongCounts(Solutions.Builder builder) {
        builder.wrong(
                        "old-sizes-counted",
                        "countsAreThoseOfTheNewNetwork",
                        "You count the values of the old last layer. It is gone: count the new sizes.")
                .replacing("trainableCount += newSizes[i];", "trainableCount += sizes[i];")
                .wrong(
                        "parameters-counted",
                        "countsAreThoseOfTheNewNetwork",
                        "You count parameters, not their values: add up the sizes.")
                .replacing("trainableCount += newSizes[i];", "trainableCount++;")
                .replacing("frozenCount += newSizes[i];", "frozenCount++;")
                .wrong(
                        "frozen-head-accepted",
                        "lastLayerMustBeTrained",
                        "You accept a plan that freezes the fresh last layer: throw IllegalArgumentException.")
                .replacing("if (!trainable[last]) {", "if (last < 0) {");
    }

    private static void wrongSteps(Solutions.Builder builder) {
        builder.wrong(
                        "mask-ignored",
                        "stepSparesFrozenParameters",
                        "Your step moves frozen values too: look at trainable.")
                .replacing("if (trainable[p]) {", "if (p >= 0) {")
                .wrong(
                        "frozen-values-skipped",
                        "stepSparesFrozenParameters",
                        "Your place in the values stands still during frozen parameters, so that later gradients hit the wrong values: move"
                                + " on for every value.")
                .replacing(
                        "moved[at] -= learningRate * gradient[at]; } at++;",
                        "moved[at] -= learningRate * gradient[at]; at++; }")
                .wrong(
                        "frozen-values-zeroed",
                        "stepSparesFrozenParameters",
                        "You set frozen values to 0. It is their gradient that does not count; the values stay.")
                .replacing("gradient[at]; }", "gradient[at]; } else { moved[at] = 0; }");
    }
}
