package convkit.notebook;

import java.awt.Color;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Remembers what is drawn, so that a test can ask what a picture says. */
final class RecordingCanvas implements Canvas {

    record DrawnBox(double x, double y, double width, double height, Box box) {}

    record DrawnShape(Shape outline, Box box) {}

    record DrawnLine(double x1, double y1, double x2, double y2, Color color, double width) {}

    record DrawnText(String text, double x, double y) {}

    final List<DrawnBox> boxes = new ArrayList<>();
    final List<DrawnText> texts = new ArrayList<>();
    final List<BufferedImage> images = new ArrayList<>();
    final List<DrawnShape> shapes = new ArrayList<>();
    final List<DrawnLine> lines = new ArrayList<>();

    static RecordingCanvas of(Drawing drawing) {
        RecordingCanvas canvas = new RecordingCanvas();
        drawing.paint(canvas);
        return canvas;
    }

    List<String> words() {
        return texts.stream().map(DrawnText::text).toList();
    }

    @Override
    public void box(double x, double y, double width, double height, Box box) {
        boxes.add(new DrawnBox(x, y, width, height, box));
    }

    @Override
    public void shape(Shape outline, Box box) {
        shapes.add(new DrawnShape(outline, box));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Color color, double width) {
        lines.add(new DrawnLine(x1, y1, x2, y2, color, width));
    }

    @Override
    public void text(String text, double x, double y, Label label) {
        texts.add(new DrawnText(text, x, y));
    }

    @Override
    public void image(BufferedImage image, double x, double y, double width, double height) {
        images.add(image);
    }
}
