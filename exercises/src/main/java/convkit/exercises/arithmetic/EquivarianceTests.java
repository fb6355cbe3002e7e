package convkit.exercises.arithmetic;

import convkit.exercises.arithmetic.EquivarianceExercise.Gap;
import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code equivariance} must do. */
public class EquivarianceTests extends ExerciseTests<EquivarianceExercise> {

    public EquivarianceTests(EquivarianceExercise answer) {
        super(EquivarianceExercise.class, answer);
    }

    private static Tensor map(int height, int width, float... values) {
        return Tensor.of(values, height, width);
    }

    private void expectMoved(Tensor x, int down, int right, Tensor wanted) {
        expect.tensor(answer.translate(x, down, right))
                .computedFrom(index -> "It comes from x[" + (index[0] - down) + ", " + (index[1] - right) + "]")
                .equalTo(wanted);
    }

    private void expectGap(Tensor x, Tensor kernel, int down, int right, float everywhere, float inside) {
        Gap gap = expect.notNull("result", answer.translationGap(x, kernel, down, right));
        expect.number("everywhere", gap.everywhere(), everywhere);
        expect.number("inside", gap.inside(), inside);
    }

    @Order(1)
    @Checks(
            what = "Translation moves down and right, what leaves falls off, zeros come in.",
            why = "A picture is not a torus: what leaves on the right does not come back on the left.")
    void translationMovesTheMap() {
        Tensor x = map(2, 3, 1, 2, 3, 4, 5, 6);
        expectMoved(x, 1, 0, map(2, 3, 0, 0, 0, 1, 2, 3));
        expectMoved(x, 0, 2, map(2, 3, 0, 0, 1, 0, 0, 4));
        expectMoved(x, -1, 1, map(2, 3, 0, 4, 5, 0, 0, 0));
        expectMoved(x, 1, -1, map(2, 3, 0, 0, 0, 2, 3, 0));
        expectMoved(x, 2, 0, map(2, 3, 0, 0, 0, 0, 0, 0));
        expectMoved(x, 0, 0, map(2, 3, 1, 2, 3, 4, 5, 6));
    }

    @Order(2)
    @Checks(
            what = "Rotation turns by 90° against the clock, also maps that are not square.",
            why = "A transposition looks much like it, but it is a mirror image.")
    void rotationTurnsTheMap() {
        expect.tensor(answer.rotate(map(2, 3, 1, 2, 3, 4, 5, 6))).equalTo(map(3, 2, 3, 6, 2, 5, 1, 4));
        expect.tensor(answer.rotate(map(2, 2, 1, 2, 3, 4))).equalTo(map(2, 2, 2, 4, 1, 3));
    }

    @Order(3)
    @Checks(
            what = "The worked example: moved by one the difference is 6 at the border and 0 inside.",
            why = "Inside, f(g(x)) = g(f(x)): convolution commutes with translation.",
            points = 2)
    void worksForTranslation() {
        // f(g(x)) = 6 13 19, g(f(x)) = 0 13 19
        expectGap(map(1, 4, 3, 5, 7, 11), map(1, 2, 1, 2), 0, 1, 6, 0);
        // To the left: f(5 7 11 0) = 19 29 11, g(13 19 29) = 19 29 0
        expectGap(map(1, 4, 3, 5, 7, 11), map(1, 2, 1, 2), 0, -1, 11, 0);
    }

    @Order(4)
    @Checks(
            what = "Both directions at once, and differences of either sign.",
            why = "The norm takes absolute values: −9 is a larger difference than 2.")
    void worksInBothDirections() {
        // Kernel upright [1; 1], f(x) = 1 -4; -5 -3. Down 1: f(g(x)) = -1 2; 1 -4, g(f(x)) = 0 0; 1 -4.
        Tensor x = map(3, 2, -1, 2, 2, -6, -7, 3);
        Tensor kernel = map(2, 1, 1, 1);
        expectGap(x, kernel, 1, 0, 2, 0);
        // Up 1: f(2 -6; -7 3; 0 0) = -5 -3; -7 3, g(f(x)) = -5 -3; 0 0.
        expectGap(x, kernel, -1, 0, 7, 0);
        // Down 1, right 1: f(0 0; 0 -1; 0 2) = 0 -1; 0 1, g(f(x)) = 0 0; 0 1.
        expectGap(x, kernel, 1, 1, 1, 0);
    }

    @Order(5)
    @Checks(
            what = "Moved by nothing there is no difference; moved out of sight there is no inside.",
            why = "Code that only works for small moves reads past the border.")
    void extremeMoves() {
        Tensor x = map(2, 3, 1, 2, 3, 4, 5, 6);
        Tensor kernel = map(1, 2, 1, 1);
        expectGap(x, kernel, 0, 0, 0, 0);
        // f(g(x)) = f(0 0 1; 0 0 4) = 0 1; 0 4, g(f(x)) = 0
        expectGap(x, kernel, 0, 2, 4, 0);
        expectGap(x, kernel, 5, 5, 0, 0);
    }

    @Order(6)
    @Checks(
            what =
                    "Rotation: an edge detector gives a difference, a kernel that looks the same after the turn does not.",
            why = "This is why pictures are rotated for augmentation: the network does not know rotations by itself.",
            points = 2)
    void failsForRotation() {
        // f(x) = 3 -5 for kernel [1 0; 0 -1] on 9 3 2; 1 6 8, so g(f(x)) = -5; 3.
        // g(x) = 2 8; 3 6; 9 1, f(g(x)) = 2 - 6, 3 - 1 = -4; 2. Differences 1 and -1.
        Tensor x = map(2, 3, 9, 3, 2, 1, 6, 8);
        expect.number("gap", answer.rotationGap(x, map(2, 2, 1, 0, 0, -1)), 1);
        // Kernel [1 2; 0 0]: f(x) = 15 7, g(f(x)) = 7; 15. f(g(x)) = 2 + 16, 3 + 12 = 18; 15.
        expect.number("gap", answer.rotationGap(x, map(2, 2, 1, 2, 0, 0)), 11);
        expect.number("gap", answer.rotationGap(x, map(2, 2, 3, 3, 3, 3)), 0);
    }

    @Order(7)
    @Checks(
            what = "A second call gives the same result, and the arguments are not changed.",
            why = "Both ways begin with the same picture.")
    void leavesArgumentsUnchanged() {
        Tensor x = map(2, 2, 1, 2, 3, 4);
        for (int i = 0; i < 2; i++) {
            expectMoved(x, 0, 1, map(2, 2, 0, 1, 0, 3));
            expect.tensor(answer.rotate(x)).equalTo(map(2, 2, 2, 4, 1, 3));
            expectGap(x, map(1, 1, 2), 1, 0, 0, 0);
            expect.number("gap", answer.rotationGap(x, map(1, 1, 2)), 0);
        }
        expect.argumentsUnchanged();
    }
}
