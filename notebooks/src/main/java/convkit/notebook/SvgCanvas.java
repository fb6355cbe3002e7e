package convkit.notebook;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.util.Locale;
import org.owasp.encoder.Encode;

/** Writes what is drawn as SVG elements. */
final class SvgCanvas implements Canvas {

    /** Of a path in SVG, by the numbers that {@link PathIterator} gives them; and how many coordinates follow each. */
    private static final String COMMANDS = "MLQCZ";

    private static final int[] COORDINATES = {2, 2, 4, 6, 0};

    private final StringBuilder elements = new StringBuilder();

    /** The elements drawn so far, without the enclosing {@code svg} element. */
    String elements() {
        return elements.toString();
    }

    @Override
    public void box(double x, double y, double width, double height, Box box) {
        elements.append("<rect x=\"").append(number(x));
        attribute("y", number(y));
        attribute("width", number(width));
        attribute("height", number(height));
        paint(box);
    }

    private void paint(Box box) {
        attribute("fill", box.fill() == null ? "none" : Style.css(box.fill()));
        if (box.border() != null) {
            attribute("stroke", Style.css(box.border()));
            attribute("stroke-width", number(box.width()));
        }
        if (box.dashed()) {
            attribute("stroke-dasharray", "3 2");
        }
        elements.append("\"/>\n");
    }

    @Override
    public void shape(Shape outline, Box box) {
        elements.append("<path d=\"").append(path(outline));
        paint(box);
    }

    private static String path(Shape outline) {
        StringBuilder path = new StringBuilder();
        double[] points = new double[6];
        for (PathIterator at = outline.getPathIterator(null); !at.isDone(); at.next()) {
            int segment = at.currentSegment(points);
            path.append(COMMANDS.charAt(segment));
            for (int i = 0; i < COORDINATES[segment]; i++) {
                path.append(i == 0 ? "" : " ").append(number(points[i]));
            }
        }
        return path.toString();
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Color color, double width) {
        elements.append("<line x1=\"").append(number(x1));
        attribute("y1", number(y1));
        attribute("x2", number(x2));
        attribute("y2", number(y2));
        attribute("stroke", Style.css(color));
        attribute("stroke-width", number(width));
        elements.append("\"/>\n");
    }

    @Override
    public void text(String text, double x, double y, Label label) {
        elements.append("<text x=\"").append(number(x));
        attribute("y", number(y + BASELINE * label.size()));
        attribute("font-size", number(label.size()));
        attribute("fill", Style.css(label.color()));
        if (label.align() != Align.START) {
            attribute("text-anchor", label.align().name().toLowerCase(Locale.ROOT));
        }
        if (label.bold()) {
            attribute("font-weight", "bold");
        }
        elements.append("\">").append(Encode.forXml(text)).append("</text>\n");
    }

    @Override
    public void image(BufferedImage image, double x, double y, double width, double height) {
        elements.append("<image x=\"").append(number(x));
        attribute("y", number(y));
        attribute("width", number(width));
        attribute("height", number(height));
        attribute("style", "image-rendering:pixelated");
        attribute("preserveAspectRatio", "none");
        attribute("href", "data:image/png;base64," + Png.base64(image));
        elements.append("\"/>\n");
    }

    /** Distance from the middle of a line of text to its baseline, as a share of the font size. */
    static final double BASELINE = 0.36;

    private void attribute(String name, String value) {
        elements.append("\" ").append(name).append("=\"").append(value);
    }

    /** At most two decimals and no trailing zeros: files stay small. */
    static String number(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
