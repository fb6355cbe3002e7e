package convkit.notebook;

import convkit.exercises.check.Comparison;
import convkit.nn.tensor.Tensor;
import convkit.notebook.Canvas.Box;
import convkit.notebook.Canvas.Label;
import java.util.Arrays;

/** Expected and actual values of a failed check, one map beside the other; cells that differ are framed. */
final class ComparisonPicture {

    private static final double CELL = 38;
    private static final double MARGIN = 10;
    private static final double TOP = 34;
    private static final double GAP = 40;
    /** More rows or columns than this would make the card larger than the screen. */
    private static final int LONGEST = 10;

    private final Comparison comparison;
    private final int firstRow;
    private final int firstCol;
    private final int rows;
    private final int cols;

    private ComparisonPicture(Comparison comparison) {
        this.comparison = comparison;
        int[] at = comparison.firstDifference();
        int height = axis(comparison.expected(), 2);
        int width = axis(comparison.expected(), 1);
        this.rows = Math.min(height, LONGEST);
        this.cols = Math.min(width, LONGEST);
        this.firstRow = Math.max(0, Math.min(height - rows, at.length < 2 ? 0 : at[at.length - 2] - LONGEST / 2));
        this.firstCol = Math.max(0, Math.min(width - cols, at.length < 1 ? 0 : at[at.length - 1] - LONGEST / 2));
    }

    private static int axis(Tensor tensor, int fromEnd) {
        return tensor.rank() < fromEnd ? 1 : tensor.dim(-fromEnd);
    }

    /** The map that holds the first difference, or the first map if the shapes cannot be compared. */
    static Drawing of(Comparison comparison) {
        ComparisonPicture picture = new ComparisonPicture(comparison);
        int maps = comparison.actual() == null ? 1 : 2;
        double map = Math.max(picture.cols * CELL, 110);
        return new Drawing(
                2 * MARGIN + maps * map + (maps - 1) * GAP,
                TOP + picture.rows * CELL + MARGIN,
                picture.describe(),
                canvas -> {
                    picture.paint(canvas, MARGIN, "expected" + picture.place(), comparison.expected());
                    if (comparison.actual() != null) {
                        picture.paint(canvas, MARGIN + map + GAP, "yours" + picture.place(), comparison.actual());
                    }
                });
    }

    private void paint(Canvas canvas, double left, String title, Tensor tensor) {
        canvas.text(title, left, MARGIN + 8, Label.LEFT.color(Style.MUTED));
        for (int row = 0; row < rows; row++) {
            for (int col = 0; col < cols; col++) {
                int index = index(firstRow + row, firstCol + col);
                boolean differs = comparison.actual() != null
                        && Float.compare(
                                        comparison.expected().data()[index],
                                        comparison.actual().data()[index])
                                != 0;
                double x = left + col * CELL;
                double y = TOP + row * CELL;
                String number = Numbers.brief(tensor.data()[index]);
                Label label = Label.CENTRED.size(Math.min(14, 1.35 * CELL / number.length()));
                canvas.box(x, y, CELL, CELL, Box.plain(differs ? Style.KERNEL : Style.PAPER));
                if (differs) {
                    canvas.box(x + 2, y + 2, CELL - 4, CELL - 4, Box.frame(Style.VERMILLION));
                }
                canvas.text(number, x + CELL / 2, y + CELL / 2, differs ? label.heavy() : label);
            }
        }
    }

    /** Position in the value array: leading axes as in the first difference. */
    private int index(int row, int col) {
        int height = axis(comparison.expected(), 2);
        int width = axis(comparison.expected(), 1);
        int map = 0;
        int[] at = comparison.firstDifference();
        for (int axis = 0; axis < at.length - 2; axis++) {
            map = map * comparison.expected().dim(axis) + at[axis];
        }
        return (map * height + row) * width + col;
    }

    private String place() {
        int[] at = comparison.firstDifference();
        return at.length <= 2
                ? ""
                : " " + Arrays.toString(Arrays.copyOf(at, at.length - 2)).replace("]", ", …]");
    }

    private String describe() {
        if (comparison.actual() == null) {
            return "Expected values of shape "
                    + Arrays.toString(comparison.expected().shape()) + ".";
        }
        int[] at = comparison.firstDifference();
        return "At " + Arrays.toString(at) + " expected "
                + Numbers.brief(comparison.expected().get(at)) + " but yours is "
                + Numbers.brief(comparison.actual().get(at)) + ".";
    }
}
