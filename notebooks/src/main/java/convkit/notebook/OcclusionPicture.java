package convkit.notebook;

import convkit.nn.insight.Occlusion;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import convkit.notebook.Canvas.Box;
import convkit.notebook.Canvas.Label;
import java.awt.image.BufferedImage;

/**
 * An occlusion map beside its picture. Left the picture with the grey square at the place that lowered the result most; right, on
 * the same pixels, what came out: each value stands where the middle of the square was.
 */
public final class OcclusionPicture {

    private static final double MARGIN = 14;
    private static final double TOP = 36;
    private static final double SIDE = 210;
    private static final double GAP = 26;

    private final BufferedImage covered;
    private final Occlusion occlusion;
    private final Tensor map;
    private final String title;
    private final double pixel;
    private final int height;
    private final int width;
    private final int lowest;

    private OcclusionPicture(Tensor picture, Occlusion occlusion, Tensor map, String title) {
        this.occlusion = occlusion;
        this.map = map;
        this.title = title;
        height = picture.dim(2);
        width = picture.dim(3);
        pixel = SIDE / Math.max(height, width);
        int smallest = 0;
        for (int i = 1; i < map.size(); i++) {
            smallest = map.data()[i] < map.data()[smallest] ? i : smallest;
        }
        lowest = smallest;
        covered = Colors.picture(occlusion.cover(picture, row(), column()), 0, 0, 1);
    }

    /**
     * @param picture {@code [1, 1, H, W]} or {@code [1, 3, H, W]}, values in [0, 1]
     * @param map what {@code occlusion} made of it, {@code [OH, OW]}
     * @param title short heading; says what the values are
     * @throws IllegalArgumentException if the map is not of this picture and square
     */
    public static Drawing of(Tensor picture, Occlusion occlusion, Tensor map, String title) {
        Shape.requireRank("occlusion picture", picture.shape(), "NCHW");
        Shape.requireRank("occlusion picture: map", map.shape(), "HW");
        int rows = (picture.dim(2) - occlusion.side()) / occlusion.stride() + 1;
        int columns = (picture.dim(3) - occlusion.side()) / occlusion.stride() + 1;
        if (map.dim(0) != rows || map.dim(1) != columns) {
            throw new IllegalArgumentException("occlusion picture: the map is " + map.dim(0) + "×" + map.dim(1)
                    + " but this square has " + rows + "×" + columns + " places on " + picture.dim(2) + "×"
                    + picture.dim(3) + " pixels; give the occlusion that made the map");
        }
        OcclusionPicture drawn = new OcclusionPicture(picture, occlusion, map, title);
        double high = Math.max(drawn.height * drawn.pixel, 96);
        double wide = 2 * MARGIN + Math.max(2 * drawn.width * drawn.pixel + GAP + 76, 8.2 * title.length());
        return new Drawing(wide, TOP + high + MARGIN, drawn.describe(), drawn::paint);
    }

    private int row() {
        return lowest / map.dim(1);
    }

    private int column() {
        return lowest % map.dim(1);
    }

    private String describe() {
        return "Occlusion map, " + title + ": from " + Numbers.brief(Colors.min(map.data())) + " with rows "
                + row() * occlusion.stride() + " to " + (row() * occlusion.stride() + occlusion.side() - 1)
                + " and columns " + column() * occlusion.stride() + " to "
                + (column() * occlusion.stride() + occlusion.side() - 1) + " covered, up to "
                + Numbers.brief(Colors.max(map.data())) + ".";
    }

    private void paint(Canvas canvas) {
        canvas.text(title, MARGIN, MARGIN + 4, Label.LEFT.color(Style.MUTED));
        double step = occlusion.stride() * pixel;
        double side = occlusion.side() * pixel;
        canvas.image(covered, MARGIN, TOP, width * pixel, height * pixel);
        canvas.box(MARGIN, TOP, width * pixel, height * pixel, Box.plain(null));
        canvas.box(MARGIN + column() * step, TOP + row() * step, side, side, Box.frame(Style.VERMILLION));
        double left = MARGIN + width * pixel + GAP;
        canvas.box(left, TOP, width * pixel, height * pixel, Box.plain(Style.FAINT));
        float min = Colors.min(map.data());
        float max = Colors.max(map.data());
        // One image, not many boxes: no seams between the cells. It lies where the middles of the squares are.
        BufferedImage heat = Colors.image(Maps.of("occlusion picture", map), 0, min, max, Style::sequential);
        double inset = (side - step) / 2;
        canvas.image(heat, left + inset, TOP + inset, map.dim(1) * step, map.dim(0) * step);
        canvas.box(left + inset + column() * step, TOP + inset + row() * step, step, step, Box.frame(Style.VERMILLION));
        Colors.scale(canvas, left + width * pixel + 12, TOP, 90, min, max);
    }
}
