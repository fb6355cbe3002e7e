package convkit.data;

import convkit.nn.tensor.Tensor;
import java.util.SplittableRandom;

/**
 * A small coloured picture without anybody's rights in it: sky, sun, cloud, meadow, a house with a red roof and a tree. It has an
 * upper side, a left and a right, large areas and fine edges, so that one sees what a change of the picture does to each.
 *
 * <p>Drawn by formula on the unit square, nine samples per pixel. The seed decides where sun, cloud, house and tree stand and how
 * the ground is curved; what they look like stays.
 */
public final class Landscape {

    /** Smaller pictures show no door. */
    private static final int LEAST_SIDE = 16;

    private static final int SAMPLES = 3;

    private static final float[] SKY = {0.45f, 0.68f, 0.93f};
    private static final float[] HAZE = {0.86f, 0.92f, 0.97f};
    private static final float[] SUN = {1.0f, 0.85f, 0.20f};
    private static final float[] CLOUD = {0.98f, 0.98f, 1.0f};
    private static final float[] GRASS = {0.36f, 0.62f, 0.22f};
    private static final float[] GRASS_NEAR = {0.22f, 0.45f, 0.14f};
    private static final float[] WALL = {0.95f, 0.90f, 0.78f};
    private static final float[] ROOF = {0.75f, 0.18f, 0.12f};
    private static final float[] DOOR = {0.42f, 0.26f, 0.15f};
    private static final float[] WINDOW = {0.20f, 0.30f, 0.50f};
    private static final float[] CROWN = {0.10f, 0.35f, 0.16f};

    private final double sunX;
    private final double cloudX;
    private final double houseX;
    private final double treeX;
    private final double curve;

    private Landscape(SplittableRandom random) {
        boolean houseLeft = random.nextBoolean();
        houseX = houseLeft ? random.nextDouble(0.12, 0.2) : random.nextDouble(0.48, 0.55);
        treeX = houseLeft ? random.nextDouble(0.7, 0.85) : random.nextDouble(0.15, 0.28);
        sunX = houseLeft ? random.nextDouble(0.75, 0.85) : random.nextDouble(0.15, 0.25);
        cloudX = houseLeft ? random.nextDouble(0.2, 0.4) : random.nextDouble(0.6, 0.8);
        curve = random.nextDouble(0, 2 * Math.PI);
    }

    /**
     * A picture {@code [3, side, side]}: red, green and blue from 0 (dark) to 1.
     *
     * @param side height and width in pixels, ≥ 16
     * @param seed the same seed gives the same picture, in any size
     */
    public static Tensor picture(int side, long seed) {
        if (side < LEAST_SIDE) {
            throw new IllegalArgumentException(
                    "landscape: side is " + side + " pixels but must be at least " + LEAST_SIDE);
        }
        Landscape landscape = new Landscape(new SplittableRandom(seed));
        float[] values = new float[3 * side * side];
        for (int h = 0; h < side; h++) {
            for (int w = 0; w < side; w++) {
                landscape.pixel(values, h, w, side);
            }
        }
        return Tensor.of(values, 3, side, side);
    }

    private void pixel(float[] values, int h, int w, int side) {
        for (int i = 0; i < SAMPLES * SAMPLES; i++) {
            double y = (h + (i / SAMPLES + 0.5) / SAMPLES) / side;
            double x = (w + (i % SAMPLES + 0.5) / SAMPLES) / side;
            float[] color = color(x, y);
            for (int c = 0; c < 3; c++) {
                values[(c * side + h) * side + w] += color[c] / (SAMPLES * SAMPLES);
            }
        }
    }

    /** What is seen at a place; x runs to the right, y down, both from 0 to 1. */
    private float[] color(double x, double y) {
        float[] thing = house(x - houseX, y);
        if (thing != null) {
            return thing;
        }
        if (disc(x, y, treeX, 0.5, 0.13)) {
            return CROWN;
        }
        if (Math.abs(x - treeX) < 0.022 && y > 0.5 && y < 0.82) {
            return DOOR;
        }
        double horizon = 0.66 + 0.04 * Math.sin(5 * x + curve);
        if (y > horizon) {
            return mix(GRASS, GRASS_NEAR, (y - horizon) / (1 - horizon));
        }
        if (disc(x, y, sunX, 0.17, 0.08)) {
            return SUN;
        }
        boolean cloud = disc(x, y, cloudX, 0.2, 0.06)
                || disc(x, y, cloudX + 0.08, 0.17, 0.07)
                || disc(x, y, cloudX + 0.16, 0.2, 0.05);
        return cloud ? CLOUD : mix(SKY, HAZE, y / horizon);
    }

    /** The house with its left wall at x = 0; null where it is not. */
    private static float[] house(double x, double y) {
        boolean wall = x > 0 && x < 0.32 && y > 0.52 && y < 0.84;
        if (wall && x > 0.19 && x < 0.27 && y > 0.64) {
            return DOOR;
        }
        if (wall && x > 0.05 && x < 0.13 && y > 0.6 && y < 0.7) {
            return WINDOW;
        }
        boolean roof = y > 0.34 && y <= 0.53 && Math.abs(x - 0.16) < (y - 0.34) * 1.05;
        return wall ? WALL : roof ? ROOF : null;
    }

    private static boolean disc(double x, double y, double centreX, double centreY, double radius) {
        return Math.hypot(x - centreX, y - centreY) < radius;
    }

    private static float[] mix(float[] a, float[] b, double share) {
        float part = (float) share;
        float[] mixed = new float[3];
        for (int c = 0; c < 3; c++) {
            mixed[c] = a[c] + part * (b[c] - a[c]);
        }
        return mixed;
    }
}
