package convkit.solutions.augmentation;

import convkit.solutions.Solutions;
import convkit.solutions.augmentation.alternative.FlipsPadsAndCrops;

/** Everything about {@code flip-and-crop} that students do not get. */
final class FlipAndCropSolutions {

    private static final String SOURCE = "picture.get(c, h, flip ? columns - 1 - w : w)";

    private FlipAndCropSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("flip-and-crop", MyFlipAndCrop.class)
                .alternative(FlipsPadsAndCrops::new)
                .hiddenTests(FlipAndCropHiddenTests.class);
        wrongFlips(builder);
        wrongOffsets(builder);
        wrongPadding(builder);
        wrongRest(builder);
        return builder.build();
    }

    private static void wrongFlips(Solutions.Builder builder) {
        builder.wrong(
                        "flipped-upside-down",
                        "flipsLeftAndRight",
                        "You exchange top and bottom. The horizontal flip exchanges left and right: reverse each row.")
                .replacing(SOURCE, "picture.get(c, flip ? rows - 1 - h : h, w)")
                .wrong(
                        "flip-off-by-one",
                        "flipsLeftAndRight",
                        "Your mirror image is shifted by one column: the mirror of column w is W − 1 − w.")
                .replacing(SOURCE, "picture.get(c, h, flip ? (columns - w) % columns : w)")
                .wrong(
                        "always-flipped",
                        "cropsAtTopAndLeft",
                        "You flip every picture. The argument flip says whether to.")
                .replacing(SOURCE, "picture.get(c, h, columns - 1 - w)")
                .wrong(
                        "cropped-before-the-flip",
                        "flipsBeforeCropping",
                        "You crop first and flip the crop. Here the picture is flipped first, and the crop is cut out of the mirror"
                                + " image.")
                .replacing(SOURCE, "picture.get(c, h, w)")
                .replacing("c, i, j);", "c, i, flip ? width - 1 - j : j);");
    }

    private static void wrongOffsets(Solutions.Builder builder) {
        builder.wrong("offsets-swapped", "cropsAtTopAndLeft", "You use top for columns and left for rows.")
                .replacing("int h = top + i - padding;", "int h = left + i - padding;")
                .replacing("int w = left + j - padding;", "int w = top + j - padding;")
                .wrong(
                        "offsets-in-the-picture",
                        "offsetsCountInThePaddedPicture",
                        "You count the offsets from the corner of the picture itself. They count in the padded picture: subtract the"
                                + " padding.")
                .replacing("int h = top + i - padding;", "int h = top + i;")
                .replacing("int w = left + j - padding;", "int w = left + j;");
    }

    private static void wrongPadding(Solutions.Builder builder) {
        builder.wrong(
                        "borders-repeated",
                        "outsideIsZero",
                        "You repeat the border pixels outside the picture. The padding is made of zeros.")
                .replacing("if (h >= 0 && h < rows && w >= 0 && w < columns) {", """
                        h = Math.max(0, Math.min(rows - 1, h));
                        w = Math.max(0, Math.min(columns - 1, w));
                        {""")
                .wrong(
                        "wrapped-around",
                        "outsideIsZero",
                        "What leaves your picture on one side comes in again on the other. Outside the picture there are zeros.")
                .replacing("if (h >= 0 && h < rows && w >= 0 && w < columns) {", """
                        h = Math.floorMod(h, rows);
                        w = Math.floorMod(w, columns);
                        {""");
    }

    private static void wrongRest(Solutions.Builder builder) {
        builder.wrong("first-channel-only", "everyChannel", "You treat the first channel only; the others stay 0.")
                .replacing("c < crop.dim(0)", "c < 1")
                .wrong(
                        "crop-not-checked",
                        "refusesCropsOutside",
                        "You accept a crop that does not lie in the padded picture; compare top + height with H + 2P and left + width"
                                + " with W + 2P.")
                .replacing(
                        "if (top < 0 || top + height > rows + 2 * padding || left < 0 || left + width > columns + 2 * padding) {",
                        "if (rows < 0) {");
    }
}
