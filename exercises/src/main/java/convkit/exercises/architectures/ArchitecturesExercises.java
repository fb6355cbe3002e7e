package convkit.exercises.architectures;

import convkit.exercises.Exercise;
import java.util.List;

/** The exercises on the building blocks of architectures. */
public final class ArchitecturesExercises {

    private static final String SEEN_ELSEWHERE = "batch norm; biases; training";

    private ArchitecturesExercises() {}

    /** In the order in which they are best done. */
    public static List<Exercise> all() {
        return List.of(patternLine(), inceptionBranch(), residualBlock(), denseBlock());
    }

    private static Exercise patternLine() {
        return Exercise.named("pattern-line", "A network in one line: [[CONV → RELU]*N → POOL?]*M …")
                .contract(PatternLineExercise.class, PatternLineTests.class)
                .teaches("The pattern language of architectures")
                .needs("output-size")
                .takes(15)
                .difficulty(1)
                .outOfScope("other kernels; branches")
                .hints(
                        "Write out N = 2, M = 2, K = 1 with POOL by hand. Which loops do you see, and which stands inside which?",
                        "The outer loop runs M times: inside it N pairs CONV RELU, then one POOL if there is one. Then K pairs FC"
                                + " RELU, then a last FC. For the shape only the number of poolings and whether there is any"
                                + " CONV matter.",
                        "for m { for n { CONV, RELU } if (pooled) POOL } for k { FC, RELU } FC. Shape: channels = filters if n >"
                                + " 0 and m > 0; height and width divided by 2 (rounded down) m times if pooled; refuse"
                                + " negative counts and a size of 0.")
                .build();
    }

    private static Exercise inceptionBranch() {
        return Exercise.named("inception-branch", "Two branches of an Inception module")
                .contract(InceptionBranchExercise.class, InceptionBranchTests.class)
                .teaches("GoogLeNet / Inception", "1×1 convolution")
                .needs("conv2d")
                .takes(25)
                .difficulty(2)
                .outOfScope("the 5×5 and the pooling branch; biases")
                .hints(
                        "Draw the module with shapes at every arrow. Which axis grows where the branches meet, and what must"
                                + " the 3×3 convolution do so that height and width still fit?",
                        "Three convolutions, each wrapped in Elementwise.relu; the 3×3 one needs a window with padding 1."
                                + " For the count, work out one place of the map and multiply by H·W, in long.",
                        "first = relu(conv2d(x, weight1x1, null, Window.of(1))); few = the same with reduce; second ="
                                + " relu(conv2d(few, weight3x3, null, Window.of(3).padding(1))); Shaping.concat(1, first,"
                                + " second). Saved: H·W·(9·C·O − C·R − 9·R·O), with (long) before the first factor.")
                .build();
    }

    private static Exercise residualBlock() {
        return Exercise.named("residual-block", "The residual block, ReLU(F(x) + x)")
                .contract(ResidualBlockExercise.class, ResidualBlockTests.class)
                .teaches("ResNet")
                .needs("conv2d", "output-size")
                .takes(25)
                .difficulty(2)
                .outOfScope(SEEN_ELSEWHERE + "; bottlenecks")
                .hints(
                        "First the simplest case: stride 1, as many channels out as in. Where exactly do the two ReLUs"
                                + " stand? What must come out when all weights are 0?",
                        "Compute F(x) completely, then compare its shape with that of x. Only if they differ is x sent"
                                + " through the 1×1 projection, with the block's stride. Add, then ReLU.",
                        "hidden = relu(conv2d(x, weight1, null, Window.of(3).padding(1).stride(stride))); f = conv2d(hidden,"
                                + " weight2, null, Window.of(3).padding(1)); shortcut = same shape ? x : conv2d(x,"
                                + " projection, null, Window.of(1).stride(stride)); relu(add(f, shortcut)).")
                .build();
    }

    private static Exercise denseBlock() {
        return Exercise.named("dense-block", "The dense block: every layer sees all earlier maps")
                .contract(DenseBlockExercise.class, DenseBlockTests.class)
                .teaches("DenseNet")
                .needs("residual-block")
                .takes(25)
                .difficulty(3)
                .outOfScope(SEEN_ELSEWHERE + "; bottlenecks; transition layers")
                .hints(
                        "Keep one tensor, the pile, that grows. What does it hold before the first layer, and how many"
                                + " channels after the second?",
                        "In each round the layer reads ReLU(pile), but the pile itself is not rectified; the new maps go"
                                + " behind the old ones along axis 1.",
                        "pile = x; for each weight: fresh = conv2d(relu(pile), weight, null, Window.of(3).padding(1)); pile ="
                                + " Shaping.concat(1, pile, fresh). Channels of layer l: C + l·k; its weights: 9·(C +"
                                + " l·k)·k.")
                .build();
    }
}
