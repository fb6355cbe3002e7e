package convkit.exercises.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Expected and actual values beside each other as plain text; of large maps the part around the first difference. */
final class ComparisonText {

    private static final int MOST_ROWS = 8;
    private static final int MOST_COLUMNS = 8;
    private static final int WIDTH = 90;
    private static final String GAP = "    ";

    private final Comparison comparison;
    private final int firstRow;
    private final int firstColumn;

    private ComparisonText(Comparison comparison) {
        this.comparison = comparison;
        int[] index = comparison.firstDifference();
        firstRow = start(index.length > 1 ? index[index.length - 2] : 0, comparison.rows(), MOST_ROWS);
        firstColumn = start(index[index.length - 1], comparison.columns(), MOST_COLUMNS);
    }

    /** First of at most {@code most} positions that show {@code position} near their middle. */
    private static int start(int position, int length, int most) {
        return Math.max(0, Math.min(position - most / 2, length - most));
    }

    /** Lines of text; none if the comparison says nothing that its message does not. */
    static List<String> of(Comparison comparison) {
        List<String> lines = new ArrayList<>();
        if (comparison != null
                && comparison.actual() != null
                && comparison.expected().rank() > 0) {
            lines.addAll(beside(new ComparisonText(comparison).grids()));
        }
        if (comparison != null && !comparison.explanation().isEmpty()) {
            comparison.explanation().lines().forEach(lines::add);
        }
        return lines;
    }

    private List<List<String>> grids() {
        float[] expected = comparison.expected().data();
        float[] actual = comparison.actual().data();
        List<List<String>> grids = new ArrayList<>();
        grids.add(grid("expected" + where(), i -> Numbers.brief(expected[i])));
        grids.add(grid("yours (* differs)", i -> (comparison.differsAt(i) ? "*" : "") + Numbers.brief(actual[i])));
        if (comparison.expected().rank() > 1) {
            grids.add(grid(
                    "yours − expected", i -> comparison.differsAt(i) ? Numbers.brief(actual[i] - expected[i]) : "0"));
        }
        return grids;
    }

    /** Which map it is, and which part of it. */
    private String where() {
        String map = comparison.map().isEmpty() ? "" : " " + comparison.map();
        if (comparison.rows() <= MOST_ROWS && comparison.columns() <= MOST_COLUMNS) {
            return map;
        }
        return map + " from "
                + (comparison.expected().rank() == 1
                        ? "[" + firstColumn + "]"
                        : "row " + firstRow + ", column " + firstColumn);
    }

    /** A title over lines of cells. */
    private List<String> grid(String title, IntFunction<String> text) {
        String[][] cells =
                new String[Math.min(comparison.rows(), MOST_ROWS)][Math.min(comparison.columns(), MOST_COLUMNS)];
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[row].length; column++) {
                cells[row][column] = text.apply(comparison.position(firstRow + row, firstColumn + column));
            }
        }
        List<String> lines = new ArrayList<>(List.of(title));
        lines.addAll(TextGrid.lines(cells));
        return lines;
    }

    /** As many grids beside each other as fit on a line, the others below. */
    private static List<String> beside(List<List<String>> grids) {
        List<String> lines = new ArrayList<>();
        List<String> row = new ArrayList<>(grids.get(0));
        for (List<String> grid : grids.subList(1, grids.size())) {
            if (width(row) + GAP.length() + width(grid) <= WIDTH) {
                int width = width(row);
                for (int i = 0; i < row.size(); i++) {
                    String left = row.get(i);
                    row.set(i, left + " ".repeat(width - left.length()) + GAP + grid.get(i));
                }
            } else {
                lines.addAll(row);
                row = new ArrayList<>(grid);
            }
        }
        lines.addAll(row);
        return lines;
    }

    private static int width(List<String> lines) {
        return lines.stream().mapToInt(String::length).max().orElse(0);
    }
}
