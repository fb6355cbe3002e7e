package convkit.solutions.architectures;

import convkit.solutions.Solutions;
import convkit.solutions.architectures.alternative.LoopedInceptionBranch;

/** The solutions of {@code inception-branch}. */
final class InceptionBranchSolutions {

    private InceptionBranchSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("inception-branch", MyInceptionBranch.class)
                .alternative(LoopedInceptionBranch::new)
                .hiddenTests(InceptionBranchHiddenTests.class);
        wrongMaps(builder);
        wrongCounts(builder);
        return builder.build();
    }

    private static void wrongMaps(Solutions.Builder builder) {
        builder.wrong(
                        "branches-added",
                        "branchesStandSideBySide",
                        "You added the two branches as a residual block does. An Inception module lays them one behind the"
                                + " other along the channels (axis 1), so that O₁ + O₃ maps come out.")
                .replacing("Shaping.concat(1, first, second)", "Elementwise.add(first, second)")
                .wrong(
                        "branches-swapped",
                        "branchesStandSideBySide",
                        "Your maps are right but in the wrong order: those of the 1×1 branch come first, then those of the"
                                + " 3×3 branch. The weights of the next layer rely on it.")
                .replacing("Shaping.concat(1, first, second)", "Shaping.concat(1, second, first)")
                .wrong(
                        "no-relu-after-reduction",
                        "reluBetweenTheTwoConvolutions",
                        "The ReLU after the reducing 1×1 kernels is missing: negative values reach the 3×3 kernels. Two"
                                + " convolutions with nothing between them are one linear map.")
                .replacing("Tensor few = Elementwise.relu(", "Tensor few = (")
                .wrong(
                        "no-relu-at-the-end",
                        "branchesEndInRelu",
                        "There are negative values in your result: the last convolution of each branch is followed by a"
                                + " ReLU too.")
                .replacing("Tensor first = Elementwise.relu(", "Tensor first = (")
                .replacing("Tensor second = Elementwise.relu(", "Tensor second = (");
    }

    private static void wrongCounts(Solutions.Builder builder) {
        builder.wrong(
                        "reduction-is-free",
                        "countsWhatIsSaved",
                        "You left out what the 1×1 kernels themselves cost, H·W·C·R. They are cheap, not free.")
                .replacing("direct - reduction - small", "direct - small")
                .wrong(
                        "cost-not-saving",
                        "countsWhatIsSaved",
                        "This is what the module costs with the reduction. Asked is what it saves: the direct cost less"
                                + " this.")
                .replacing("direct - reduction - small", "reduction + small")
                .wrong(
                        "taps-forgotten",
                        "countsWhatIsSaved",
                        "You counted one multiply-add per pair of channels, as for 1×1 kernels. A 3×3 kernel has nine taps"
                                + " for each input channel.")
                .replacing("3 * 3", "1")
                .wrong(
                        "three-taps",
                        "countsWhatIsSaved",
                        "You counted three taps for a 3×3 kernel. It has 3·3 = 9 for each input channel.")
                .replacing("3 * 3", "3")
                .wrong(
                        "places-forgotten",
                        "countsWhatIsSaved",
                        "You counted weights. Each of them is used once at every place of the map: multiply by H·W.")
                .replacing("(long) height * width", "1")
                .wrong(
                        "counted-in-int",
                        "countsAreLong",
                        "Your count wrapped around: the products do not fit into an int. Make one factor a long before you"
                                + " multiply, (long) height * width * ….")
                .replacing("direct - reduction - small", "(int) direct - (int) reduction - (int) small");
    }
}
