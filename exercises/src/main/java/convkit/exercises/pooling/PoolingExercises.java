package convkit.exercises.pooling;

import convkit.exercises.Exercise;
import java.util.List;

/** The exercises on pooling. */
public final class PoolingExercises {

    private PoolingExercises() {}

    /** In the order in which they are best done. */
    public static List<Exercise> all() {
        return List.of(maxPool());
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
}
