package convkit.exercises.augmentation;

import convkit.exercises.Exercise;
import java.util.List;

/** The exercises on augmentation. */
public final class AugmentationExercises {

    private static final String ROW = "Data augmentation";

    private AugmentationExercises() {}

    /** In the order in which they are best done. */
    public static List<Exercise> all() {
        return List.of(rotate90(), cutout(), flipAndCrop(), colorJitter());
    }

    private static Exercise rotate90() {
        return Exercise.named("rotate90", "Quarter turns")
                .contract(Rotate90Exercise.class, Rotate90Tests.class)
                .teaches(ROW)
                .takes(20)
                .difficulty(1)
                .outOfScope("other angles; interpolation; batches")
                .hints(
                        "Draw a sheet with 1 2 3 over 4 5 6 and turn it to the left. Where does the 3 go? What are the height and"
                                + " width of the result?",
                        "Write a method for one turn, and call it as often as needed. How often is that for −1? And for 5?"
                                + " Math.floorMod knows.",
                        "turns = Math.floorMod(quarterTurns, 4). One turn: y = zeros(C, W, H); for c, h, w of y: y[c, h, w] = x[c, w,"
                                + " W − 1 − h].")
                .build();
    }

    private static Exercise cutout() {
        return Exercise.named("cutout", "Cutout")
                .contract(CutoutExercise.class, CutoutTests.class)
                .teaches(ROW)
                .takes(20)
                .difficulty(1)
                .outOfScope("drawing the centre at random; several squares; checking of arguments")
                .hints(
                        "In which row does the square begin, in which does it end? Try size 1 and size 2 on paper.",
                        "Begin at center − size / 2 and count size rows. Of these take only the ones that exist: from Math.max(0, top)"
                                + " to below Math.min(H, top + size).",
                        "y = picture.copy(); top = centerRow − size / 2; left likewise; for every c, for h from Math.max(0, top) to below"
                                + " Math.min(H, top + size), for w likewise: y[c, h, w] = fill[c].")
                .build();
    }

    private static Exercise flipAndCrop() {
        return Exercise.named("flip-and-crop", "Flip, pad and crop")
                .contract(FlipAndCropExercise.class, FlipAndCropTests.class)
                .teaches(ROW)
                .takes(30)
                .difficulty(2)
                .outOfScope("drawing the offsets at random; resizing the crop")
                .hints(
                        "For one value of the crop, at (i, j): which row and column of the padded picture is it? And of the picture"
                                + " before padding?",
                        "Row h = top + i − P, column w = left + j − P of the flipped picture; outside it the value is 0. In the picture"
                                + " that was not flipped that column is W − 1 − w.",
                        "if (top < 0 || top + height > H + 2 * P || …) throw new IllegalArgumentException(…); crop = zeros(C, height,"
                                + " width); for c, i, j { h = top + i − P; w = left + j − P; if (h, w) is inside: crop[c, i, j] ="
                                + " x[c, h, flip ? W − 1 − w : w]; }")
                .build();
    }

    private static Exercise colorJitter() {
        return Exercise.named("colour-drop-and-jitter", "Colour drop, brightness and contrast")
                .contract(ColorJitterExercise.class, ColorJitterTests.class)
                .teaches(ROW)
                .takes(30)
                .difficulty(2)
                .outOfScope("drawing the factors at random; saturation and hue; pictures with one channel")
                .rounded()
                .hints(
                        "With the layout [3, H, W], where in data() are red, green and blue of pixel number p?",
                        "They stand at p, H·W + p and 2·H·W + p. jitter needs three loops: brighten and clamp; gather the mean of the"
                                + " luma, for which colorDrop is already there; stretch and clamp.",
                        "luma[p] = 0.299f * x[p] + 0.587f * x[A + p] + 0.114f * x[2 * A + p] with A = H * W. v = clamp(brightness * v); m ="
                                + " mean of colorDrop(v); v = clamp(m + contrast * (v − m)); clamp(a) = Math.max(0, Math.min(1, a)).")
                .build();
    }
}
