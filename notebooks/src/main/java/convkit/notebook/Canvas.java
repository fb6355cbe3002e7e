package convkit.notebook;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;

/** What a {@link Drawing} is made of. Lengths are pixels, x to the right and y down from the upper left corner. */
public interface Canvas {

    /** How a box is drawn; a null colour leaves the inside or the border out. */
    record Box(Color fill, Color border, double width, boolean dashed) {

        /** A box with a thin grey border. */
        public static Box plain(Color fill) {
            return new Box(fill, Style.LINE, Style.THIN, false);
        }

        /** A box with a thick dark border: look here. */
        public static Box marked(Color fill) {
            return new Box(fill, Style.INK, Style.THICK, false);
        }

        /** A box with a dashed border: it is not part of the data. */
        public static Box dashed(Color fill) {
            return new Box(fill, Style.LINE, Style.THIN, true);
        }

        /** Only a border. */
        public static Box frame(Color border) {
            return new Box(null, border, Style.THICK, false);
        }
    }

    /** How text is drawn. */
    record Label(double size, boolean bold, Color color, Align align) {

        /** Centred text of the usual size. */
        public static final Label CENTRED = new Label(Style.TEXT, false, Style.INK, Align.MIDDLE);
        /** Left-aligned text of the usual size. */
        public static final Label LEFT = new Label(Style.TEXT, false, Style.INK, Align.START);
        /** Centred small print. */
        public static final Label SMALL = new Label(Style.SMALL, false, Style.MUTED, Align.MIDDLE);

        /** The same in another size. */
        public Label size(double newSize) {
            return new Label(newSize, bold, color, align);
        }

        /** The same in bold. */
        public Label heavy() {
            return new Label(size, true, color, align);
        }

        /** The same in another colour. */
        public Label color(Color newColor) {
            return new Label(size, bold, newColor, align);
        }

        /** The same, aligned otherwise. */
        public Label align(Align newAlign) {
            return new Label(size, bold, color, newAlign);
        }
    }

    /** Which part of a text lies at the given x. */
    enum Align {
        START,
        MIDDLE,
        END
    }

    /** A rectangle with its upper left corner at (x, y). */
    void box(double x, double y, double width, double height, Box box);

    /** Any outline, such as a circle or a letter, filled and bordered like a box. */
    void shape(Shape outline, Box box);

    /** A circle around (x, y). */
    default void circle(double x, double y, double radius, Box box) {
        shape(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), box);
    }

    /** A straight line. */
    void line(double x1, double y1, double x2, double y2, Color color, double width);

    /** One line of text, vertically centred on y. */
    void text(String text, double x, double y, Label label);

    /** An image stretched into a rectangle; its pixels stay sharp squares. */
    void image(BufferedImage image, double x, double y, double width, double height);
}
