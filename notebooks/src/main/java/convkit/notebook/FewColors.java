package convkit.notebook;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Charts and drawings in at most 256 colours, one byte per pixel instead of three: that halves a saved notebook. The frequent
 * colours stay exactly as they are. What gives way are rare ones, which lie on the smoothed edges of lines and letters, and they
 * by no more than the eye sees. Images that need more colours, such as photographs, are left alone.
 */
final class FewColors {

    private static final int MOST = 256;
    /** An image of more colours than this is a photograph. */
    private static final int SEARCHED = 8192;
    /** By how much red, green or blue may change, out of 255; the smallest that suffices is taken. */
    private static final int[] TOLERANCES = {0, 4, 8, 12, 16};

    private FewColors() {}

    /** The same image with a palette if one suffices, or else the image itself. */
    static BufferedImage of(BufferedImage image) {
        int width = image.getWidth();
        int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        Map<Integer, int[]> counts = count(pixels);
        List<Integer> colors = new ArrayList<>(counts.keySet());
        colors.sort((a, b) -> counts.get(a)[0] != counts.get(b)[0]
                ? Integer.compare(counts.get(b)[0], counts.get(a)[0])
                : Integer.compare(a, b));
        for (int tolerance : TOLERANCES) {
            Map<Integer, Integer> places = new HashMap<>();
            int[] palette = colors.size() > SEARCHED ? null : palette(colors, tolerance, places);
            if (palette != null) {
                return indexed(image, pixels, palette, places);
            }
        }
        return image;
    }

    private static Map<Integer, int[]> count(int[] pixels) {
        Map<Integer, int[]> counts = new HashMap<>();
        int[] count = new int[1];
        for (int i = 0; i < pixels.length && counts.size() <= SEARCHED; i++) {
            if (i == 0 || pixels[i] != pixels[i - 1]) {
                count = counts.computeIfAbsent(pixels[i], unseen -> new int[1]);
            }
            count[0]++;
        }
        return counts;
    }

    /**
     * Colours of which each given one has a near one.
     *
     * @param places receives for each colour the position of its near one
     * @return null if 256 are not enough
     */
    private static int[] palette(List<Integer> colors, int tolerance, Map<Integer, Integer> places) {
        int[] palette = new int[MOST];
        int size = 0;
        for (int color : colors) {
            int best = -1;
            int least = tolerance + 1;
            for (int i = 0; i < size; i++) {
                int distance = distance(palette[i], color);
                if (distance < least) {
                    least = distance;
                    best = i;
                }
            }
            if (best < 0) {
                if (size == MOST) {
                    return null;
                }
                best = size;
                palette[size++] = color;
            }
            places.put(color, best);
        }
        return java.util.Arrays.copyOf(palette, size);
    }

    private static int distance(int a, int b) {
        int red = Math.abs((a >> 16 & 255) - (b >> 16 & 255));
        int green = Math.abs((a >> 8 & 255) - (b >> 8 & 255));
        int blue = Math.abs((a & 255) - (b & 255));
        return Math.max(red, Math.max(green, blue));
    }

    private static BufferedImage indexed(
            BufferedImage image, int[] pixels, int[] palette, Map<Integer, Integer> places) {
        IndexColorModel model = new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        BufferedImage result =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        int[] indices = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            indices[i] = i > 0 && pixels[i] == pixels[i - 1] ? indices[i - 1] : places.get(pixels[i]);
        }
        result.getRaster().setPixels(0, 0, image.getWidth(), image.getHeight(), indices);
        return result;
    }
}
