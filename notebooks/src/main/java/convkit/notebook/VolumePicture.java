package convkit.notebook;

import convkit.nn.layer.BatchNorm1d;
import convkit.nn.layer.BatchNorm2d;
import convkit.nn.layer.Layer;
import convkit.nn.layer.Outline;
import convkit.nn.tensor.Shape;
import convkit.notebook.Canvas.Box;
import convkit.notebook.Canvas.Label;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What flows through a network, as solids: one slab for the output of each layer that changes the shape or has weights, high
 * and deep like its maps, thick like their number. Heights follow the root of the map's size and thicknesses the logarithm of
 * the number of maps, so that the first and the last layer both fit; the numbers stand below.
 *
 * <pre>{@code
 * show(VolumePicture.of(Vgg.vgg16(random), 3, 224, 224).drawing());
 * show(VolumePicture.of(ResNet.resNet50(random), 3, 224, 224).depth(2).drawing());  // a block is one slab
 * }</pre>
 */
public final class VolumePicture {

    private static final double MARGIN = 18;
    private static final double HIGHEST = 150;
    private static final double LOWEST = 7;
    /** A square is drawn so much deeper to the right and upwards than it is high. */
    private static final double SLANT = 0.3;

    private static final double SPACE = 5;
    private static final double LINE = 14;
    private static final int ROWS = 3;

    private record Slab(Outline.Node node, double height, double thickness) {

        double slant() {
            return node.outputShape().length == 3 ? SLANT * height : 4;
        }

        double pitch() {
            return thickness + 0.55 * slant() + SPACE;
        }
    }

    private final Layer model;
    private final int[] inputShape;
    private final int depth;

    private VolumePicture(Layer model, int[] inputShape, int depth) {
        this.model = model;
        this.inputShape = inputShape;
        this.depth = depth;
    }

    /**
     * All simple layers of a network.
     *
     * @param inputShape without the batch axis, {@code [C, H, W]}
     */
    public static VolumePicture of(Layer model, int... inputShape) {
        Shape.requireRank("volume picture", inputShape, "CHW");
        return new VolumePicture(model, inputShape.clone(), Outline.WHOLE);
    }

    /** The same with networks inside the network opened only so many levels deep, and one slab each below. */
    public VolumePicture depth(int levels) {
        return new VolumePicture(model, inputShape, levels);
    }

    /** The picture. */
    public Drawing drawing() {
        List<Slab> slabs = slabs();
        double width = 2 * MARGIN + 30;
        for (Slab slab : slabs) {
            width += slab.pitch();
        }
        double height = 2 * MARGIN + HIGHEST * (1 + SLANT) + 2 * LINE * ROWS;
        return new Drawing(width, height, describe(slabs), canvas -> paint(canvas, slabs));
    }

    private List<Slab> slabs() {
        double side = Math.max(inputShape[1], inputShape[2]);
        List<Slab> slabs = new ArrayList<>();
        int[] before = new int[0];
        for (Outline.Node node : Outline.of(model, depth, inputShape).nodes()) {
            int[] shape = node.outputShape();
            boolean norm = node.layer() instanceof BatchNorm2d || node.layer() instanceof BatchNorm1d;
            boolean shows = node.parameters() > 0 && !norm || !Arrays.equals(shape, before);
            if (shows && !(node.layer() != null && node.layer().isView())) {
                double height = shape.length == 3 ? HIGHEST * Math.sqrt(shape[1] / side) : 12 * logarithm(shape[0]);
                slabs.add(new Slab(
                        node,
                        Math.max(LOWEST, Math.min(HIGHEST, height)),
                        shape.length == 3 ? thickness(shape[0]) : 9));
            }
            before = shape;
        }
        return slabs;
    }

    private static double thickness(int channels) {
        return 3 + 2.1 * logarithm(channels);
    }

    private static double logarithm(int value) {
        return Math.log(value) / Math.log(2);
    }

    private void paint(Canvas canvas, List<Slab> slabs) {
        double base = MARGIN + HIGHEST * (1 + SLANT);
        double[] free = new double[ROWS];
        Arrays.fill(free, Double.NEGATIVE_INFINITY);
        double x = MARGIN;
        String before = "";
        for (Slab slab : slabs) {
            paint(canvas, slab, x, base);
            String shape = Shape.times(slab.node().outputShape());
            if (!shape.equals(before)) {
                label(canvas, slab, x + slab.thickness() / 2, base, free);
            }
            before = shape;
            x += slab.pitch();
        }
    }

    /** The side of the channels in front, a map to the right of it. */
    private static void paint(Canvas canvas, Slab slab, double x, double base) {
        double right = x + slab.thickness();
        double top = base - slab.height();
        double slant = slab.slant();
        Color color = color(slab.node());
        canvas.shape(
                outline(right, base, right + slant, base - slant, right + slant, top - slant, right, top),
                Box.plain(darker(color)));
        canvas.shape(
                outline(x, top, right, top, right + slant, top - slant, x + slant, top - slant),
                Box.plain(Style.PAPER));
        canvas.box(x, top, slab.thickness(), slab.height(), Box.plain(color));
    }

    private static void label(Canvas canvas, Slab slab, double x, double base, double[] free) {
        int[] shape = slab.node().outputShape();
        String first = Numbers.grouped(shape[0]);
        String second = shape.length == 3 ? Shape.times(shape[1], shape[2]) : "";
        double half = 3.4 * Math.max(first.length(), second.length()) + 2;
        int row = 0;
        while (row < ROWS - 1 && free[row] > x - half) {
            row++;
        }
        free[row] = x + half;
        double y = base + 12 + row * 2 * LINE;
        canvas.line(x, base + 2, x, y - 6, Style.LINE, Style.THIN);
        double middle = Math.max(x, MARGIN / 2 + half);
        canvas.text(first, middle, y + 2, Label.CENTRED.size(11).heavy());
        canvas.text(second, middle, y + LINE, Label.SMALL.size(9.5));
    }

    private static Path2D outline(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    private static Color color(Outline.Node node) {
        if (node.inputs().isEmpty()) {
            return Style.FAINT;
        }
        if (node.outputShape().length < 3) {
            return Style.WINDOW;
        }
        return node.parameters() > 0 ? Style.KERNEL : Style.RESULT;
    }

    private static Color darker(Color color) {
        return new Color(color.getRed() * 7 / 8, color.getGreen() * 7 / 8, color.getBlue() * 7 / 8);
    }

    private String describe(List<Slab> slabs) {
        StringBuilder text = new StringBuilder("Shapes on the way through ").append(model.describe());
        String before = "";
        int times = 0;
        for (Slab slab : slabs) {
            String shape = Shape.times(slab.node().outputShape());
            if (shape.equals(before)) {
                times++;
                continue;
            }
            text.append(again(times)).append(before.isEmpty() ? ": " : ", ").append(shape);
            before = shape;
            times = 0;
        }
        return text.append(again(times)).append('.').toString();
    }

    private static String again(int times) {
        return times == 0 ? "" : " (and " + times + " more of this shape)";
    }
}
