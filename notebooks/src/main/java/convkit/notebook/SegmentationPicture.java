package convkit.notebook;

import convkit.nn.tensor.Tensor;
import convkit.notebook.Canvas.Box;
import convkit.notebook.Canvas.Label;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Pictures beside the classes of their pixels: one row per picture, one column for what is right and one for each network's
 * answer. A class is a colour laid over the faded picture; the background has none.
 *
 * <pre>{@code
 * show(SegmentationPicture.of(pictures, test.pixelNames())
 *         .truth(test.masks(0, 1, 2))
 *         .answer("FCN", fcnMasks)
 *         .drawing("Three test pictures"));
 * }</pre>
 */
public final class SegmentationPicture {

    private static final double MARGIN = 14;
    private static final double TOP = 58;
    private static final double GAP = 10;
    private static final double CAPTION = 18;
    private static final double LEGEND = 30;
    /** All tiles of a row together are about so wide. */
    private static final double ROW = 720;

    /** Masks of all pictures, one behind the other; a truth is compared with nothing. */
    private record Column(String name, int[] masks) {}

    private final Tensor pictures;
    private final List<String> classNames;
    private final int[] truth;
    private final List<Column> columns;

    private SegmentationPicture(Tensor pictures, List<String> classNames, int[] truth, List<Column> columns) {
        this.pictures = pictures;
        this.classNames = classNames;
        this.truth = truth;
        this.columns = List.copyOf(columns);
    }

    /**
     * Pictures without columns yet.
     *
     * @param pictures {@code [N, 1 or 3, H, W]}, values from 0 to 1
     * @param classNames of what a pixel can belong to; the first is the background, which has no colour
     */
    public static SegmentationPicture of(Tensor pictures, List<String> classNames) {
        ClassColors.requirePictures("segmentation picture", pictures);
        return new SegmentationPicture(pictures, List.copyOf(classNames), null, List.of());
    }

    /**
     * The same with what is right.
     *
     * @param masks class of each pixel, picture by picture, row by row; length N·H·W
     */
    public SegmentationPicture truth(int[] masks) {
        return with(masks, new Column("truth", masks.clone()));
    }

    /**
     * The same with what a network says; if what is right is known, below each picture stands how many pixels are.
     *
     * @param masks as in {@link #truth}
     */
    public SegmentationPicture answer(String name, int[] masks) {
        return with(truth, new Column(name, masks.clone()));
    }

    private SegmentationPicture with(int[] newTruth, Column column) {
        int pixels = pictures.dim(0) * pictures.dim(2) * pictures.dim(3);
        if (column.masks.length != pixels) {
            throw new IllegalArgumentException("segmentation picture: " + column.masks.length + " mask values for "
                    + pixels + " pixels (pictures " + convkit.nn.tensor.Shape.format(pictures.shape(), "NCHW")
                    + "); give one per pixel");
        }
        for (int value : column.masks) {
            color(value);
        }
        List<Column> more = new ArrayList<>(columns);
        more.add(column);
        return new SegmentationPicture(pictures, classNames, newTruth, more);
    }

    /** The picture under a heading. */
    public Drawing drawing(String title) {
        double rowHeight = tileHeight() + GAP + (answers().isEmpty() || truth == null ? 0 : CAPTION);
        double width = 2 * MARGIN + (columns.size() + 1) * (tileWidth() + GAP) - GAP;
        double height = TOP + pictures.dim(0) * rowHeight + LEGEND;
        return new Drawing(
                Math.max(width, Math.max(2 * MARGIN + legendWidth(), 2 * MARGIN + 8.2 * title.length())),
                height,
                describe(title),
                canvas -> paint(canvas, title, rowHeight));
    }

    private double tileWidth() {
        return Math.max(96, Math.min(150, ROW / (columns.size() + 1)));
    }

    private double tileHeight() {
        return tileWidth() * pictures.dim(2) / pictures.dim(3);
    }

    private void paint(Canvas canvas, String title, double rowHeight) {
        canvas.text(title, MARGIN, MARGIN + 4, Label.LEFT.color(Style.MUTED));
        for (int c = 0; c <= columns.size(); c++) {
            double x = MARGIN + c * (tileWidth() + GAP);
            String name = c == 0 ? "picture" : columns.get(c - 1).name;
            canvas.text(name, x + tileWidth() / 2, TOP - 14, Label.CENTRED.size(12));
            for (int n = 0; n < pictures.dim(0); n++) {
                double y = TOP + n * rowHeight;
                BufferedImage image = c == 0 ? ClassColors.image(pictures, n) : overlay(columns.get(c - 1).masks, n);
                canvas.image(image, x, y, tileWidth(), tileHeight());
                canvas.box(x, y, tileWidth(), tileHeight(), Box.plain(null));
                if (c > 0 && compared(columns.get(c - 1))) {
                    String share = Numbers.percent(right(columns.get(c - 1).masks, n, n + 1)) + " right";
                    canvas.text(share, x + tileWidth() / 2, y + tileHeight() + 10, Label.SMALL);
                }
            }
        }
        paintLegend(canvas, TOP + pictures.dim(0) * rowHeight + LEGEND / 2 - 4);
    }

    private void paintLegend(Canvas canvas, double y) {
        double x = MARGIN;
        for (int value = 0; value < classNames.size(); value++) {
            canvas.box(x, y - 7, 14, 14, Box.plain(value == 0 ? new Color(0xE8E8E8) : color(value)));
            canvas.text(classNames.get(value), x + 20, y, Label.LEFT.size(12));
            x += legendEntry(value);
        }
    }

    private double legendEntry(int value) {
        return 40 + 7.4 * classNames.get(value).length();
    }

    private double legendWidth() {
        double width = 0;
        for (int value = 0; value < classNames.size(); value++) {
            width += legendEntry(value);
        }
        return width;
    }

    private Color color(int value) {
        if (value == 0) {
            return Style.PAPER;
        }
        return ClassColors.of("segmentation picture", value - 1, classNames.size() - 1);
    }

    /** Classes laid over a faded grey picture. */
    private BufferedImage overlay(int[] masks, int n) {
        BufferedImage image = ClassColors.image(pictures, n);
        int width = image.getWidth();
        for (int i = 0; i < width * image.getHeight(); i++) {
            int value = masks[n * width * image.getHeight() + i];
            double grey = Style.luminance(new Color(image.getRGB(i % width, i / width)));
            Color faded = Style.grey(0.8 + 0.2 * Math.sqrt(grey));
            image.setRGB(i % width, i / width, (value == 0 ? faded : color(value)).getRGB());
        }
        return image;
    }

    private boolean compared(Column column) {
        return truth != null && !column.name.equals("truth");
    }

    private List<Column> answers() {
        return columns.stream().filter(this::compared).collect(Collectors.toList());
    }

    /** Share of the pixels of some pictures that are right. */
    private double right(int[] masks, int from, int to) {
        int pixels = pictures.dim(2) * pictures.dim(3);
        int right = 0;
        for (int i = from * pixels; i < to * pixels; i++) {
            right += masks[i] == truth[i] ? 1 : 0;
        }
        return right / (double) ((to - from) * pixels);
    }

    private String describe(String title) {
        String shown = Numbers.count(pictures.dim(0), "picture");
        if (columns.isEmpty()) {
            return title + ": " + shown + ".";
        }
        return title + ": " + shown + " with the class of each pixel. "
                + columns.stream()
                        .map(column -> compared(column)
                                ? column.name + ": " + Numbers.percent(right(column.masks, 0, pictures.dim(0)))
                                        + " right"
                                : column.name)
                        .collect(Collectors.joining("; "))
                + ".";
    }
}
