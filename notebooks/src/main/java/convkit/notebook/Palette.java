package convkit.notebook;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The few colours of a moving picture, the same in all frames. Java's own GIF writer would choose others for each frame
 * and blend them with dots, which makes files of flat drawings three times as large.
 */
final class Palette {

    private static final int SIZE = 64;

    private final int[] colors;
    private final Map<Integer, Integer> nearest = new HashMap<>();

    private Palette(int[] colors) {
        this.colors = colors;
    }

    /** The most frequent colours of the frames. */
    static Palette of(List<BufferedImage> frames) {
        Map<Integer, Integer> count = new HashMap<>();
        for (BufferedImage frame : frames) {
            for (int y = 0; y < frame.getHeight(); y++) {
                for (int x = 0; x < frame.getWidth(); x++) {
                    count.merge(frame.getRGB(x, y), 1, Integer::sum);
                }
            }
        }
        return new Palette(count.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SIZE)
                .mapToInt(Map.Entry::getKey)
                .toArray());
    }

    /** The image in these colours, each pixel in the nearest one. */
    BufferedImage indexed(BufferedImage image) {
        IndexColorModel model = new IndexColorModel(6, colors.length, colors, 0, false, -1, 0);
        BufferedImage result =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int index = nearest.computeIfAbsent(image.getRGB(x, y), this::search);
                result.getRaster().setSample(x, y, 0, index);
            }
        }
        return result;
    }

    private int search(int color) {
        int best = 0;
        for (int i = 1; i < colors.length; i++) {
            if (distance(colors[i], color) < distance(colors[best], color)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 255) - (b >> 16 & 255);
        int green = (a >> 8 & 255) - (b >> 8 & 255);
        int blue = (a & 255) - (b & 255);
        return red * red + green * green + blue * blue;
    }
}
