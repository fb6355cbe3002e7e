package convkit.notebook;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same image with a palette, which makes a PNG file half as large: charts and diagrams have few colours besides the soft
 * edges of their lines. Edges may change a little, areas never; what has too many colours, such as a photograph, stays as it is.
 */
final class FewColours {

    private static final int MOST = 256;

    /** Colours that differ in their lowest bits only may become one. */
    private static final int MOST_BITS = 4;

    /** Edges are a few pixels in a hundred. If more would change, the image is no chart. */
    private static final double MOST_CHANGED = 0.08;

    private FewColours() {}

    /** The image with a palette of at most 256 colours, or the image itself if that would be seen, or it is transparent. */
    static BufferedImage of(BufferedImage image) {
        if (image.getColorModel().hasAlpha()) {
            return image;
        }
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : pixels) {
            counts.merge(pixel, 1, Integer::sum);
        }
        // The most common first: it stands for its neighbours.
        List<Integer> colours = counts.keySet().stream()
                .sorted(Comparator.<Integer>comparingInt(counts::get).reversed().thenComparing(c -> c))
                .toList();
        for (int bits = 0; bits <= MOST_BITS; bits++) {
            Map<Integer, Integer> representatives = new LinkedHashMap<>();
            long changed = 0;
            for (int colour : colours) {
                if (representatives.putIfAbsent(cell(colour, bits), colour) != null) {
                    changed += counts.get(colour);
                }
            }
            if (representatives.size() <= MOST) {
                return changed <= MOST_CHANGED * pixels.length ? paint(image, pixels, representatives, bits) : image;
            }
        }
        return image;
    }

    private static int cell(int colour, int bits) {
        int mask = 0xFF >> bits << bits;
        return colour & (mask << 16 | mask << 8 | mask);
    }

    private static BufferedImage paint(
            BufferedImage image, int[] pixels, Map<Integer, Integer> representatives, int bits) {
        int[] palette =
                representatives.values().stream().mapToInt(Integer::intValue).toArray();
        Map<Integer, Integer> numbers = new HashMap<>();
        representatives.keySet().forEach(cell -> numbers.put(cell, numbers.size()));
        IndexColorModel model = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
        BufferedImage result =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        byte[] row = new byte[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < row.length; x++) {
                row[x] = (byte) (int) numbers.get(cell(pixels[y * row.length + x], bits));
            }
            result.getRaster().setDataElements(0, y, row.length, 1, row);
        }
        return result;
    }
}
