package convkit.notebook;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Colours of the classes of things in pictures. They differ in lightness as well as in hue, dark, middle and bright in turn, so
 * that colour-blind readers and grey prints can tell them apart.
 */
final class ClassColors {

    private static final List<Color> COLORS = List.of(
            new Color(0x00204C), Style.VERMILLION, Style.SKY, new Color(0x006B4F), Style.PURPLE, new Color(0xF0E442));

    private ClassColors() {}

    /**
     * The colour of things of this label.
     *
     * @param what for the error text
     * @param classes number of classes there are
     * @throws IllegalArgumentException if there are more than can be told apart, or the label is none of them
     */
    static Color of(String what, int label, int classes) {
        if (classes > COLORS.size()) {
            throw new IllegalArgumentException(what + ": " + classes + " classes of things but at most " + COLORS.size()
                    + " colours can be told apart; join classes");
        }
        if (label < 0 || label >= classes) {
            throw new IllegalArgumentException(what + ": label " + label + " but " + classes
                    + " classes have labels 0 to " + (classes - 1) + "; name every class");
        }
        return COLORS.get(label);
    }

    /** One of several pictures, grey or in colour, with one pixel per pixel; values run from 0 to 1 and are clamped. */
    static BufferedImage image(Tensor pictures, int n) {
        BufferedImage image = new BufferedImage(pictures.dim(3), pictures.dim(2), BufferedImage.TYPE_INT_RGB);
        for (int h = 0; h < image.getHeight(); h++) {
            for (int w = 0; w < image.getWidth(); w++) {
                int rgb = 0;
                for (int c = 0; c < 3; c++) {
                    float value = pictures.get(n, pictures.dim(1) == 1 ? 0 : c, h, w);
                    rgb = rgb << 8 | Math.round(255 * Math.max(0, Math.min(1, value)));
                }
                image.setRGB(w, h, rgb);
            }
        }
        return image;
    }

    /** @throws IllegalArgumentException unless these are pictures, grey or in colour */
    static void requirePictures(String what, Tensor pictures) {
        Shape.requireRank(what, pictures.shape(), "NCHW");
        if (pictures.dim(1) != 1 && pictures.dim(1) != 3) {
            throw new IllegalArgumentException(what + ": the pictures have " + pictures.dim(1) + " channels (pictures "
                    + Shape.format(pictures.shape(), "NCHW") + "); give one, grey, or three, red, green and blue");
        }
    }
}
