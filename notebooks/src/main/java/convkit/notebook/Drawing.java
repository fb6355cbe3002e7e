package convkit.notebook;

import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.owasp.encoder.Encode;

/**
 * A still picture made of boxes, lines, text and images. Shown in a notebook as PNG, because a notebook from somebody
 * else is not trusted at first and JupyterLab then hides SVG; {@link #svg()} is for documents and web pages.
 */
public final class Drawing implements Picture {

    /** Pixels of the PNG per pixel on the page. */
    private static final int SHARPNESS = 2;

    private final int width;
    private final int height;
    private final String text;
    private final Consumer<Canvas> painter;

    /**
     * @param width width in pixels on the page
     * @param height height in pixels on the page
     * @param text what the picture shows, in words
     * @param painter draws the picture; may be called more than once and must draw the same each time
     */
    public Drawing(double width, double height, String text, Consumer<Canvas> painter) {
        this.width = (int) Math.ceil(width);
        this.height = (int) Math.ceil(height);
        this.text = text;
        this.painter = painter;
    }

    /** Width in pixels on the page. */
    public int width() {
        return width;
    }

    /** Height in pixels on the page. */
    public int height() {
        return height;
    }

    /** What the picture shows, in words. */
    public String text() {
        return text;
    }

    /** Draws the picture on a canvas. */
    public void paint(Canvas canvas) {
        painter.accept(canvas);
    }

    /** The picture as a complete SVG document. */
    public String svg() {
        SvgCanvas canvas = new SvgCanvas();
        paint(canvas);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" " + svgAttributes(width, height) + " role=\"img\">\n<title>"
                + Encode.forXml(text) + "</title>\n<rect width=\"100%\" height=\"100%\" fill=\""
                + Style.css(Style.PAPER) + "\"/>\n" + canvas.elements() + "</svg>\n";
    }

    static String svgAttributes(int width, int height) {
        return "width=\"" + width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + ' ' + height
                + "\" font-family=\"" + Style.FONT_FAMILY + '"';
    }

    /**
     * The picture as an image.
     *
     * @param scale pixels of the image per pixel on the page
     */
    public BufferedImage image(double scale) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(width * scale), (int) Math.ceil(height * scale), BufferedImage.TYPE_INT_RGB);
        RasterCanvas canvas = RasterCanvas.on(image, scale);
        paint(canvas);
        canvas.dispose();
        return image;
    }

    /** The picture as a PNG file, twice as fine as it is shown. */
    public byte[] png() {
        return Png.encode(image(SHARPNESS));
    }

    @Override
    public Rendering render() {
        return Png.rendering(image(SHARPNESS), width, text);
    }
}
