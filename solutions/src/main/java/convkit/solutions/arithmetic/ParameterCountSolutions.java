package convkit.solutions.arithmetic;

import convkit.solutions.Solutions;
import convkit.solutions.arithmetic.alternative.CountsOneByOne;

/** Solutions of {@code parameter-count}. */
final class ParameterCountSolutions {

    private ParameterCountSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("parameter-count", MyParameterCount.class)
                .alternative(CountsOneByOne::new)
                .hiddenTests(ParameterCountHiddenTests.class);
        wrongKernels(builder);
        wrongGroups(builder);
        wrongDenseAndUnshared(builder);
        return builder.build();
    }

    private static void wrongKernels(Solutions.Builder builder) {
        builder.wrong(
                        "bias-forgotten",
                        "alexNetWithSharing",
                        "You count the weights of the convolution but not its biases: there is one per kernel.")
                .replacing("(bias ? outChannels : 0)", "0")
                .wrong(
                        "bias-per-input-channel",
                        "alexNetWithSharing",
                        "You count a bias for each input channel of each kernel. The sum over all channels is made first, and"
                                + " then one bias per kernel is added.")
                .replacing("(bias ? outChannels : 0)", "(bias ? (long) outChannels * (inChannels / groups) : 0)")
                .wrong(
                        "depth-forgotten",
                        "alexNetWithSharing",
                        "You count KH·KW weights per kernel, but a kernel is as deep as its input: KH·KW·D_I.")
                .replacing(" * (inChannels / groups)", "")
                .wrong(
                        "kernel-taken-as-square",
                        "kernelsThatAreNotSquare",
                        "You square one side of the kernel; height and width may differ: KH·KW.")
                .replacing("(long) kernelHeight * kernelWidth * (", "(long) kernelHeight * kernelHeight * (");
    }

    private static void wrongGroups(Solutions.Builder builder) {
        builder.wrong(
                        "groups-ignored",
                        "groupsDivideTheWeights",
                        "The groups have no effect in your result: each kernel sees only D_I / groups channels.")
                .replacing("(inChannels / groups)", "inChannels")
                .wrong(
                        "groups-divide-twice",
                        "groupsDivideTheWeights",
                        "You divide input and output channels by the groups. That counts one group; all groups together"
                                + " still have D_K kernels, each with D_I / groups channels.")
                .replacing("weightsPerKernel * outChannels", "weightsPerKernel * (outChannels / groups)")
                .wrong(
                        "groups-not-checked",
                        "refusesGroupsThatDoNotDivide",
                        "You accept groups that do not divide the channels and round; refuse them with"
                                + " IllegalArgumentException.")
                .replacing("groups < 1 || inChannels % groups != 0 || outChannels % groups != 0", "groups < 1")
                .wrong(
                        "output-channels-not-checked",
                        "refusesGroupsThatDoNotDivide",
                        "You check that the groups divide the input channels; the kernels are dealt to the groups too, so"
                                + " they must divide the output channels as well.")
                .replacing(" || outChannels % groups != 0", "");
    }

    private static void wrongDenseAndUnshared(Solutions.Builder builder) {
        builder.wrong(
                        "dense-bias-per-input",
                        "denseLayers",
                        "You count one bias per input of the dense layer; it is added to the sums: one per output.")
                .replacing("weights + outputs", "weights + inputs")
                .wrong(
                        "unshared-biases-forgotten",
                        "alexNetWithoutSharing",
                        "You count 290,400 · 363: without sharing each neuron has its own bias too, 364 parameters.")
                .replacing("kernelWidth + 1)", "kernelWidth)")
                .wrong(
                        "unshared-bias-per-kernel",
                        "alexNetWithoutSharing",
                        "You still share the biases, one per map. Without sharing each neuron has a bias of its own.")
                .replacing(
                        "neurons * (inChannels * kernelHeight * kernelWidth + 1)",
                        "neurons * (inChannels * kernelHeight * kernelWidth) + outChannels")
                .wrong(
                        "int-overflow",
                        "largeCounts",
                        "Your count overflows: the product of two ints is an int, even where a long is returned. Make one"
                                + " factor a long before you multiply.")
                .replacing("(long) inputs * outputs", "inputs * outputs")
                .replacing("neurons * (inChannels", "(int) neurons * (inChannels");
    }
}
