package convkit.data;

import java.awt.Color;
import java.util.random.RandomGenerator;

/** The background of a {@link Scene}: dull, and changing smoothly between two greys with a tint. */
final class Clouds {

    private static final int WAVES = 6;

    private final double[] one = new double[3];
    private final double[] other = new double[3];
    private final double[] across = new double[WAVES];
    private final double[] down = new double[WAVES];
    private final double[] start = new double[WAVES];

    Clouds(RandomGenerator random) {
        double grey = 0.15 + 0.7 * random.nextDouble();
        double change = 0.5 * (random.nextDouble() - 0.5);
        for (int c = 0; c < 3; c++) {
            double tint = 0.12 * (random.nextDouble() - 0.5);
            one[c] = grey + tint;
            other[c] = Math.max(0, Math.min(1, grey + change + tint));
        }
        for (int i = 0; i < WAVES; i++) {
            double direction = 2 * Math.PI * random.nextDouble();
            // From one to five waves in a picture.
            double frequency = 2 * Math.PI * (1 + 4 * random.nextDouble());
            across[i] = frequency * Math.cos(direction);
            down[i] = frequency * Math.sin(direction);
            start[i] = 2 * Math.PI * random.nextDouble();
        }
    }

    /**
     * Red, green and blue at a place.
     *
     * @param x from 0, the left edge, to 1, the right edge
     * @param y from 0, the upper edge, to 1
     */
    double[] color(double x, double y) {
        double sum = 0;
        for (int i = 0; i < WAVES; i++) {
            sum += Math.sin(across[i] * x + down[i] * y + start[i]);
        }
        double share = 1 / (1 + Math.exp(-sum));
        double[] color = new double[3];
        for (int c = 0; c < 3; c++) {
            color[c] = one[c] + share * (other[c] - one[c]);
        }
        return color;
    }

    /** A colour that no cloud has: red, green and blue of any hue, strong and not dark. */
    static double[] strongColor(RandomGenerator random) {
        Color color =
                new Color(Color.HSBtoRGB((float) random.nextDouble(), (float) (0.6 + 0.4 * random.nextDouble()), (float)
                        (0.6 + 0.4 * random.nextDouble())));
        return new double[] {color.getRed() / 255.0, color.getGreen() / 255.0, color.getBlue() / 255.0};
    }
}
