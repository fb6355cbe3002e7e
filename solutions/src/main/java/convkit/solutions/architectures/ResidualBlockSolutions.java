package convkit.solutions.architectures;

import convkit.solutions.Solutions;
import convkit.solutions.architectures.alternative.LoopedResidualBlock;

/** The solutions of {@code residual-block}. */
final class ResidualBlockSolutions {

    private ResidualBlockSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("residual-block", MyResidualBlock.class)
                .alternative(LoopedResidualBlock::new)
                .hiddenTests(ResidualBlockHiddenTests.class);
        wrongSums(builder);
        wrongShortcuts(builder);
        return builder.build();
    }

    private static void wrongSums(Solutions.Builder builder) {
        builder.wrong(
                        "shortcut-forgotten",
                        "passesTheInputOn",
                        "You return ReLU(F(x)): the shortcut is missing. Add x (or its projection) to F(x) before the last"
                                + " ReLU.")
                .replacing("Elementwise.add(f, shortcut)", "f")
                .wrong(
                        "always-projected",
                        "passesTheInputOn",
                        "You send x through the projection even where it has the shape of F(x). Then the block can no longer"
                                + " pass x on as it is: project only where the shapes differ.")
                .replacing("!Arrays.equals(x.shape(), f.shape())", "true")
                .wrong(
                        "relu-before-the-sum",
                        "reluAfterTheSum",
                        "You applied the last ReLU to F(x) and then added x. Add first: y = ReLU(F(x) + x), so that F can"
                                + " also take something away.")
                .replacing(
                        "Elementwise.relu(Elementwise.add(f, shortcut))",
                        "Elementwise.add(Elementwise.relu(f), shortcut)")
                .wrong(
                        "no-relu-after-the-sum",
                        "reluAfterTheSum",
                        "You return F(x) + x without the ReLU after the sum.")
                .replacing("Elementwise.relu(Elementwise.add(f, shortcut))", "Elementwise.add(f, shortcut)")
                .wrong(
                        "no-relu-inside",
                        "reluBetweenTheConvolutions",
                        "The ReLU between the two convolutions is missing: F is then one linear map of x.")
                .replacing("Tensor hidden = Elementwise.relu(", "Tensor hidden = (");
    }

    private static void wrongShortcuts(Solutions.Builder builder) {
        builder.wrong(
                        "projection-through-relu",
                        "projectsOtherChannels",
                        "You applied a ReLU to the projection. The shortcut carries x as it is, negative values included;"
                                + " only the sum goes through a ReLU.")
                .replacing("shortcut = Convolution.conv2d(x, projection, null, Window.of(1).stride(stride))", """
                        shortcut = Elementwise.relu(
                                Convolution.conv2d(x, projection, null, Window.of(1).stride(stride)))""")
                .wrong(
                        "stride-on-the-second",
                        "stridesOnBothWays",
                        "Your second convolution has the stride. It belongs to the first: the maps become smaller at once,"
                                + " and the second convolution works on the small ones.")
                .replacing("weight1, null, three.stride(stride)", "weight1, null, three")
                .replacing("weight2, null, three)", "weight2, null, three.stride(stride))")
                .wrong(
                        "projection-not-strided",
                        "stridesOnBothWays",
                        "Your projection keeps the size of x, but F(x) is smaller when the stride is 2: give the 1×1 kernels"
                                + " the same stride.")
                .replacing("Window.of(1).stride(stride)", "Window.of(1)")
                .wrong(
                        "projected-for-channels-only",
                        "stridesOnBothWays",
                        "You project only when the number of channels changes. With a stride the size changes too: compare"
                                + " the whole shapes of x and F(x).")
                .replacing("!Arrays.equals(x.shape(), f.shape())", "x.dim(1) != f.dim(1)");
    }
}
