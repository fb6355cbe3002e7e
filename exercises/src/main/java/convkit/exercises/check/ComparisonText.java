package convkit.exercises.check;

import convkit.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Expected and actual values side by side as plain text; of large maps the part around the first difference. */
final class ComparisonText {

    private static final int MOST_ROWS = 8;
    private static final int MOST_COLUMNS = 8;

    private final Comparison comparison;
    private final int rows;
    private final int columns;
    private final int firstRow;
    private final int firstColumn;

    private ComparisonText(Comparison comparison) {
        this.comparison = comparison;
        Tensor expected = comparison.expected();
        int[] index = comparison.firstDifference();
        rows = expected.rank() > 1 ? expected.dim(-2) : 1;
        columns = expected.dim(-1);
        firstRow = start(expected.rank() > 1 ? index[index.length - 2] : 0, rows, MOST_ROWS);
        firstColumn = start(index[index.length - 1], columns, MOST_COLUMNS);
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
            lines.addAll(new ComparisonText(comparison).sideBySide());
        }
        if (comparison != null && !comparison.explanation().isEmpty()) {
            comparison.explanation().lines().forEach(lines::add);
        }
        return lines;
    }

    private List<String> sideBySide() {
        List<String> left = new ArrayList<>(List.of("expected" + where()));
        List<String> right = new ArrayList<>(List.of("yours (* differs)"));
        left.addAll(TextGrid.lines(cells(comparison.expected(), false)));
        right.addAll(TextGrid.lines(cells(comparison.actual(), true)));
        int width = left.stream().mapToInt(String::length).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            lines.add(left.get(i) + " ".repeat(width - left.get(i).length() + 4) + right.get(i));
        }
        return lines;
    }

    /** Which map it is, and which part of it. */
    private String where() {
        int[] index = comparison.firstDifference();
        String map = index.length > 2
                ? " ["
                        + Arrays.stream(index, 0, index.length - 2)
                                .mapToObj(i -> i + ", ")
                                .collect(Collectors.joining())
                        + "…]"
                : "";
        boolean whole = rows <= MOST_ROWS && columns <= MOST_COLUMNS;
        return map + (whole ? "" : " from row " + firstRow + ", column " + firstColumn);
    }

    private String[][] cells(Tensor tensor, boolean mark) {
        int[] index = comparison.firstDifference().clone();
        String[][] cells = new String[Math.min(rows, MOST_ROWS)][Math.min(columns, MOST_COLUMNS)];
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[row].length; column++) {
                if (index.length > 1) {
                    index[index.length - 2] = firstRow + row;
                }
                index[index.length - 1] = firstColumn + column;
                float value = tensor.get(index);
                boolean differs = mark && !(value == comparison.expected().get(index));
                cells[row][column] = (differs ? "*" : "") + Numbers.format(value);
            }
        }
        return cells;
    }
}
