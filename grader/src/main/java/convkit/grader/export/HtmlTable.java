package convkit.grader.export;

import convkit.grader.report.Html;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A TableSaw table on a page: text left, numbers right, everything escaped. */
final class HtmlTable {

    private HtmlTable() {}

    /**
     * The table.
     *
     * @param numbers columns of text that are to look like numbers
     * @param cells HTML by row for the columns that are more than their text
     */
    static String of(Table table, List<String> numbers, Map<String, IntFunction<String>> cells) {
        StringBuilder html = new StringBuilder("<table class=\"overview\"><thead><tr>");
        for (Column<?> column : table.columns()) {
            html.append("<th")
                    .append(look(column, numbers))
                    .append('>')
                    .append(Html.text(column.name()))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>\n");
        for (int row = 0; row < table.rowCount(); row++) {
            html.append("<tr>");
            for (Column<?> column : table.columns()) {
                IntFunction<String> cell = cells.get(column.name());
                html.append("<td")
                        .append(look(column, numbers))
                        .append('>')
                        .append(cell == null ? Html.text(column.getString(row)) : cell.apply(row))
                        .append("</td>");
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody></table>").toString();
    }

    private static String look(Column<?> column, List<String> numbers) {
        boolean number = !column.type().equals(ColumnType.STRING) || numbers.contains(column.name());
        return number ? " class=\"number\"" : "";
    }
}
