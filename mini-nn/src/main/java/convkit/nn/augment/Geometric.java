package convkit.nn.augment;

import convkit.nn.ops.Shaping;
import convkit.nn.tensor.Tensor;
import java.util.random.RandomGenerator;

/**
 * Changes of where things are. What comes into view from outside the image is black; between pixels, values are
 * interpolated (bilinear).
 */
public final class Geometric {

    private Geometric() {}

    /** Left and right exchanged, always; use {@link Augmentation#withProbability} for now and then. Not for text. */
    public static Augmentation horizontalFlip() {
        return (image, random) -> {
            Sampling.requireImage("horizontal_flip", image);
            return Shaping.flip(image.detach(), 2);
        };
    }

    /** Top and bottom exchanged, always. */
    public static Augmentation verticalFlip() {
        return (image, random) -> {
            Sampling.requireImage("vertical_flip", image);
            return Shaping.flip(image.detach(), 1);
        };
    }

    /**
     * The image {@code [C, H, W]} turned to the left by 90° a number of times; no pixel is changed, only moved. An odd number
     * of turns gives {@code [C, W, H]}.
     */
    public static Tensor quarterTurn(Tensor image, int turns) {
        Sampling.requireImage("quarter_turn", image);
        Tensor turned = image.detach();
        for (int turn = 0; turn < Math.floorMod(turns, 4); turn++) {
            turned = Shaping.flip(Shaping.permute(turned, 0, 2, 1), 1);
        }
        return turned;
    }

    /** Turned by 90°, 180° or 270°; images that are not square only by 180°, so that the shape stays. */
    public static Augmentation quarterTurns() {
        return (image, random) -> {
            Sampling.requireImage("quarter_turns", image);
            return quarterTurn(image, image.dim(1) == image.dim(2) ? 1 + random.nextInt(3) : 2);
        };
    }

    /**
     * Turned about the centre by an angle between −maxDegrees and maxDegrees.
     *
     * @param maxDegrees in [0, 180]; 10 to 15 are usual for digits
     */
    public static Augmentation rotation(double maxDegrees) {
        Sampling.requireWithin("rotation", "maxDegrees", maxDegrees, 0, 180);
        return (image, random) -> {
            Sampling.requireImage("rotation", image);
            return rotate(image, symmetric(maxDegrees, random));
        };
    }

    /** The image {@code [C, H, W]} turned to the left about its centre. */
    public static Tensor rotate(Tensor image, double degrees) {
        Sampling.requireImage("rotate", image);
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double centerRow = (image.dim(1) - 1) / 2.0;
        double centerColumn = (image.dim(2) - 1) / 2.0;
        return Sampling.sample(image, (h, w, position) -> {
            double down = h - centerRow;
            double right = w - centerColumn;
            position[0] = centerRow + cos * down + sin * right;
            position[1] = centerColumn - sin * down + cos * right;
        });
    }

    /**
     * Moved by whole pixels, in each direction by at most this part of the image's height and width.
     *
     * @param maxPart in [0, 1]
     */
    public static Augmentation translation(double maxPart) {
        Sampling.requireWithin("translation", "maxPart", maxPart, 0, 1);
        return (image, random) -> {
            Sampling.requireImage("translation", image);
            return translate(image, (int) Math.round(symmetric(maxPart * image.dim(1), random)), (int)
                    Math.round(symmetric(maxPart * image.dim(2), random)));
        };
    }

    /** The image {@code [C, H, W]} moved down and to the right by these numbers of pixels, which may be negative. */
    public static Tensor translate(Tensor image, int down, int right) {
        Sampling.requireImage("translate", image);
        return Sampling.sample(image, (h, w, position) -> {
            position[0] = h - down;
            position[1] = w - right;
        });
    }

    /**
     * Enlarged or shrunk about the centre by a factor between least and most, drawn so that halving and doubling are equally
     * likely.
     *
     * @param least &gt; 0; below 1 shrinks
     * @param most ≥ least
     */
    public static Augmentation scaling(double least, double most) {
        Sampling.requireWithin("scaling", "least", least, 0.01, 100);
        Sampling.requireWithin("scaling", "most", most, least, 100);
        return (image, random) -> {
            Sampling.requireImage("scaling", image);
            double factor = least * Math.pow(most / least, random.nextDouble());
            return window(
                    image,
                    (image.dim(1) - image.dim(1) / factor) / 2,
                    (image.dim(2) - image.dim(2) / factor) / 2,
                    1 / factor);
        };
    }

    /**
     * A window of the image's own proportions at a random place, enlarged to the whole. Without the change of proportions
     * that Szegedy et al., "Going deeper with convolutions" (2015), section 6, add to it.
     *
     * @param leastArea part of the image's area that the window covers at least, in (0, 1]
     */
    public static Augmentation cropAndResize(double leastArea) {
        Sampling.requireWithin("crop_and_resize", "leastArea", leastArea, 1e-4, 1);
        return (image, random) -> {
            Sampling.requireImage("crop_and_resize", image);
            double side = Math.sqrt(leastArea + (1 - leastArea) * random.nextDouble());
            double top = random.nextDouble() * (1 - side) * image.dim(1);
            double left = random.nextDouble() * (1 - side) * image.dim(2);
            return window(image, top, left, side);
        };
    }

    /**
     * A window of the image {@code [C, H, W]}, enlarged to the whole.
     *
     * @param top edge of the window in pixels below the image's upper edge, {@code left} likewise
     * @param side of the window over the image's; above 1 the image is shrunk
     */
    static Tensor window(Tensor image, double top, double left, double side) {
        return Sampling.sample(image, (h, w, position) -> {
            position[0] = top + (h + 0.5) * side - 0.5;
            position[1] = left + (w + 0.5) * side - 0.5;
        });
    }

    /**
     * Each pixel is pulled somewhere else, neighbours to nearly the same place: a random field of shifts, smoothed by a
     * Gaussian, as if the image were printed on rubber. Simard, Steinkraus &amp; Platt, "Best practices for convolutional
     * neural networks applied to visual document analysis" (2003), section 2.
     *
     * @param strength typical shift (root of the mean square) as part of the image's longer side, in [0, 1]
     * @param smoothness standard deviation of the Gaussian as part of the longer side, in (0, 1]
     */
    public static Augmentation elastic(double strength, double smoothness) {
        Sampling.requireWithin("elastic", "strength", strength, 0, 1);
        Sampling.requireWithin("elastic", "smoothness", smoothness, 1e-3, 1);
        return (image, random) -> {
            Sampling.requireImage("elastic", image);
            int height = image.dim(1);
            int width = image.dim(2);
            float[] down = shifts(height, width, strength, smoothness, random);
            float[] right = shifts(height, width, strength, smoothness, random);
            return Sampling.sample(image, (h, w, position) -> {
                position[0] = h - down[h * width + w];
                position[1] = w - right[h * width + w];
            });
        };
    }

    private static float[] shifts(int height, int width, double strength, double smoothness, RandomGenerator random) {
        int longer = Math.max(height, width);
        float[] kernel = Filters.gaussian(smoothness * longer);
        float[] shifts = Filters.separable(Tensor.randn(random, 1, height, width), kernel, kernel)
                .data();
        double squares = 0;
        for (float shift : shifts) {
            squares += shift * shift;
        }
        float scale = (float) (strength * longer / Math.sqrt(squares / shifts.length));
        for (int i = 0; i < shifts.length; i++) {
            shifts[i] *= scale;
        }
        return shifts;
    }

    private static double symmetric(double most, RandomGenerator random) {
        return most * (2 * random.nextDouble() - 1);
    }
}
