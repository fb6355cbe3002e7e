package convkit.nn.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The boxes that a detector starts from: at each position of a feature map a few of fixed size and proportions. The network says
 * for each what is in it and how to move and stretch it. Liu et al., "SSD: single shot multibox detector" (2016), section 2.2.
 */
public final class Anchors {

    /** In place of the number of an object: this anchor holds none. */
    public static final int BACKGROUND = -1;

    private static final double[] RATIOS = {1, 2, 0.5};
    private static final double SMALLEST = 0.2;
    private static final double LARGEST = 0.9;

    private final List<Box> boxes = new ArrayList<>();

    /**
     * Anchors of scale s = 0.2 on the first map up to 0.9 on the last, in equal steps; at each position three of width s·√r and
     * height s/√r, for the ratios r = 1, 2 and ½, and a square one of scale √(s·s'), half-way to the scale s' of the next map:
     * without it things between two scales would fit none.
     *
     * @param heights of the maps, the finest first
     * @param widths of the maps
     */
    Anchors(int[] heights, int[] widths) {
        for (int map = 0; map < heights.length; map++) {
            double step = (LARGEST - SMALLEST) / Math.max(1, heights.length - 1);
            double scale = SMALLEST + step * map;
            double between = Math.sqrt(scale * (scale + step));
            for (int h = 0; h < heights[map]; h++) {
                for (int w = 0; w < widths[map]; w++) {
                    double x = (w + 0.5) / widths[map];
                    double y = (h + 0.5) / heights[map];
                    for (double ratio : RATIOS) {
                        double root = Math.sqrt(ratio);
                        boxes.add(new Box(x, y, scale * root, scale / root));
                    }
                    boxes.add(new Box(x, y, between, between));
                }
            }
        }
    }

    /** Number of anchors at each position of each map. */
    public static int perPosition() {
        return RATIOS.length + 1;
    }

    /** All anchors: map by map, row by row, position by position, as the detector's output has them. */
    public List<Box> boxes() {
        return List.copyOf(boxes);
    }

    /**
     * How an anchor must be moved, in units of its own size, and stretched, as a logarithm, to become a box: ((x − x_a)/w_a, (y −
     * y_a)/h_a, ln(w/w_a), ln(h/h_a)). Girshick et al., "Rich feature hierarchies" (2014), appendix C.
     */
    public static float[] encode(Box anchor, Box box) {
        return new float[] {
            (float) ((box.centerX() - anchor.centerX()) / anchor.width()),
            (float) ((box.centerY() - anchor.centerY()) / anchor.height()),
            (float) Math.log(box.width() / anchor.width()),
            (float) Math.log(box.height() / anchor.height())
        };
    }

    /** The way back of {@link #encode}. */
    public static Box decode(Box anchor, float[] offsets) {
        return new Box(
                anchor.centerX() + offsets[0] * anchor.width(),
                anchor.centerY() + offsets[1] * anchor.height(),
                anchor.width() * Math.exp(offsets[2]),
                anchor.height() * Math.exp(offsets[3]));
    }

    /**
     * Which object each anchor has to find: the one that it overlaps most, if by an IoU of at least {@code minIou}. And each
     * object claims the anchor that overlaps it most, however little, so that none is without. SSD, section 2.2.
     *
     * @param minIou 0.5 in the paper
     * @return for each anchor the number of its object, or {@link #BACKGROUND}
     */
    public int[] match(List<Box> objects, double minIou) {
        int[] found = new int[boxes.size()];
        Arrays.fill(found, BACKGROUND);
        for (int anchor = 0; anchor < found.length; anchor++) {
            double best = minIou;
            for (int object = 0; object < objects.size(); object++) {
                double iou = boxes.get(anchor).iou(objects.get(object));
                if (iou >= best) {
                    best = iou;
                    found[anchor] = object;
                }
            }
        }
        for (int object = 0; object < objects.size(); object++) {
            found[closest(objects.get(object))] = object;
        }
        return found;
    }

    private int closest(Box object) {
        int closest = 0;
        for (int anchor = 1; anchor < boxes.size(); anchor++) {
            if (boxes.get(anchor).iou(object) > boxes.get(closest).iou(object)) {
                closest = anchor;
            }
        }
        return closest;
    }
}
