package convkit.solutions.augmentation;

import convkit.solutions.Solutions;
import convkit.solutions.augmentation.alternative.AsksEveryPixel;

/** Everything about {@code cutout} that students do not get. */
final class CutoutSolutions {

    private CutoutSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("cutout", MyCutout.class)
                .alternative(AsksEveryPixel::new)
                .hiddenTests(CutoutHiddenTests.class);
        wrongPlaces(builder);
        wrongBorders(builder);
        wrongFills(builder);
        return builder.build();
    }

    private static void wrongPlaces(Solutions.Builder builder) {
        builder.wrong(
                        "centre-taken-for-the-corner",
                        "oddSquareIsCentred",
                        "Your square begins at the centre that was given: it begins size/2 above and left of it.")
                .replacing("int top = centerRow - size / 2;", "int top = centerRow;")
                .replacing("int left = centerColumn - size / 2;", "int left = centerColumn;")
                .wrong(
                        "size-taken-for-the-radius",
                        "singlePixel",
                        "Your square reaches size pixels to each side: size is the length of its whole side.")
                .replacing("int top = centerRow - size / 2;", "int top = centerRow - size;")
                .replacing("int left = centerColumn - size / 2;", "int left = centerColumn - size;")
                .replacing("top + size", "centerRow + size + 1")
                .replacing("left + size", "centerColumn + size + 1")
                .wrong(
                        "one-too-large",
                        "oddSquareIsCentred",
                        "Your square has one row and one column too many: the last ones are top + size − 1 and left + size − 1.")
                .replacing("top + size", "top + size + 1")
                .replacing("left + size", "left + size + 1");
    }

    private static void wrongBorders(Solutions.Builder builder) {
        builder.wrong(
                        "rows-and-columns-swapped",
                        "oddSquareIsCentred",
                        "You use the centre's row for columns and its column for rows.")
                .replacing("int top = centerRow - size / 2;", "int top = centerColumn - size / 2;")
                .replacing("int left = centerColumn - size / 2;", "int left = centerRow - size / 2;")
                .wrong(
                        "pushed-inside",
                        "cutOffAtTheBorder",
                        "You push the square into the picture. It stays where it is, and what lies outside is cut off: otherwise the"
                                + " border would be hidden less often than the middle.")
                .replacing(
                        "int top = centerRow - size / 2;",
                        "int top = Math.max(0, Math.min(y.dim(1) - size, centerRow - size / 2));")
                .replacing(
                        "int left = centerColumn - size / 2;",
                        "int left = Math.max(0, Math.min(y.dim(2) - size, centerColumn - size / 2));")
                .wrong(
                        "border-not-checked",
                        "cutOffAtTheBorder",
                        "Your square leaves the picture: begin at row and column 0 at the earliest, and end with the last ones.")
                .replacing("int bottom = Math.min(y.dim(1), top + size);", "int bottom = top + size;")
                .replacing("int right = Math.min(y.dim(2), left + size);", "int right = left + size;")
                .replacing("int h = Math.max(0, top);", "int h = top;")
                .replacing("int w = Math.max(0, left);", "int w = left;");
    }

    private static void wrongFills(Solutions.Builder builder) {
        builder.wrong(
                        "one-fill-for-all-channels",
                        "everyChannelWithItsFill",
                        "You fill all channels with the first value; each channel has its own.")
                .replacing("fill[c]", "fill[0]")
                .wrong(
                        "first-channel-only",
                        "everyChannelWithItsFill",
                        "You hide the square in the first channel only: the others still show what is there.")
                .replacing("c < y.dim(0)", "c < 1")
                .wrong(
                        "in-place",
                        "leavesThePictureUnchanged",
                        "You cut the square out of the picture itself: next time there would be two. Work on a copy.")
                .replacing("Tensor y = picture.copy();", "Tensor y = picture;");
    }
}
