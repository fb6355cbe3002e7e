package convkit.nn.augment;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;

/** An image read at positions between its pixels. Pixel (h, w) is a square with its centre at that position. */
final class Sampling {

    private Sampling() {}

    /** Where in the source a pixel of the result comes from. */
    @FunctionalInterface
    interface Source {
        /** @param position receives row and column in the source */
        void of(int h, int w, double[] position);
    }

    /** y[c, h, w] = image[c, source(h, w)], interpolated; black where the source lies outside the image. */
    static Tensor sample(Tensor image, Source source) {
        int height = image.dim(1);
        int width = image.dim(2);
        Tensor y = Tensor.zeros(image.shape());
        double[] position = new double[2];
        for (int h = 0; h < height; h++) {
            for (int w = 0; w < width; w++) {
                source.of(h, w, position);
                if (position[0] < -0.5 || position[0] > height - 0.5) {
                    continue;
                }
                if (position[1] < -0.5 || position[1] > width - 0.5) {
                    continue;
                }
                // the outer half of a pixel on the border has no neighbour to be mixed with
                double row = Math.max(0, Math.min(height - 1, position[0]));
                double column = Math.max(0, Math.min(width - 1, position[1]));
                for (int c = 0; c < image.dim(0); c++) {
                    y.data()[(c * height + h) * width + w] = bilinear(image, c, row, column);
                }
            }
        }
        return y;
    }

    private static float bilinear(Tensor image, int c, double row, double column) {
        int height = image.dim(1);
        int width = image.dim(2);
        int top = (int) row;
        int left = (int) column;
        int bottom = Math.min(height - 1, top + 1);
        int right = Math.min(width - 1, left + 1);
        float down = (float) (row - top);
        float across = (float) (column - left);
        float[] x = image.data();
        int upper = (c * height + top) * width;
        int lower = (c * height + bottom) * width;
        float above = x[upper + left] + across * (x[upper + right] - x[upper + left]);
        float below = x[lower + left] + across * (x[lower + right] - x[lower + left]);
        return above + down * (below - above);
    }

    /** Checks that this is an image with at least one pixel. */
    static void requireImage(String augmentation, Tensor image) {
        Shape.requireRank(augmentation, image.shape(), "CHW");
        if (image.size() == 0) {
            throw new IllegalArgumentException(augmentation + ": the image is empty (input "
                    + Shape.format(image.shape(), "CHW") + "); give one with at least one pixel");
        }
    }

    /** Checks an amount that must lie in a range. */
    static double requireWithin(String augmentation, String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    augmentation + ": " + name + " is " + value + " but must lie between " + least + " and " + most);
        }
        return value;
    }
}
