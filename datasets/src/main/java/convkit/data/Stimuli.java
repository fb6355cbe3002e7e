package convkit.data;

import convkit.nn.tensor.Tensor;

/**
 * What Hubel and Wiesel showed to a cell of the visual cortex, and a model of such a cell's weights. Lengths are pixels;
 * directions are degrees against the clock, 0 lies and 90 stands; pictures are grey, from 0 (black) to 1 (white).
 *
 * <p>Sources: D. Hubel, T. Wiesel, "Receptive fields of single neurones in the cat's striate cortex" (1959); J. Daugman,
 * "Uncertainty relation for resolution in space, spatial frequency, and orientation optimized by two-dimensional visual
 * cortical filters" (1985), for the weights.
 */
public final class Stimuli {

    /** Standard deviation of a Gabor function's envelope across its stripes, as part of the wavelength. */
    private static final double SPREAD = 0.45;
    /** How much longer the envelope is along the stripes. */
    private static final double LENGTH = 1.8;

    private Stimuli() {}

    /**
     * A bright bar on black ground, as long as the picture: {@code [1, size, size]}. Its edges are smoothed over one pixel, so
     * that it can move by parts of a pixel.
     *
     * @param degrees direction of the bar
     * @param shift how far its middle line lies from the middle of the picture, at right angles to the bar: to the right for a
     *     standing bar, down for a lying one
     * @param width of the bar, &gt; 0
     */
    public static Tensor bar(int size, double degrees, double shift, double width) {
        requirePositive("bar", "size", size);
        requirePositive("bar", "width", width);
        Tensor picture = Tensor.zeros(1, size, size);
        forEachPixel(size, degrees, (row, column, along, across) -> {
            double inside = width / 2 + 0.5 - Math.abs(across - shift);
            picture.set((float) Math.max(0, Math.min(1, inside)), 0, row, column);
        });
        return picture;
    }

    /**
     * The weights of a simple cell, a Gabor function: stripes under a bell, {@code [1, size, size]}. They sum to 0, so that even
     * light gives no response, and their squares sum to 1.
     *
     * @param wavelength from stripe to stripe, &gt; 0; about 0.6 · size fits well
     * @param degrees direction of the stripes, and of the bar that fits best
     * @param phase 0 for a bright stripe in the middle (a line), 90 for an edge that is bright on the right (of a standing
     *     edge) or below (of a lying one)
     */
    public static Tensor gabor(int size, double wavelength, double degrees, double phase) {
        requirePositive("gabor", "size", size);
        requirePositive("gabor", "wavelength", wavelength);
        Tensor weight = Tensor.zeros(1, size, size);
        double spread = SPREAD * wavelength;
        forEachPixel(size, degrees, (row, column, along, across) -> {
            double bell = Math.exp(-(across * across + along * along / (LENGTH * LENGTH)) / (2 * spread * spread));
            double stripes = Math.cos(2 * Math.PI * across / wavelength - Math.toRadians(phase));
            weight.set((float) (bell * stripes), 0, row, column);
        });
        standardise(weight.data());
        return weight;
    }

    /**
     * A bank of simple cells for equally spaced directions, beginning with 0: {@code [directions, 1, size, size]}, as a
     * convolution takes it.
     *
     * @param directions how many, ≥ 1; 4 are 0, 45, 90 and 135 degrees
     * @param wavelength as for {@link #gabor}, {@code phase} likewise
     */
    public static Tensor gabors(int directions, int size, double wavelength, double phase) {
        requirePositive("gabors", "directions", directions);
        Tensor bank = Tensor.zeros(directions, 1, size, size);
        for (int d = 0; d < directions; d++) {
            Tensor cell = gabor(size, wavelength, 180.0 * d / directions, phase);
            System.arraycopy(cell.data(), 0, bank.data(), d * size * size, size * size);
        }
        return bank;
    }

    /** Mean 0, then length 1; a single pixel stays 0. */
    private static void standardise(float[] weights) {
        double sum = 0;
        for (float weight : weights) {
            sum += weight;
        }
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] -= (float) (sum / weights.length);
            squares += weights[i] * weights[i];
        }
        for (int i = 0; i < weights.length && squares > 0; i++) {
            weights[i] /= (float) Math.sqrt(squares);
        }
    }

    /** A pixel, and its distance from the middle of the picture along and across a direction. */
    @FunctionalInterface
    private interface Pixel {
        void at(int row, int column, double along, double across);
    }

    private static void forEachPixel(int size, double degrees, Pixel pixel) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double middle = (size - 1) / 2.0;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                double right = column - middle;
                double down = row - middle;
                pixel.at(row, column, right * cos - down * sin, right * sin + down * cos);
            }
        }
    }

    private static void requirePositive(String what, String name, double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(what + ": " + name + " is " + brief(value) + " but must be above 0");
        }
    }

    private static String brief(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
