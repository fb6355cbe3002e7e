package convkit.notebook;

import convkit.nn.augment.Augmentation;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import convkit.notebook.Canvas.Box;
import convkit.notebook.Canvas.Label;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Many small images side by side: training pictures, learned filters, feature maps. */
public final class ImageGrid {

    private static final double MARGIN = 14;
    private static final double GAP = 10;
    private static final double TOP = 34;
    private static final double LINE = 14;
    /** Room at the right for the colour scale. */
    private static final double SCALE = 70;

    /** One image with up to two lines of text below. */
    private record Tile(BufferedImage image, List<String> lines, boolean marked) {}

    private final List<Tile> tiles = new ArrayList<>();
    private String title;
    private int columns;
    private double tileWidth;
    private double tileHeight;
    private double min;
    private double max;
    private boolean scaled;

    private ImageGrid() {}

    /**
     * The kernels of a convolutional layer as images; dark is negative, bright is positive, zero lies in the middle.
     * With one input channel all kernels stand in a row; with more, each column is one kernel and each row one of its
     * input channels.
     *
     * @param weight {@code [O, I, KH, KW]}
     */
    public static Drawing filters(Tensor weight, String title) {
        Shape.requireRank("filter grid", weight.shape(), "OIHW");
        int outs = weight.dim(0);
        int ins = weight.dim(1);
        Maps kernels = new Maps(weight.data(), outs * ins, weight.dim(2), weight.dim(3));
        double largest = Math.max(Math.abs(Colors.min(weight.data())), Math.abs(Colors.max(weight.data())));
        ImageGrid grid = new ImageGrid();
        grid.setUp(title, Math.min(outs, ins == 1 ? 8 : 16), kernels, ins == 1 ? 74 : 32, -largest, largest);
        grid.scaled = true;
        for (int i = 0; i < ins; i++) {
            for (int o = 0; o < outs; o++) {
                List<String> lines = ins == 1 ? List.of(Integer.toString(o)) : List.of();
                grid.tiles.add(new Tile(
                        Colors.image(kernels, o * ins + i, -largest, largest, Style::sequential), lines, false));
            }
        }
        return grid.drawing(Numbers.count(outs * ins, "kernel") + " of " + kernels.size() + ", weights from "
                + Numbers.brief(Colors.min(weight.data())) + " to " + Numbers.brief(Colors.max(weight.data())));
    }

    /**
     * The maps that a layer puts out for one image, all on one colour scale.
     *
     * @param maps {@code [C, H, W]} or {@code [1, C, H, W]}
     */
    public static Drawing featureMaps(Tensor maps, String title) {
        Maps stack = Maps.of("feature maps", maps);
        float low = Colors.min(stack.values());
        float high = Colors.max(stack.values());
        ImageGrid grid = new ImageGrid();
        grid.setUp(title, columns(stack.count()), stack, tile(stack.count()), low, high);
        grid.scaled = true;
        for (int map = 0; map < stack.count(); map++) {
            grid.tiles.add(new Tile(
                    Colors.image(stack, map, low, high, Style::sequential), List.of(Integer.toString(map)), false));
        }
        return grid.drawing(Numbers.count(stack.count(), "map") + " of " + stack.size() + ", values from "
                + Numbers.brief(low) + " to " + Numbers.brief(high));
    }

    /**
     * Grey images with a caption each.
     *
     * @param images {@code [N, 1, H, W]}, of any range: the smallest value is black, the largest white
     * @param captions one per image
     */
    public static Drawing samples(Tensor images, List<String> captions, String title) {
        ImageGrid grid = pictures(images, captions.size(), title);
        for (int n = 0; n < captions.size(); n++) {
            grid.tiles.add(new Tile(grid.grey(images, n), List.of(captions.get(n)), false));
        }
        return grid.drawing(Numbers.count(captions.size(), "image") + ": " + String.join(", ", captions));
    }

    /**
     * Grey images with what the network said (✓ or ✗) and, where it was wrong, what is right.
     *
     * @param images {@code [N, 1, H, W]}
     * @param labels right class of each image
     * @param predictions class that the network gave each image
     * @param classNames name of each class
     */
    public static Drawing predictions(
            Tensor images, int[] labels, int[] predictions, List<String> classNames, String title) {
        ImageGrid grid = pictures(images, labels.length, title);
        List<String> words = new ArrayList<>();
        for (int n = 0; n < labels.length; n++) {
            boolean right = labels[n] == predictions[n];
            String truth = classNames.get(labels[n]);
            String said = classNames.get(predictions[n]);
            grid.tiles.add(new Tile(
                    grid.grey(images, n),
                    right ? List.of("✓ " + said, "") : List.of("✗ " + said, "is " + truth),
                    !right));
            words.add(right ? truth + " recognised" : truth + " taken for " + said);
        }
        return grid.drawing(Numbers.count(labels.length, "image") + ": " + String.join(", ", words));
    }

