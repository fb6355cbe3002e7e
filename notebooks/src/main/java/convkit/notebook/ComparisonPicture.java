package convkit.notebook;

import convkit.exercises.check.Comparison;
import convkit.notebook.Canvas.Box;
import convkit.notebook.Canvas.Label;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Expected and actual values of a failed check and, for maps, their difference; cells that differ are framed. */
final class ComparisonPicture {

    private static final double CELL = 38;
    private static final double MARGIN = 10;
    private static final double TOP = 34;
    private static final double GAP = 40;
    /** Titles need this much. */
    private static final double NARROWEST = 110;
    /** Inside of the card. */
    private static final double WIDEST = 745;
    /** Two maps of so many columns fit into the card. */
    private static final int LONGEST = 9;

    /** One of the maps: a title, and a number for each position of the values. */
    private record Map(String title, IntToDoubleFunction value) {}

    private final Comparison comparison;
    private final int firstRow;
    private final int firstCol;
    private final int rows;
    private final int cols;

    private ComparisonPicture(Comparison comparison) {
        this.comparison = comparison;
        int[] at = comparison.firstDifference();
        this.rows = Math.min(comparison.rows(), LONGEST);
        this.cols = Math.min(comparison.columns(), LONGEST);
        this.firstRow = start(at.length < 2 ? 0 : at[at.length - 2], comparison.rows() - rows);
        this.firstCol = start(at.length < 1 ? 0 : at[at.length - 1], comparison.columns() - cols);
    }

    private static int start(int at, int last) {
        return Math.max(0, Math.min(last, at - LONGEST / 2));
    }

    /** The map that holds the first difference, or the first map if the shapes cannot be compared. */
    static Drawing of(Comparison comparison) {
        ComparisonPicture picture = new ComparisonPicture(comparison);
        List<Map> maps = picture.maps();
        double width = Math.max(picture.cols * CELL, NARROWEST) + GAP;
        double height = TOP + picture.rows * CELL + MARGIN;
        int beside = Math.min(maps.size(), (int) ((WIDEST - 2 * MARGIN + GAP) / width));
        int lines = (maps.size() + beside - 1) / beside;
        return new Drawing(2 * MARGIN + beside * width - GAP, lines * height, picture.describe(), canvas -> {
            for (int i = 0; i < maps.size(); i++) {
                picture.paint(canvas, MARGIN + i % beside * width, i / beside * height, maps.get(i));
            }
        });
    }

    private List<Map> maps() {
        String place = comparison.map().isEmpty() ? "" : " " + comparison.map();
        float[] expected = comparison.expected().data();
        Map wanted = new Map("expected" + place, i -> expected[i]);
        if (comparison.actual() == null) {
            return List.of(wanted);
        }
        float[] actual = comparison.actual().data();
        Map found = new Map("yours" + place, i -> actual[i]);
        Map difference =
                new Map("yours − expected", i -> comparison.differsAt(i) ? (double) actual[i] - expected[i] : 0);
        return comparison.expected().rank() < 2 ? List.of(wanted, found) : List.of(wanted, found, difference);
    }

    private void paint(Canvas canvas, double left, double top, Map map) {
        canvas.text(map.title, left, top + MARGIN + 8, Label.LEFT.color(Style.MUTED));
        for (int row = 0; row < rows; row++) {
            for (int col = 0; col < cols; col++) {
                int index = comparison.position(firstRow + row, firstCol + col);
                boolean differs = comparison.actual() != null && comparison.differsAt(index);
                double x = left + col * CELL;
                double y = top + TOP + row * CELL;
                String number = Numbers.brief(map.value.applyAsDouble(index));
                Label label = Label.CENTRED.size(Math.min(14, (differs ? 1.2 : 1.35) * CELL / number.length()));
                canvas.box(x, y, CELL, CELL, Box.plain(differs ? Style.KERNEL : Style.PAPER));
                if (differs) {
                    canvas.box(x + 2, y + 2, CELL - 4, CELL - 4, Box.frame(Style.VERMILLION));
                }
                canvas.text(number, x + CELL / 2, y + CELL / 2, differs ? label.heavy() : label);
            }
        }
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
