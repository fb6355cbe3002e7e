package convkit.solutions.augmentation;

import convkit.solutions.Solutions;
import convkit.solutions.augmentation.alternative.RotatesByFormula;

/** Everything about {@code rotate90} that students do not get. */
final class Rotate90Solutions {

    private static final String SOURCE = "x.get(c, w, x.dim(2) - 1 - h)";
    private static final String TURNS = "Math.floorMod(quarterTurns, 4)";

    private Rotate90Solutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("rotate90", MyRotate90.class)
                .alternative(RotatesByFormula::new)
                .hiddenTests(Rotate90HiddenTests.class);
        wrongTurns(builder);
        wrongRest(builder);
        return builder.build();
    }

    private static void wrongTurns(Solutions.Builder builder) {
        builder.wrong(
                        "turned-to-the-right",
                        "oneTurnToTheLeft",
                        "You turn clockwise. To the left means that the last column becomes the first row.")
                .replacing(SOURCE, "x.get(c, x.dim(1) - 1 - w, h)")
                .wrong(
                        "transposed",
                        "oneTurnToTheLeft",
                        "You exchange rows and columns: that is a mirror image on the diagonal, not a turn. One of the axes must"
                                + " also run backwards.")
                .replacing(SOURCE, "x.get(c, w, h)")
                .wrong(
                        "shape-kept",
                        "oneTurnToTheLeft",
                        "Your result has the shape of the picture. A quarter turn exchanges height and width: [C, H, W] becomes [C,"
                                + " W, H].")
                .replacing("return y;", "return Tensor.of(y.data(), x.shape());")
                .wrong(
                        "negative-remainder",
                        "negativeTurns",
                        "A negative number of turns does nothing in your code: −1 % 4 is −1 in Java. Math.floorMod(−1, 4) is 3.")
                .replacing(TURNS, "quarterTurns % 4")
                .wrong(
                        "negative-turned-to-the-left",
                        "negativeTurns",
                        "You drop the sign of the number of turns: −1 turns to the right, which is three to the left.")
                .replacing(TURNS, "Math.abs(quarterTurns) % 4");
    }

    private static void wrongRest(Solutions.Builder builder) {
        builder.wrong(
                        "at-most-once",
                        "twoTurns",
                        "You turn once whatever the number: turn as often as quarterTurns says.")
                .replacing("turn < turns", "turn < Math.min(turns, 1)")
                .wrong(
                        "first-channel-only",
                        "everyChannel",
                        "You turn the first channel only; the others stay empty. Turn every channel.")
                .replacing("c < y.dim(0)", "c < 1")
                .wrong(
                        "channels-from-the-first",
                        "everyChannel",
                        "All your channels are copies of the first: channel c comes from channel c.")
                .replacing(SOURCE, "x.get(0, w, x.dim(2) - 1 - h)");
    }
}
