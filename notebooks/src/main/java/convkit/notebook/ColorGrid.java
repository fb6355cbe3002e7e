package convkit.notebook;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import convkit.notebook.Canvas.Box;
import convkit.notebook.Canvas.Label;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Small colour images side by side: photographs, and the kernels that look at their three channels together. */
public final class ColorGrid {

    private static final double MARGIN = 14;
    private static final double GAP = 8;
    private static final double TOP = 34;
    private static final double LINE = 16;
    private static final double KERNEL = 34;
    private static final double WIDTH = 720;

    private final String title;
    private final List<BufferedImage> images = new ArrayList<>();
    private final List<String> captions;
    private final int columns;
    private final double tileWidth;
    private final double tileHeight;
    private final double gap;

    private ColorGrid(String title, List<String> captions, int columns, double width, double height, double gap) {
        this.title = title;
        this.captions = captions;
        this.columns = columns;
        this.tileWidth = width;
        this.tileHeight = height;
        this.gap = gap;
    }

    /**
     * Kernels over red, green and blue, each as one colour image on a scale of its own: where all three weights are 0 it is grey, a
     * positive weight brightens its colour, a negative one darkens it.
     *
     * @param weight {@code [O, 3, KH, KW]}
     */
    public static Drawing filters(Tensor weight, String title) {
        requireColor("color filters", weight, "OIHW");
        int count = weight.dim(0);
        double longest = Math.max(weight.dim(2), weight.dim(3));
        ColorGrid grid = new ColorGrid(
                title,
                List.of(),
                Math.min(count, 16),
                KERNEL * weight.dim(3) / longest,
                KERNEL * weight.dim(2) / longest,
                4);
        int size = weight.size() / count;
        for (int o = 0; o < count; o++) {
            float largest = 0;
            for (int i = o * size; i < (o + 1) * size; i++) {
                largest = Math.max(largest, Math.abs(weight.data()[i]));
            }
            grid.images.add(Colors.picture(weight, o, -largest, largest));
        }
        return grid.drawing(Numbers.count(count, "kernel") + " of " + weight.dim(2) + "×" + weight.dim(3)
                + " over red, green and blue");
    }

    /**
     * Images with a caption each, at most five in a row. Shown as JPEG, because photographs as PNG are ten times as large; pixel by
     * pixel if the images have 120 to 174 of them in each direction.
     *
     * @param pictures {@code [N, 3, H, W]} or {@code [N, 1, H, W]}, values in [0, 1]; others are cut
     * @param captions one per image
     */
    public static Picture samples(Tensor pictures, List<String> captions, String title) {
        Drawing drawing = samplesDrawing(pictures, captions, title);
        return () -> Jpeg.rendering(drawing.image(1), drawing.width(), drawing.text());
    }

    static Drawing samplesDrawing(Tensor pictures, List<String> captions, String title) {
        Shape.requireRank("color grid", pictures.shape(), "NCHW");
        if (pictures.dim(1) != 1) {
            requireColor("color grid", pictures, "NCHW");
        }
        if (pictures.dim(0) != captions.size()) {
            throw new IllegalArgumentException("color grid: " + captions.size() + " captions for images "
                    + Shape.format(pictures.shape(), "NCHW") + "; give one caption per image");
        }
        int columns = Math.min(captions.size(), captions.size() > 4 && captions.size() % 4 != 0 ? 5 : 4);
        double longest = Math.max(pictures.dim(2), pictures.dim(3));
        double side = Math.min(Math.max(longest, 120), (WIDTH - GAP * (columns - 1)) / columns);
        ColorGrid grid = new ColorGrid(
                title, captions, columns, side * pictures.dim(3) / longest, side * pictures.dim(2) / longest, GAP);
        for (int n = 0; n < captions.size(); n++) {
            grid.images.add(Colors.picture(pictures, n, 0, 1));
        }
        return grid.drawing(Numbers.count(captions.size(), "image") + ": " + String.join(", ", captions));
    }

    private static void requireColor(String operation, Tensor tensor, String layout) {
        Shape.requireRank(operation, tensor.shape(), layout);
        if (tensor.dim(1) != 3) {
            throw new IllegalArgumentException(operation + ": " + tensor.dim(1) + " channels given ("
                    + Shape.format(tensor.shape(), layout) + ") but red, green and blue are 3; use ImageGrid");
        }
    }

    private double rowHeight() {
        return tileHeight + gap + (captions.isEmpty() ? 0 : LINE);
    }

    private Drawing drawing(String words) {
        int rows = (images.size() + columns - 1) / columns;
        double width = 2 * MARGIN + Math.max(columns * (tileWidth + gap) - gap, 8.2 * title.length());
        return new Drawing(width, TOP + rows * rowHeight() - gap + MARGIN, title + ": " + words + ".", this::paint);
    }

    private void paint(Canvas canvas) {
        canvas.text(title, MARGIN, MARGIN + 4, Label.LEFT.color(Style.MUTED));
        for (int i = 0; i < images.size(); i++) {
            double x = MARGIN + i % columns * (tileWidth + gap);
            double y = TOP + i / columns * rowHeight();
            canvas.image(images.get(i), x, y, tileWidth, tileHeight);
            canvas.box(x, y, tileWidth, tileHeight, Box.plain(null));
            if (!captions.isEmpty()) {
                canvas.text(captions.get(i), x + tileWidth / 2, y + tileHeight + 10, Label.SMALL.color(Style.INK));
            }
        }
    }
}
