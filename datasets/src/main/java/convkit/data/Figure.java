package convkit.data;

import convkit.nn.model.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** A thing of a {@link Scene} before it is painted: an outline in a plane of pixels, and a colour. */
final class Figure {

    /** Sides of each kind; an ellipse has none. */
    private static final int[] SIDES = {0, 4, 3};
    /** Things keep this many pixels from the edge of the picture. */
    private static final int MARGIN = 1;
    /** A pixel's colour is the mean of so many points along each axis. */
    private static final int SAMPLES = 3;

    private final int label;
    private final double centerX;
    private final double centerY;
    /** Rows of the matrix that turns and stretches the figure to a disc or a regular polygon. */
    private final double[] across;

    private final double[] along;
    /** Distance of the polygon's sides, or of the circle, from the centre. */
    private final double apothem;
    /** Outward directions of the polygon's sides, x and y in turn. */
    private final double[] sides;

    private final int reach;
    private final double[] color;
    private final int pictureSide;

    /**
     * @param size diameter of the disc of the same area, in pixels
     * @param elongation height divided by width before it is turned
     * @param turn at most so many degrees to either side
     */
    Figure(int label, double size, double elongation, double turn, int pictureSide, RandomGenerator random) {
        this.label = label;
        this.pictureSide = pictureSide;
        centerX = pictureSide * random.nextDouble();
        centerY = pictureSide * random.nextDouble();
        color = Clouds.strongColor(random);
        double angle = Math.toRadians(turn * (2 * random.nextDouble() - 1));
        double stretch = Math.sqrt(elongation);
        across = new double[] {Math.cos(angle) * stretch, Math.sin(angle) * stretch};
        along = new double[] {-Math.sin(angle) / stretch, Math.cos(angle) / stretch};
        int corners = SIDES[label];
        sides = new double[2 * corners];
        for (int k = 0; k < corners; k++) {
            // The first side lies below, so that a triangle points upwards.
            sides[2 * k] = Math.sin(2 * Math.PI * k / corners);
            sides[2 * k + 1] = Math.cos(2 * Math.PI * k / corners);
        }
        // The area of a regular polygon is corners · apothem² · tan(π / corners).
        apothem = corners == 0 ? size / 2 : size / 2 * Math.sqrt(Math.PI / (corners * Math.tan(Math.PI / corners)));
        // None reaches further than the corner of a triangle: twice its apothem, 0.39 · size.
        reach = (int) Math.ceil(0.78 * size * Math.max(stretch, 1 / stretch)) + 1;
    }

    /** Its colour: red, green, blue. */
    double[] color() {
        return color;
    }

    private boolean contains(double x, double y) {
        double u = across[0] * (x - centerX) + across[1] * (y - centerY);
        double v = along[0] * (x - centerX) + along[1] * (y - centerY);
        if (sides.length == 0) {
            return u * u + v * v <= apothem * apothem;
        }
        for (int k = 0; k < sides.length; k += 2) {
            if (u * sides[k] + v * sides[k + 1] > apothem) {
                return false;
            }
        }
        return true;
    }

    /** Share of a pixel that lies inside, which makes soft edges. */
    double coverage(int col, int row) {
        if (Math.abs(col - centerX) > reach || Math.abs(row - centerY) > reach) {
            return 0;
        }
        int inside = 0;
        for (int i = 0; i < SAMPLES * SAMPLES; i++) {
            double x = col + (i % SAMPLES + 0.5) / SAMPLES;
            double y = row + (i / SAMPLES + 0.5) / SAMPLES;
            inside += contains(x, y) ? 1 : 0;
        }
        return inside / (double) (SAMPLES * SAMPLES);
    }

    /**
     * Writes the figure into the mask: the pixels whose centre lies inside become 1 + label.
     *
     * @return the box around them, or null, with the mask as it was, if the place is taken or not wholly in the picture
     */
    Box place(int[] mask) {
        List<Integer> pixels = new ArrayList<>();
        int left = pictureSide;
        int top = pictureSide;
        int right = 0;
        int bottom = 0;
        for (int row = (int) centerY - reach; row <= centerY + reach; row++) {
            for (int col = (int) centerX - reach; col <= centerX + reach; col++) {
                if (!contains(col + 0.5, row + 0.5)) {
                    continue;
                }
                if (!isFree(mask, col, row)) {
                    return null;
                }
                pixels.add(row * pictureSide + col);
                left = Math.min(left, col);
                top = Math.min(top, row);
                right = Math.max(right, col + 1);
                bottom = Math.max(bottom, row + 1);
            }
        }
        for (int pixel : pixels) {
            mask[pixel] = 1 + label;
        }
        double side = pictureSide;
        return new Box(
                (left + right) / (2 * side), (top + bottom) / (2 * side), (right - left) / side, (bottom - top) / side);
    }

    /** Whether a pixel may belong to a new thing: it and those around it belong to none yet. */
    private boolean isFree(int[] mask, int col, int row) {
        if (col < MARGIN || row < MARGIN || col >= pictureSide - MARGIN || row >= pictureSide - MARGIN) {
            return false;
        }
        for (int h = row - 1; h <= row + 1; h++) {
            for (int w = col - 1; w <= col + 1; w++) {
                if (mask[h * pictureSide + w] != 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
