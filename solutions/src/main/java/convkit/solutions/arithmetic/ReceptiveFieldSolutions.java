package convkit.solutions.arithmetic;

import convkit.solutions.Solutions;
import convkit.solutions.arithmetic.alternative.WalksBackToThePicture;

/** Solutions of {@code receptive-field}. */
final class ReceptiveFieldSolutions {

    private ReceptiveFieldSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("receptive-field", MyReceptiveField.class)
                .alternative(WalksBackToThePicture::new)
                .hiddenTests(ReceptiveFieldHiddenTests.class);
        wrongSizes(builder);
        wrongSteps(builder);
        return builder.build();
    }

    private static void wrongSizes(Solutions.Builder builder) {
        builder.wrong(
                        "kernel-sizes-added",
                        "growsWithDepth",
                        "You add K for each layer. The field of a layer already counts one position, each further tap adds one"
                                + " step: K − 1.")
                .replacing("(kernelSizes[i] - 1)", "kernelSizes[i]")
                .wrong(
                        "starts-at-zero",
                        "growsWithDepth",
                        "Your sizes are one too small: before the first layer a value sees one pixel, itself, so the size"
                                + " begins at 1.")
                .replacing("int size = 1;", "int size = 0;")
                .wrong(
                        "strides-ignored",
                        "stridesMultiplyTheSteps",
                        "The strides below do not widen your field: multiply (K − 1)·D by the jump, the distance in pixels"
                                + " between neighbouring positions of the map below.")
                .replacing(" * jump;", ";")
                .wrong(
                        "own-stride-counted",
                        "ownStrideDoesNotWidenTheField",
                        "You multiply the jump by the layer's stride before you use it. The taps of a layer stand on the map"
                                + " below: first the size, then the jump.")
                .replacing("* jump;", "* jump * strides[i];");
    }

    private static void wrongSteps(Solutions.Builder builder) {
        builder.wrong(
                        "strides-added",
                        "stridesMultiplyTheSteps",
                        "You add the strides up. A stride of 3 on top of a stride of 2 makes steps of 3·2 pixels: the jump is"
                                + " the product of the strides.")
                .replacing("jump *= strides[i];", "jump += strides[i] - 1;")
                .wrong(
                        "last-stride-only",
                        "stridesMultiplyTheSteps",
                        "You take the stride of the layer just below as the jump; the strides of all layers below multiply.")
                .replacing("jump *= strides[i];", "jump = strides[i];")
                .wrong(
                        "dilation-ignored",
                        "dilationsKeepTheJump",
                        "The dilations have no effect in your result: neighbouring taps stand D positions apart.")
                .replacing(" * dilations[i]", "")
                .wrong(
                        "dilation-as-stride",
                        "dilationsKeepTheJump",
                        "You let dilation widen the jump. It spreads the taps of one layer; the outputs stay as close together"
                                + " as they were.")
                .replacing("jump *= strides[i];", "jump *= strides[i] * dilations[i];")
                .wrong(
                        "dilation-as-holes",
                        "dilationsKeepTheJump",
                        "You take D for the number of holes between two taps and step D + 1 positions. Neighbouring taps stand"
                                + " D positions apart: dilation 1 means no holes.")
                .replacing(" * dilations[i]", " * (dilations[i] + 1)")
                .wrong(
                        "lengths-not-checked",
                        "refusesDifferentLengths",
                        "You do not compare the lengths of the three arrays; refuse different ones with"
                                + " IllegalArgumentException.")
                .replacing("strides.length != kernelSizes.length || dilations.length != kernelSizes.length", "false");
    }
}
