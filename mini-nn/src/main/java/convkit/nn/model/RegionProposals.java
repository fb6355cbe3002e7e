package convkit.nn.model;

import convkit.nn.conv.Window;
import convkit.nn.ops.Convolution;
import convkit.nn.ops.Shaping;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Boxes that may hold something, guessed without any learning: pixels that look alike grow together to regions, and each region
 * has a box. Classifying these few boxes is much less work than classifying all windows of all sizes; that is the first half of
 * R-CNN (Girshick et al., "Rich feature hierarchies", 2014).
 *
 * <p>The regions are those of Felzenszwalb &amp; Huttenlocher, "Efficient graph-based image segmentation" (2004), section 3:
 * neighbouring pixels are joined in the order of their difference in colour, unless that difference is larger than the largest
 * one inside either region plus {@code scale / size of the region}. As there, the picture is smoothed first, against noise: by (1
 * 2 1)/4 along both axes. Selective search (Uijlings et al., 2013), which R-CNN used,
 * goes on from there and joins regions in many ways; here the same is done with several scales.
 */
public final class RegionProposals {

    private RegionProposals() {}

    /** A pair of neighbours; the difference is the Euclidean distance of their colours. */
    private record Edge(int from, int to, double difference) {}

    /**
     * Boxes around the regions of a picture, for several scales; of equal boxes only one.
     *
     * @param image {@code [C, H, W]}, values from 0 to 1
     * @param fewest a region of fewer pixels gives no box
     * @param scales the larger, the larger the regions; at values from 0 to 1 and some thousand pixels 1 to 10 are useful
     * @throws IllegalArgumentException if no scale is given
     */
    public static List<Box> of(Tensor image, int fewest, double... scales) {
        Shape.requireRank("region proposals", image.shape(), "CHW");
        if (scales.length == 0) {
            throw new IllegalArgumentException("region proposals: no scale given; give at least one, such as 3");
        }
        List<Edge> edges = edges(smoothed(image));
        List<Box> boxes = new ArrayList<>();
        for (double scale : scales) {
            for (Box box : boxes(regions(edges, image, scale), image, fewest)) {
                if (!boxes.contains(box)) {
                    boxes.add(box);
                }
            }
        }
        return boxes;
    }

    private static Tensor smoothed(Tensor image) {
        int channels = image.dim(0);
        Tensor kernel = Tensor.of(new float[] {1, 2, 1, 2, 4, 2, 1, 2, 1}, 1, 1, 3, 3);
        Tensor maps = Shaping.reshape(image, channels, 1, image.dim(1), image.dim(2));
        // Zeros around the picture would darken its border: divided by what the kernel finds there of ones.
        Tensor sums = Convolution.conv2d(maps, kernel, null, Window.of(3).padding(1));
        Tensor weights = Convolution.conv2d(
                Tensor.full(1, maps.shape()), kernel, null, Window.of(3).padding(1));
        Tensor smooth = Tensor.zeros(image.shape());
        for (int i = 0; i < smooth.size(); i++) {
            smooth.data()[i] = sums.data()[i] / weights.data()[i];
        }
        return smooth;
    }

    /** Right and lower neighbours of all pixels, the most alike first. */
    private static List<Edge> edges(Tensor image) {
        int height = image.dim(1);
        int width = image.dim(2);
        List<Edge> edges = new ArrayList<>();
        for (int pixel = 0; pixel < height * width; pixel++) {
            if (pixel % width < width - 1) {
                edges.add(new Edge(pixel, pixel + 1, difference(image, pixel, pixel + 1)));
            }
            if (pixel < (height - 1) * width) {
                edges.add(new Edge(pixel, pixel + width, difference(image, pixel, pixel + width)));
            }
        }
        edges.sort(Comparator.comparingDouble(Edge::difference));
        return edges;
    }

    private static double difference(Tensor image, int a, int b) {
        int plane = image.dim(1) * image.dim(2);
        double sum = 0;
        for (int c = 0; c < image.dim(0); c++) {
            double step = image.data()[c * plane + a] - image.data()[c * plane + b];
            sum += step * step;
        }
        return Math.sqrt(sum);
    }

    /** For each pixel the number of its region. */
    private static int[] regions(List<Edge> edges, Tensor image, double scale) {
        int pixels = image.dim(1) * image.dim(2);
        int[] parent = new int[pixels];
        int[] size = new int[pixels];
        double[] inside = new double[pixels];
        Arrays.setAll(parent, i -> i);
        Arrays.fill(size, 1);
        for (Edge edge : edges) {
            int a = root(parent, edge.from);
            int b = root(parent, edge.to);
            if (a != b && edge.difference <= Math.min(inside[a] + scale / size[a], inside[b] + scale / size[b])) {
                parent[b] = a;
                size[a] += size[b];
                inside[a] = edge.difference;
            }
        }
        int[] region = new int[pixels];
        Arrays.setAll(region, i -> root(parent, i));
        return region;
    }

    private static int root(int[] parent, int pixel) {
        int at = pixel;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private static List<Box> boxes(int[] region, Tensor image, int fewest) {
        int height = image.dim(1);
        int width = image.dim(2);
        int[] size = new int[region.length];
        int[][] reach = new int[region.length][];
        for (int pixel = 0; pixel < region.length; pixel++) {
            int r = region[pixel];
            int col = pixel % width;
            int row = pixel / width;
            if (reach[r] == null) {
                reach[r] = new int[] {col, row, col, row};
            }
            size[r]++;
            reach[r][0] = Math.min(reach[r][0], col);
            reach[r][2] = Math.max(reach[r][2], col);
            reach[r][3] = row;
        }
        List<Box> boxes = new ArrayList<>();
        for (int r = 0; r < region.length; r++) {
            if (size[r] >= fewest) {
                boxes.add(Box.between(
                        reach[r][0] / (double) width,
                        reach[r][1] / (double) height,
                        (reach[r][2] + 1) / (double) width,
                        (reach[r][3] + 1) / (double) height));
            }
        }
        return boxes;
    }
}
