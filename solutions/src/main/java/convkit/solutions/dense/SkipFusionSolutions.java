package convkit.solutions.dense;

import convkit.solutions.Solutions;
import convkit.solutions.dense.alternative.TwoPassFusion;

/** The solutions of {@code skip-fusion}. */
final class SkipFusionSolutions {

    private static final String KEPT_INSIDE = "Math.max(0, Math.min(length - 1, position))";

    private SkipFusionSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("skip-fusion", MySkipFusion.class)
                .alternative(TwoPassFusion::new)
                .hiddenTests(SkipFusionHiddenTests.class);
        wrongEnlargements(builder);
        wrongFusions(builder);
        return builder.build();
    }

    private static void wrongEnlargements(Solutions.Builder builder) {
        builder.wrong(
                        "values-repeated",
                        "interpolatesRows",
                        "You repeat every value (nearest neighbour). Interpolate: ¾ of the pixel and ¼ of its neighbour on"
                                + " that side.")
                .replacing(KEPT_INSIDE, "output / 2")
                .wrong(
                        "halfway",
                        "interpolatesRows",
                        "You mix half and half. The new values lie a quarter of a pixel from their own pixel: ¾ and ¼.")
                .replacing("0.75f * near + 0.25f * far;", "0.5f * near + 0.5f * far;")
                .replacing("0.75f * near + 0.25f * far,", "0.5f * near + 0.5f * far,")
                .wrong(
                        "neighbour-on-the-wrong-side",
                        "interpolatesRows",
                        "You mix with the neighbour on the other side: y[2i] lies left of x[i] and takes from x[i − 1], y[2i +"
                                + " 1] takes from x[i + 1].")
                .replacing("output % 2 == 0", "output % 2 == 1")
                .wrong(
                        "always-the-next",
                        "interpolatesRows",
                        "Your even values are the pixels themselves, as if they stood on the grid of the large map. A pixel"
                                + " covers two new ones and stands between them.")
                .replacing("output % 2 == 0 ? output / 2 - 1 : output / 2 + 1", """
                        output % 2 == 0 ? output / 2 : output / 2 + 1""")
                .wrong(
                        "border-wraps-around",
                        "interpolatesRows",
                        "At the border you take the neighbour from the opposite side of the map. There the pixel's own value"
                                + " counts.")
                .replacing(KEPT_INSIDE, "Math.floorMod(position, length)")
                .wrong(
                        "columns-only",
                        "interpolatesBothWays",
                        "You interpolate along the columns and repeat the rows. Mix the two nearest rows as well, ¾ and ¼.")
                .replacing("neighbour(h, x.dim(2))", "h / 2");
    }

    private static void wrongFusions(Solutions.Builder builder) {
        builder.wrong(
                        "concatenated",
                        "addsFineScores",
                        "You put the two score maps one behind the other, as U-Net does with features. Here scores of the same"
                                + " class are added.")
                .replacing("Elementwise.add(", "convkit.nn.ops.Shaping.concat(1, ")
                .wrong(
                        "averaged",
                        "addsFineScores",
                        "You return the mean of the two scores. They are added: each layer contributes in full.")
                .replacing("Elementwise.add(enlarge(coarse), fine)", """
                        Elementwise.scale(Elementwise.add(enlarge(coarse), fine), 0.5f)""")
                .wrong(
                        "coarse-only",
                        "addsFineScores",
                        "You return the enlarged coarse scores alone: the finer features are not used.")
                .replacing("Elementwise.add(enlarge(coarse), fine)", "enlarge(coarse)")
                .wrong(
                        "relu-on-the-scores",
                        "leavesArgumentsUnchanged",
                        "You applied a ReLU to the coarse scores. Scores may be negative: that is how a class is ruled out.")
                .replacing("enlarge(coarse), fine", "enlarge(Elementwise.relu(coarse)), fine");
    }
}
