package convkit.notebook;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Paints what is drawn into an image. */
final class RasterCanvas implements Canvas {

    private final Graphics2D graphics;

    private RasterCanvas(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /**
     * A canvas over an image, which it clears.
     *
     * @param scale pixels of the image per pixel of the drawing; 2 stays sharp on fine screens
     */
    static RasterCanvas on(BufferedImage image, double scale) {
        RasterCanvas canvas = over(image, scale);
        canvas.box(0, 0, image.getWidth() / scale, image.getHeight() / scale, new Box(Style.PAPER, null, 0, false));
        return canvas;
    }

    /** A canvas over an image whose pixels stay where nothing is painted. */
    static RasterCanvas over(BufferedImage image, double scale) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        graphics.scale(scale, scale);
        return new RasterCanvas(graphics);
    }

    @Override
    public void box(double x, double y, double width, double height, Box box) {
        shape(new Rectangle2D.Double(x, y, width, height), box);
    }

    @Override
    public void shape(Shape outline, Box box) {
        if (box.fill() != null) {
            graphics.setColor(box.fill());
            graphics.fill(outline);
        }
        if (box.border() != null) {
            graphics.setColor(box.border());
            float[] dashes = box.dashed() ? new float[] {3, 2} : null;
            graphics.setStroke(
                    new BasicStroke((float) box.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0));
            graphics.draw(outline);
        }
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Color color, double width) {
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke((float) width));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void text(String text, double x, double y, Label label) {
        graphics.setFont(Style.font(label.size(), label.bold()));
        graphics.setColor(label.color());
        double width = graphics.getFontMetrics().getStringBounds(text, graphics).getWidth();
        double left = switch (label.align()) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
        graphics.drawString(text, (float) left, (float) (y + SvgCanvas.BASELINE * label.size()));
    }

    @Override
    public void image(BufferedImage image, double x, double y, double width, double height) {
        graphics.drawImage(
                image,
                new java.awt.geom.AffineTransform(width / image.getWidth(), 0, 0, height / image.getHeight(), x, y),
                null);
    }

    void dispose() {
        graphics.dispose();
    }
}
