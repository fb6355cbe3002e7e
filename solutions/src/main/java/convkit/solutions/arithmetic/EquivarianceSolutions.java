package convkit.solutions.arithmetic;

import convkit.solutions.Solutions;
import convkit.solutions.arithmetic.alternative.CopiesBlocks;

/** Solutions of {@code equivariance}. */
final class EquivarianceSolutions {

    private EquivarianceSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("equivariance", MyEquivariance.class)
                .alternative(CopiesBlocks::new)
                .hiddenTests(EquivarianceHiddenTests.class);
        wrongChanges(builder);
        wrongGaps(builder);
        return builder.build();
    }

    private static void wrongChanges(Solutions.Builder builder) {
        builder.wrong(
                        "wraps-around",
                        "translationMovesTheMap",
                        "What leaves your map on one side comes back on the other. It falls off, and zeros come in.")
                .replacing("if (lies(h - down, w - right, x)) {", "{")
                .replacing(
                        "x.get(h - down, w - right)",
                        "x.get(Math.floorMod(h - down, x.dim(0)), Math.floorMod(w - right, x.dim(1)))")
                .wrong(
                        "moves-backwards",
                        "translationMovesTheMap",
                        "Your map moves up and left. What stands at [h, w] after the move came from [h − down, w − right].")
                .replacing("lies(h - down, w - right, x)", "lies(h + down, w + right, x)")
                .replacing("x.get(h - down, w - right)", "x.get(h + down, w + right)")
                .wrong(
                        "down-and-right-swapped",
                        "translationMovesTheMap",
                        "You move rows by right and columns by down: the first axis is the row, and down moves rows.")
                .replacing("lies(h - down, w - right, x)", "lies(h - right, w - down, x)")
                .replacing("x.get(h - down, w - right)", "x.get(h - right, w - down)")
                .wrong(
                        "transposed",
                        "rotationTurnsTheMap",
                        "You transpose: rows become columns, but that is a mirror image. For a turn against the clock the last"
                                + " column becomes the first row: x[j, W − 1 − i].")
                .replacing("x.get(j, x.dim(1) - 1 - i)", "x.get(j, i)")
                .wrong(
                        "turned-clockwise",
                        "rotationTurnsTheMap",
                        "You turn with the clock, x[H − 1 − j, i]; against the clock it is x[j, W − 1 − i].")
                .replacing("x.get(j, x.dim(1) - 1 - i)", "x.get(x.dim(0) - 1 - j, i)");
    }

    private static void wrongGaps(Solutions.Builder builder) {
        builder.wrong(
                        "compares-with-unmoved-map",
                        "worksForTranslation",
                        "You compare f(g(x)) with f(x). That would be invariance: the map does not change at all. Equivariance"
                                + " compares with g(f(x)): the map moves along.")
                .replacing(
                        "translate(EquivarianceExercise.correlate(x, kernel), down, right)",
                        "EquivarianceExercise.correlate(x, kernel)")
                .wrong(
                        "border-counted-as-inside",
                        "worksForTranslation",
                        "Your inside includes outputs that moved in from outside the map: [i, j] counts only if [i − down, j −"
                                + " right] is an output too.")
                .replacing("if (lies(i - down, j - right, movedFirst)) {", "{")
                .wrong(
                        "sign-kept",
                        "worksInBothDirections",
                        "You look for the largest signed difference; a negative difference counts as much. Take the absolute"
                                + " value first.")
                .replacing(
                        "Math.abs(movedFirst.get(i, j) - filteredFirst.get(i, j))",
                        "movedFirst.get(i, j) - filteredFirst.get(i, j)")
                .replacing(
                        "Math.abs(turnedFirst.data()[i] - filteredFirst.data()[i])",
                        "turnedFirst.data()[i] - filteredFirst.data()[i]")
                .wrong(
                        "differences-added",
                        "worksInBothDirections",
                        "You add the differences up; ‖·‖∞ is the largest of them.")
                .replacing("Math.max(everywhere, difference)", "everywhere + difference")
                .replacing("Math.max(inside, difference)", "inside + difference")
                .replacing("Math.max(gap, Math.abs", "(gap + Math.abs")
                .wrong(
                        "kernel-turned-too",
                        "failsForRotation",
                        "You turn the kernel along with the picture, so the difference is always 0. The layer's weights do not"
                                + " turn when somebody turns the photograph.")
                .replacing("correlate(rotate(x), kernel)", "correlate(rotate(x), rotate(kernel))");
    }
}