    /**
     * An image as it was, and after each of these changes.
     *
     * @param image {@code [1, H, W]} grey or {@code [3, H, W]} colour, values in [0, 1]
     * @param changes by name, such as {@link Augmentation#catalogue()}
     * @param seed of all chance; each change draws for itself, so that one more leaves the others as they are
     */
    public static Drawing beforeAndAfter(Tensor image, Map<String, Augmentation> changes, long seed, String title) {
        Shape.requireRank("augmentation grid", image.shape(), "CHW");
        if (image.dim(0) != 1 && image.dim(0) != 3) {
            throw new IllegalArgumentException("augmentation grid: the image has " + image.dim(0) + " channels (image "
                    + Shape.format(image.shape(), "CHW") + "); give one, grey, or three, red, green and blue");
        }
        ImageGrid grid = new ImageGrid();
        grid.setUp(title, 5, new Maps(image.data(), image.dim(0), image.dim(1), image.dim(2)), 120, 0, 1);
        grid.tiles.add(new Tile(picture(image), List.of("before"), false));
        changes.forEach((name, change) -> grid.tiles.add(
                new Tile(picture(change.apply(image, new SplittableRandom(seed))), List.of(name), false)));
        return grid.drawing("one image before and after: " + String.join(", ", changes.keySet()));
    }

    private static BufferedImage picture(Tensor image) {
        int height = image.dim(1);
        int width = image.dim(2);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int h = 0; h < height; h++) {
            for (int w = 0; w < width; w++) {
                int rgb = 0;
                for (int c = 0; c < 3; c++) {
                    float value = image.get(image.dim(0) == 1 ? 0 : c, h, w);
                    rgb = rgb << 8 | Math.round(255 * Math.max(0, Math.min(1, value)));
                }
                picture.setRGB(w, h, rgb);
            }
        }
        return picture;
    }

    private static int columns(int count) {
        return count <= 8 ? count : count % 8 != 0 && count % 5 == 0 ? 5 : 8;
    }

    /** Few images are drawn larger. */
    private static double tile(int count) {
        return Math.max(84, Math.min(150, 560.0 / count));
    }

    private static ImageGrid pictures(Tensor images, int count, String title) {
        int[] shape = images.shape();
        Shape.requireRank("image grid", shape, "NCHW");
        if (shape[1] != 1 || shape[0] != count) {
            throw new IllegalArgumentException("image grid: " + count + " captions for images "
                    + Shape.format(shape, "NCHW") + "; give one caption per image, and one channel");
        }
        ImageGrid grid = new ImageGrid();
        Maps stack = new Maps(images.data(), count, shape[2], shape[3]);
        grid.setUp(title, columns(count), stack, tile(count), Colors.min(images.data()), Colors.max(images.data()));
        return grid;
    }

    private BufferedImage grey(Tensor images, int n) {
        Maps stack = new Maps(images.data(), images.dim(0), images.dim(2), images.dim(3));
        return Colors.image(stack, n, min, max, Style::grey);
    }

    private void setUp(String heading, int columnCount, Maps maps, double size, double low, double high) {
        title = heading;
        columns = columnCount;
        double longest = Math.max(maps.height(), maps.width());
        tileWidth = size * maps.width() / longest;
        tileHeight = size * maps.height() / longest;
        min = low;
        max = high;
    }

    private Drawing drawing(String words) {
        double images = columns * (tileWidth + GAP) - GAP + (scaled ? SCALE : 0);
        double width = 2 * MARGIN + Math.max(images, 8.2 * title.length());
        double height = TOP + rowCount() * rowHeight() - GAP + MARGIN;
        return new Drawing(width, Math.max(height, scaled ? TOP + 90 : 0), title + ": " + words + ".", this::paint);
    }

    private int rowCount() {
        return (tiles.size() + columns - 1) / columns;
    }

    private double rowHeight() {
        int lines = tiles.get(0).lines().size();
        return tileHeight + GAP + (lines == 0 ? 0 : lines * LINE + 2);
    }

    private void paint(Canvas canvas) {
        canvas.text(title, MARGIN, MARGIN + 4, Label.LEFT.color(Style.MUTED));
        for (int i = 0; i < tiles.size(); i++) {
            Tile tile = tiles.get(i);
            double x = MARGIN + i % columns * (tileWidth + GAP);
            double y = TOP + i / columns * rowHeight();
            canvas.image(tile.image(), x, y, tileWidth, tileHeight);
            canvas.box(x, y, tileWidth, tileHeight, tile.marked() ? Box.frame(Style.VERMILLION) : Box.plain(null));
            for (int line = 0; line < tile.lines().size(); line++) {
                Label label = line == 0 ? Label.SMALL.color(Style.INK) : Label.SMALL;
                double below = y + tileHeight + 10 + line * LINE;
                canvas.text(tile.lines().get(line), x + tileWidth / 2, below, label);
            }
        }
        if (scaled) {
            Colors.scale(canvas, MARGIN + columns * (tileWidth + GAP) + 4, TOP, 74, min, max);
        }
    }
}
