package convkit.exercises.check;

import java.util.ArrayList;
import java.util.List;

/** Small tables of numbers as plain text. */
final class TextGrid {

    private TextGrid() {}

    /** Rows of right-aligned numbers, indented by two spaces. */
    static String of(float[][] values) {
        String[][] cells = new String[values.length][];
        for (int row = 0; row < values.length; row++) {
            cells[row] = new String[values[row].length];
            for (int column = 0; column < values[row].length; column++) {
                cells[row][column] = Numbers.brief(values[row][column]);
            }
        }
        return String.join("\n", lines(cells));
    }

    /** Lines of right-aligned cells, all columns equally wide, indented by two spaces. */
    static List<String> lines(String[][] cells) {
        int width = 0;
        for (String[] row : cells) {
            for (String cell : row) {
                width = Math.max(width, cell.length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (String[] row : cells) {
            StringBuilder line = new StringBuilder(" ");
            for (String cell : row) {
                line.append(' ').append(" ".repeat(width - cell.length())).append(cell);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
