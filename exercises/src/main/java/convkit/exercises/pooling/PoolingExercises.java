package convkit.exercises.pooling;

import convkit.exercises.Exercise;
import java.util.List;

/** The exercises on pooling. */
public final class PoolingExercises {

    private PoolingExercises() {}

    /** In the order in which they are best done. */
    public static List<Exercise> all() {
        return List.of(maxPool(), averagePool(), maxout(), unpooling(), l2Pool(), stochasticPool());
    }

    private static Exercise maxPool() {
        return Exercise.named("max-pool", "Max pooling, forward and backward")
                .contract(MaxPoolExercise.class, MaxPoolTests.class)
                .teaches("Max pooling")
                .needs("output-size")
                .takes(40)
                .difficulty(2)
                .outOfScope("padding; windows that are not square; checking of arguments")
                .hints(
                        "Forward is a search for the largest value in a window. What must the search start from, so that it"
                                + " also works when all values are negative? What do you have to remember besides the value?",
                        "Remember the position of the best value so far, ((n·C + c)·H + h)·W + w, starting with the"
                                + " window's first position, and replace it only by a strictly larger value. Backward needs"
                                + " no search: the indices say where each gradient belongs.",
                        "Forward: for n, c, oh, ow { best = position of (oh·S, ow·S); for kh, kw { p = position of (oh·S +"
                                + " kh, ow·S + kw); if (x[p] > x[best]) best = p; } output[i] = x[best]; indices[i++] ="
                                + " best; }. Backward: gradInput starts as zeros; for every i: gradInput[indices[i]] +="
                                + " gradOutput[i].")
                .build();
    }

    private static Exercise averagePool() {
        return Exercise.named("average-pool", "Average pooling, forward and backward")
                .contract(AveragePoolExercise.class, AveragePoolTests.class)
                .teaches("Average, L2-norm and random (stochastic) pooling")
                .needs("max-pool")
                .takes(25)
                .difficulty(2)
                .outOfScope("padding, windows that are not square, checking of arguments")
                .hints(
                        "The windows are those of max pooling; only what is made of their values differs.",
                        "Forward: sum the K² values and divide once, at the end. Backward: by how much does the mean grow when one value"
                                + " of the window grows by 1?",
                        "Forward: y[n, c, oh, ow] = sum / (K * K). Backward: share = gradOutput[n, c, oh, ow] / (K * K); for kh, kw:"
                                + " gradInput[n, c, oh * S + kh, ow * S + kw] += share.")
                .build();
    }

    private static Exercise maxout() {
        return Exercise.named("maxout", "Maxout: pooling across channels")
                .contract(MaxoutExercise.class, MaxoutTests.class)
                .teaches("Cross-channel pooling (maxout)")
                .needs("max-pool")
                .takes(20)
                .difficulty(2)
                .outOfScope("the dense layers in front, dropout")
                .hints(
                        "Take one pixel with six channels and k = 3. Which channels does output channel 0 look at, which channel 1?",
                        "Write a helper that finds the winning channel of group g at one position: it begins with channel g·k and compares"
                                + " the k − 1 others. Forward and backward both need it.",
                        "Check k; for n, g, h, w: best = g * k; for c = g * k + 1 … g * k + k − 1: if x[n, c, h, w] > x[n, best, h, w] then"
                                + " best = c. Forward: y = x[n, best, h, w]. Backward: gradInput[n, best, h, w] = gradOutput[n, g, h, w].")
                .build();
    }

    private static Exercise unpooling() {
        return Exercise.named("unpooling", "Unpooling with the indices of max pooling")
                .contract(UnpoolingExercise.class, UnpoolingTests.class)
                .teaches("SegNet")
                .needs("max-pool")
                .takes(20)
                .difficulty(2)
                .outOfScope("overlapping windows, bilinear upsampling")
                .hints(
                        "Do the worked example by hand: write the sixteen positions of the 4×4 map as 0 … 15 and put the values in.",
                        "Work on the flat arrays: value i of x goes to position indices[i] of a zero tensor. Backward is the same line read"
                                + " from right to left.",
                        "Check indices.length == x.size() and 0 <= index < y.size(). Forward: y.data()[indices[i]] = x.data()[i]. Backward:"
                                + " gradInput.data()[i] = gradOutput.data()[indices[i]].")
                .build();
    }

    private static Exercise l2Pool() {
        return Exercise.named("l2-pool", "L2 pooling, forward and backward")
                .contract(L2PoolExercise.class, L2PoolTests.class)
                .teaches("Average, L2-norm and random (stochastic) pooling")
                .needs("average-pool")
                .takes(25)
                .difficulty(3)
                .outOfScope("padding, other norms, checking of arguments")
                .rounded()
                .hints(
                        "Forward is average pooling with two changes. Backward: write y² = Σx² and differentiate both sides.",
                        "2y·∂y = 2x·∂x, so ∂y/∂x = x/y. You need the lengths again in backward: call forward. What happens where a length"
                                + " is 0?",
                        "Backward: y = forward(x, K, S); for each window scale = y == 0 ? 0 : gradOutput / y; for kh, kw: gradInput[h, w] +="
                                + " scale * x[h, w].")
                .build();
    }

    private static Exercise stochasticPool() {
        return Exercise.named("stochastic-pool", "Stochastic pooling, training and testing")
                .contract(StochasticPoolExercise.class, StochasticPoolTests.class)
                .teaches("Average, L2-norm and random (stochastic) pooling")
                .needs("max-pool")
                .takes(30)
                .difficulty(3)
                .outOfScope("drawing random numbers, the backward pass, rows and columns left at the edge")
                .rounded()
                .hints(
                        "Lay the activations of a window end to end on a line of length A. Where on it does the draw u point to?",
                        "Add the activations up in row-major order and stop at the first whose sum exceeds u·A. Output i belongs to the window"
                                + " whose upper left corner is (i / OW · K, i % OW · K) when all rows of all maps are counted through.",
                        "For each output i: A = sum of the window (throw if one is negative); sum = 0; for each position: sum += a; if sum >"
                                + " draws[i] * A take it and stop. mean: A == 0 ? 0 : Σ a * a / A.")
                .build();
    }
}
