package convkit.nn.augment;

import convkit.nn.tensor.Tensor;

/** Changes of an image's detail: each pixel is computed from those around it. Beyond the border the border pixels go on. */
public final class Filters {

    private static final float[] SMOOTH = {1, 2, 1};
    private static final float[] DERIVATIVE = {-1, 0, 1};

    /** A vertical edge from 0 to 1 has Sobel's derivative (1 + 2 + 1)·1. */
    private static final float FULL_EDGE = 4;

    private Filters() {}

    /**
     * Blurred by a Gaussian whose standard deviation lies between least and most.
     *
     * @param least in pixels, &gt; 0
     * @param most in pixels, ≥ least
     */
    public static Augmentation gaussianBlur(double least, double most) {
        Sampling.requireWithin("gaussian_blur", "least", least, 0.01, 1000);
        Sampling.requireWithin("gaussian_blur", "most", most, least, 1000);
        return (image, random) -> {
            Sampling.requireImage("gaussian_blur", image);
            float[] kernel = gaussian(least + (most - least) * random.nextDouble());
            return separable(image, kernel, kernel);
        };
    }

    /**
     * How steep the image is at each pixel: length of Sobel's gradient of each channel, where a straight edge from black to
     * white gives 1, and what is steeper too. Sobel &amp; Feldman (1968).
     */
    public static Augmentation sobel() {
        return (image, random) -> {
            Sampling.requireImage("sobel", image);
            float[] down = separable(image, DERIVATIVE, SMOOTH).data();
            float[] right = separable(image, SMOOTH, DERIVATIVE).data();
            float[] y = new float[image.size()];
            for (int i = 0; i < y.length; i++) {
                y[i] = Math.min(1f, (float) Math.hypot(down[i], right[i]) / FULL_EDGE);
            }
            return Tensor.of(y, image.shape());
        };
    }

    /** Weights e^(−d²/2σ²) for distances d up to 3σ, scaled to a sum of 1. */
    static float[] gaussian(double sigma) {
        int radius = (int) Math.ceil(3 * sigma);
        double[] weights = new double[2 * radius + 1];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(-(i - radius) * (double) (i - radius) / (2 * sigma * sigma));
            sum += weights[i];
        }
        float[] kernel = new float[weights.length];
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = (float) (weights[i] / sum);
        }
        return kernel;
    }

    /** The image filtered with one kernel along the height and then with another along the width; both of odd length. */
    static Tensor separable(Tensor image, float[] alongHeight, float[] alongWidth) {
        int height = image.dim(1);
        int width = image.dim(2);
        float[] rows = new float[image.size()];
        float[] y = new float[image.size()];
        for (int c = 0; c < image.dim(0); c++) {
            int map = c * height * width;
            for (int w = 0; w < width; w++) {
                filterLine(image.data(), map + w, width, height, alongHeight, rows);
            }
            for (int h = 0; h < height; h++) {
                filterLine(rows, map + h * width, 1, width, alongWidth, y);
            }
        }
        return Tensor.of(y, image.shape());
    }

    private static void filterLine(float[] x, int start, int stride, int length, float[] kernel, float[] y) {
        for (int i = 0; i < length; i++) {
            float sum = 0;
            for (int k = 0; k < kernel.length; k++) {
                int position = Math.max(0, Math.min(length - 1, i + k - kernel.length / 2));
                sum += kernel[k] * x[start + position * stride];
            }
            y[start + i * stride] = sum;
        }
    }
}
