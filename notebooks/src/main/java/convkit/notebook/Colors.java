package convkit.notebook;

import convkit.nn.tensor.Tensor;
import convkit.notebook.Canvas.Align;
import convkit.notebook.Canvas.Box;
import convkit.notebook.Canvas.Label;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.function.DoubleFunction;

/** From values to colours. */
final class Colors {

    private Colors() {}

    static float min(float[] values) {
        float min = Float.POSITIVE_INFINITY;
        for (float value : values) {
            min = Math.min(min, value);
        }
        return min;
    }

    static float max(float[] values) {
        float max = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            max = Math.max(max, value);
        }
        return max;
    }

    /** Where a value lies between two others, 0 to 1; the middle if these are equal. */
    static double fraction(double value, double min, double max) {
        return max > min ? (value - min) / (max - min) : 0.5;
    }

    /** One map as an image with one pixel per value. */
    static BufferedImage image(Maps maps, int map, double min, double max, DoubleFunction<Color> colors) {
        BufferedImage image = new BufferedImage(maps.width(), maps.height(), BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < maps.height(); row++) {
            for (int col = 0; col < maps.width(); col++) {
                Color color = colors.apply(fraction(maps.get(map, row, col), min, max));
                image.setRGB(col, row, color.getRGB());
            }
        }
        return image;
    }

    /**
     * One picture of a batch, in grey or in colour.
     *
     * @param pictures {@code [N, 1, H, W]} or {@code [N, 3, H, W]}
     * @param min value that is black, {@code max} the one that is full
     */
    static BufferedImage picture(Tensor pictures, int n, double min, double max) {
        int channels = pictures.dim(1);
        int height = pictures.dim(2);
        int width = pictures.dim(3);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < height; row++) {
            for (int col = 0; col < width; col++) {
                int rgb = 0;
                for (int c = 0; c < 3; c++) {
                    double value = fraction(pictures.get(n, channels == 1 ? 0 : c, row, col), min, max);
                    rgb = rgb << 8 | (int) Math.round(255 * Math.max(0, Math.min(1, value)));
                }
                image.setRGB(col, row, rgb);
            }
        }
        return image;
    }

    /** A vertical colour scale with the numbers at its ends. */
    static void scale(Canvas canvas, double x, double y, double height, double min, double max) {
        int bands = 42;
        for (int band = 0; band < bands; band++) {
            Color color = Style.sequential(1 - band / (double) (bands - 1));
            canvas.box(x, y + band * height / bands, 12, height / bands + 0.5, new Box(color, null, 0, false));
        }
        Label label = Label.SMALL.align(Align.START);
        canvas.text(Numbers.brief(max), x + 17, y + 5, label);
        canvas.text(Numbers.brief(min), x + 17, y + height - 5, label);
    }
}
