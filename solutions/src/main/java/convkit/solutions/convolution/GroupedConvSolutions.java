package convkit.solutions.convolution;

import convkit.solutions.Solutions;
import convkit.solutions.convolution.alternative.FillsUpWithZeros;

/** Solutions of {@code grouped-conv}. */
final class GroupedConvSolutions {

    private GroupedConvSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("grouped-conv", MyGroupedConv.class)
                .alternative(FillsUpWithZeros::new)
                .hiddenTests(GroupedConvHiddenTests.class);
        wrongGroups(builder);
        wrongWindowsAndChecks(builder);
        return builder.build();
    }

    private static void wrongGroups(Solutions.Builder builder) {
        builder.wrong(
                        "first-group-only",
                        "workedExample",
                        "All your kernels read the first C/G channels. Channel c of a kernel in group g is channel g·(C/G) + c of"
                                + " the input.")
                .replacing("group * weight.dim(1) + c", "c")
                .wrong(
                        "channels-interleaved",
                        "workedExample",
                        "You deal the channels out like cards, one to each group in turn. Groups are blocks of neighbouring"
                                + " channels: g·(C/G) + c.")
                .replacing("group * weight.dim(1) + c", "c * (x.dim(1) / weight.dim(1)) + group")
                .wrong(
                        "kernels-interleaved",
                        "severalKernelsPerGroup",
                        "You deal the kernels out like cards (o % G). The first O/G kernels belong to the first group:"
                                + " g = o / (O/G).")
                .replacing("o / (kernels / groups)", "o % groups")
                .wrong(
                        "grouped-by-channel-count",
                        "severalKernelsPerGroup",
                        "You divide the kernel's number by the channels per group, C/G. A group holds O/G kernels:"
                                + " g = o / (O/G).")
                .replacing("o / (kernels / groups)", "o / weight.dim(1) % groups")
                .wrong(
                        "all-groups-summed",
                        "workedExample",
                        "Your kernels see the channels of all groups, with the same weights for each group. A kernel sees its own"
                                + " group only.")
                .replacing("x.get(n, channel, i + kh, j + kw)", "all(x, n, c, weight.dim(1), i + kh, j + kw)")
                .replacing("    private static float sum(", """
                            private static float all(Tensor x, int n, int c, int step, int h, int w) {
                                float sum = 0;
                                for (int channel = c; channel < x.dim(1); channel += step) {
                                    sum += x.get(n, channel, h, w);
                                }
                                return sum;
                            }

                            private static float sum(""");
    }

    private static void wrongWindowsAndChecks(Solutions.Builder builder) {
        builder.wrong(
                        "kernel-flipped",
                        "slidesOverThePicture",
                        "Your kernels are rotated by 180 degrees; lay them on the picture as they are.")
                .replacing(
                        "weight.get(o, c, kh, kw)", "weight.get(o, c, weight.dim(2) - 1 - kh, weight.dim(3) - 1 - kw)")
                .wrong(
                        "first-picture-only",
                        "everyPicture",
                        "Only the first picture of the batch is convolved; loop over n too.")
                .replacing("n < x.dim(0)", "n < 1")
                .wrong(
                        "groups-not-checked",
                        "refusesGroupsThatDoNotFit",
                        "You accept groups that do not divide the channels and round; refuse them with"
                                + " IllegalArgumentException.")
                .replacing(
                        " || x.dim(1) % groups != 0 || kernels % groups != 0 || weight.dim(1) != x.dim(1) / groups", "")
                .wrong(
                        "kernels-not-checked",
                        "refusesGroupsThatDoNotFit",
                        "You check that the groups divide the channels; the kernels are dealt to the groups too, so they must"
                                + " divide O as well.")
                .replacing(" || kernels % groups != 0", "");
    }
}
