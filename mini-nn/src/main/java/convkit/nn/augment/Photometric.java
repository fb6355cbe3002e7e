package convkit.nn.augment;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.random.RandomGenerator;

/** Changes of brightness and colour; nothing moves. Values stay in [0, 1]: what goes beyond is cut off. */
public final class Photometric {

    /** Brightness of red, green and blue to the eye: ITU-R recommendation BT.601. */
    private static final float[] LUMINANCE = {0.299f, 0.587f, 0.114f};

    /** What rounding in an earlier augmentation may have added. */
    private static final float ROUNDING = 1e-4f;

    private Photometric() {}

    /** A function of one value. */
    @FunctionalInterface
    private interface Change {
        float of(float value);
    }

    /** Grey, still with three channels; grey images stay as they are. */
    public static Augmentation colorDrop() {
        return (image, random) -> {
            requireColors("color_drop", image);
            return saturate(image, 0);
        };
    }

    /**
     * Brightness, contrast and saturation, each multiplied by a factor between 1 − amount and 1 + amount, in this order.
     * Contrast is the distance from the image's mean luminance, saturation that from the pixel's own.
     *
     * @param brightness in [0, 1], likewise the others
     */
    public static Augmentation colorJitter(double brightness, double contrast, double saturation) {
        Sampling.requireWithin("color_jitter", "brightness", brightness, 0, 1);
        Sampling.requireWithin("color_jitter", "contrast", contrast, 0, 1);
        Sampling.requireWithin("color_jitter", "saturation", saturation, 0, 1);
        return (image, random) -> {
            requireColors("color_jitter", image);
            float brighter = factor(brightness, random);
            Tensor bright = change(image, value -> value * brighter);
            float mean = meanLuminance(bright);
            float stronger = factor(contrast, random);
            Tensor strong = change(bright, value -> mean + (value - mean) * stronger);
            return saturate(strong, factor(saturation, random));
        };
    }

    /**
     * Every value raised to a power between 1/most and most: dark parts get brighter or darker while black and white stay,
     * as with another exposure.
     *
     * @param most in [1, 10]
     */
    public static Augmentation intensity(double most) {
        Sampling.requireWithin("intensity", "most", most, 1, 10);
        return (image, random) -> {
            requireBrightness("intensity", image);
            double power = Math.pow(most, 2 * random.nextDouble() - 1);
            return change(image, value -> (float) Math.pow(clip(value), power));
        };
    }

    /**
     * Independent normal noise on every value.
     *
     * @param standardDeviation in [0, 1]
     */
    public static Augmentation gaussianNoise(double standardDeviation) {
        Sampling.requireWithin("gaussian_noise", "standardDeviation", standardDeviation, 0, 1);
        return (image, random) -> {
            requireBrightness("gaussian_noise", image);
            return change(image, value -> (float) (value + standardDeviation * random.nextGaussian()));
        };
    }

    /**
     * A grey square at a random place, partly outside too: the network must not depend on one detail. DeVries &amp; Taylor,
     * "Improved regularization of convolutional neural networks with cutout" (2017).
     *
     * @param side of the square as part of the image's shorter side, in (0, 1]
     */
    public static Augmentation cutout(double side) {
        Sampling.requireWithin("cutout", "side", side, 1e-3, 1);
        return (image, random) -> {
            requireBrightness("cutout", image);
            int height = image.dim(1);
            int width = image.dim(2);
            int length = Math.max(1, (int) Math.round(side * Math.min(height, width)));
            // the centre is drawn over the whole image
            int top = random.nextInt(height) - length / 2;
            int left = random.nextInt(width) - length / 2;
            Tensor y = image.copy();
            for (int c = 0; c < image.dim(0); c++) {
                for (int h = Math.max(0, top); h < Math.min(height, top + length); h++) {
                    for (int w = Math.max(0, left); w < Math.min(width, left + length); w++) {
                        y.data()[(c * height + h) * width + w] = 0.5f;
                    }
                }
            }
            return y;
        };
    }

    /** Mixes each pixel with its own grey: 0 is grey, 1 the image itself, more is more colourful. */
    private static Tensor saturate(Tensor image, float amount) {
        if (image.dim(0) == 1) {
            return image.copy();
        }
        int area = image.dim(1) * image.dim(2);
        float[] x = image.data();
        float[] y = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            float grey = luminance(x, i % area, area);
            y[i] = clip(grey + (x[i] - grey) * amount);
        }
        return Tensor.of(y, image.shape());
    }

    private static float luminance(float[] x, int pixel, int area) {
        return LUMINANCE[0] * x[pixel] + LUMINANCE[1] * x[area + pixel] + LUMINANCE[2] * x[2 * area + pixel];
    }

    private static float meanLuminance(Tensor image) {
        int area = image.dim(1) * image.dim(2);
        double sum = 0;
        for (int pixel = 0; pixel < area; pixel++) {
            sum += image.dim(0) == 1 ? image.data()[pixel] : luminance(image.data(), pixel, area);
        }
        return (float) (sum / area);
    }

    private static Tensor change(Tensor image, Change change) {
        float[] y = new float[image.size()];
        for (int i = 0; i < y.length; i++) {
            y[i] = clip(change.of(image.data()[i]));
        }
        return Tensor.of(y, image.shape());
    }

    private static float clip(float value) {
        return Math.max(0f, Math.min(1f, value));
    }

    private static float factor(double amount, RandomGenerator random) {
        return (float) (1 + amount * (2 * random.nextDouble() - 1));
    }

    private static void requireColors(String augmentation, Tensor image) {
        requireBrightness(augmentation, image);
        if (image.dim(0) != 1 && image.dim(0) != 3) {
            throw new IllegalArgumentException(augmentation + ": the image has " + image.dim(0)
                    + " channels but colours have 3 and grey has 1 (input " + Shape.format(image.shape(), "CHW")
                    + "); leave this augmentation out");
        }
    }

    private static void requireBrightness(String augmentation, Tensor image) {
        Sampling.requireImage(augmentation, image);
        for (float value : image.data()) {
            if (!(value >= -ROUNDING && value <= 1 + ROUNDING)) {
                throw new IllegalArgumentException(augmentation + ": the image has a value of " + value
                        + " but brightness runs from 0 to 1; augment before normalising");
            }
        }
    }
}
