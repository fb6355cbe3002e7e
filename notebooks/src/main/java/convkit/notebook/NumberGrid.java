package convkit.notebook;

import convkit.notebook.Canvas.Box;
import convkit.notebook.Canvas.Label;

/**
 * A table of numbers at a place in a drawing.
 *
 * @param left left edge in pixels
 * @param top upper edge in pixels
 * @param cell side of a cell in pixels
 * @param firstRow number of the uppermost row, negative if there is padding above row 0
 * @param firstCol number of the leftmost column
 * @param rows how many rows there are
 * @param cols how many columns there are
 */
record NumberGrid(double left, double top, double cell, int firstRow, int firstCol, int rows, int cols) {

    /** Mean width of a character as a share of the font size, on the safe side. */
    static final double CHARACTER = 0.62;

    /** Left edge of a column. */
    double x(int col) {
        return left + (col - firstCol) * cell;
    }

    /** Upper edge of a row. */
    double y(int row) {
        return top + (row - firstRow) * cell;
    }

    double right() {
        return x(firstCol + cols);
    }

    double bottom() {
        return y(firstRow + rows);
    }

    /** One cell; {@code number} in the middle of it, as large as it fits. */
    void cell(Canvas canvas, int row, int col, String number, Box box, Label label) {
        canvas.box(x(col), y(row), cell, cell, box);
        canvas.text(number, x(col) + cell / 2, y(row) + cell / 2, label.size(fitting(number, cell)));
    }

    /** A thick border around several cells. */
    void frame(Canvas canvas, int row, int col, int height, int width) {
        canvas.box(x(col), y(row), width * cell, height * cell, Box.frame(Style.BLUE));
    }

    /** Small print in the lower right corner of a cell. */
    void corner(Canvas canvas, int row, int col, String text) {
        double size = Math.min(cell * 0.24, (cell - 5) / (CHARACTER * text.length()));
        canvas.text(
                text, x(col) + cell - 2.5, y(row) + cell * 0.83, new Label(size, false, Style.MUTED, Canvas.Align.END));
    }

    /** The size of text that fits into a cell. */
    static double fitting(String number, double cell) {
        return Math.min(cell * 0.36, cell / (CHARACTER * number.length() + 0.8));
    }
}
