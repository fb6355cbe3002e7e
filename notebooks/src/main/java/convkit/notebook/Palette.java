package convkit.notebook;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * The few colours of a moving picture, the same in all frames. Java's own GIF writer would choose others for each frame
 * and blend them with dots, which makes files of flat drawings three times as large.
 */
final class Palette {

    private static final int SIZE = 64;
    /** Frames of one film look alike: so many of them have all of its colours. */
    private static final int SAMPLES = 12;

    /** Index of the colour that lets the frame before show through. */
    static final int TRANSPARENT = SIZE - 1;

    private final int[] colors;
    private final int used;
    private final Map<Integer, Integer> nearest = new HashMap<>();

    private Palette(int[] colors) {
        this.used = colors.length;
        this.colors = Arrays.copyOf(colors, SIZE);
    }

    /** The most frequent colours of some of the frames, the last among them, in which most is painted. */
    static Palette of(int frames, IntFunction<BufferedImage> draw) {
        Map<Integer, Integer> count = new HashMap<>();
        int apart = (frames + SAMPLES - 1) / SAMPLES;
        for (int step = (frames - 1) % apart; step < frames; step += apart) {
            BufferedImage frame = draw.apply(step);
            for (int y = 0; y < frame.getHeight(); y++) {
                for (int x = 0; x < frame.getWidth(); x++) {
                    count.merge(frame.getRGB(x, y), 1, Integer::sum);
                }
            }
        }
        int[] frequent = count.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TRANSPARENT)
                .mapToInt(Map.Entry::getKey)
                .toArray();
        return new Palette(frequent);
    }

    /**
     * A part of a frame in these colours, each pixel in the nearest one; pixels that are as in the frame before are
     * transparent, because long runs of one colour pack well.
     *
     * @param before null for the first frame
     */
    BufferedImage indexed(BufferedImage before, BufferedImage frame, Rectangle part) {
        IndexColorModel model = new IndexColorModel(6, SIZE, colors, 0, false, TRANSPARENT, DataBuffer.TYPE_BYTE);
        BufferedImage result = new BufferedImage(part.width, part.height, BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int y = 0; y < part.height; y++) {
            for (int x = 0; x < part.width; x++) {
                int color = frame.getRGB(part.x + x, part.y + y);
                boolean same = before != null && before.getRGB(part.x + x, part.y + y) == color;
                int index = same ? TRANSPARENT : nearest.computeIfAbsent(color, this::search);
                result.getRaster().setSample(x, y, 0, index);
            }
        }
        return result;
    }

    private int search(int color) {
        int best = 0;
        for (int i = 1; i < used; i++) {
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
