package convkit.notebook;

import convkit.nn.layer.Summary;
import convkit.nn.tensor.Shape;
import convkit.nn.train.Evaluation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.owasp.encoder.Encode;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** TableSaw tables of what a network is and what it does, and their look in a notebook. */
public final class Tables {

    private static final String CELL = "padding:3px 12px;border-bottom:1px solid #d0d0d0;";

    private Tables() {}

    /** One row per layer and one for the total: layer, output shape, parameters, multiply-adds. */
    public static Table summary(Summary summary) {
        StringColumn layer = StringColumn.create("layer");
        StringColumn shape = StringColumn.create("output shape");
        LongColumn parameters = LongColumn.create("parameters");
        LongColumn multiplyAdds = LongColumn.create("multiply-adds");
        for (Summary.Row row : summary.rows()) {
            layer.append(row.layer());
            shape.append(Shape.times(row.outputShape()));
            parameters.append(row.parameters());
            multiplyAdds.append(row.multiplyAdds());
        }
        layer.append("total");
        shape.append("");
        parameters.append(summary.parameters());
        multiplyAdds.append(summary.multiplyAdds());
        return Table.create("Input " + Shape.times(summary.inputShape()), layer, shape, parameters, multiplyAdds);
    }

    /**
     * How often each class was taken for each: one row per true class, one column per answer.
     *
     * @param confusion how often class [row] was taken for class [column]
     */
    public static Table confusion(int[][] confusion, List<String> classNames) {
        Table table =
                Table.create("Rows: what it is. Columns: what the network said", StringColumn.create("", classNames));
        for (int answer = 0; answer < confusion.length; answer++) {
            IntColumn column = IntColumn.create(classNames.get(answer));
            for (int[] row : confusion) {
                column.append(row[answer]);
            }
            table.addColumns(column);
        }
        return table;
    }

    /** For each class: precision, recall, their harmonic mean F1, and how many images of it there are. */
    public static Table metrics(Evaluation evaluation, List<String> classNames) {
        int[][] confusion = evaluation.confusion();
        DoubleColumn precision = DoubleColumn.create("precision");
        DoubleColumn recall = DoubleColumn.create("recall");
        DoubleColumn f1 = DoubleColumn.create("F1");
        IntColumn images = IntColumn.create("images");
        for (int c = 0; c < confusion.length; c++) {
            int said = 0;
            int is = 0;
            for (int other = 0; other < confusion.length; other++) {
                said += confusion[other][c];
                is += confusion[c][other];
            }
            double right = confusion[c][c];
            precision.append(right / said);
            recall.append(right / is);
            f1.append(2 * right / (said + is));
            images.append(is);
        }
        String title = String.format(Locale.ROOT, "Accuracy %.4f", evaluation.accuracy());
        return Table.create(title, StringColumn.create("class", classNames), precision, recall, f1, images);
    }

    /**
     * How well networks name pixels: one row per network with the share of right pixels, the intersection over union of each
     * class, and the mean of these.
     *
     * @param evaluations by name of the network, all of the same classes
     */
    public static Table segmentation(Map<String, Evaluation> evaluations, List<String> classNames) {
        Table table = Table.create(
                "Intersection over union", StringColumn.create("network", List.copyOf(evaluations.keySet())));
        DoubleColumn accuracy = DoubleColumn.create("right pixels");
        DoubleColumn mean = DoubleColumn.create("mean IoU");
        evaluations.values().forEach(evaluation -> accuracy.append(evaluation.accuracy()));
        table.addColumns(accuracy);
        for (int c = 0; c < classNames.size(); c++) {
            DoubleColumn column = DoubleColumn.create(classNames.get(c));
            for (Evaluation evaluation : evaluations.values()) {
                column.append(evaluation.iou()[c]);
            }
            table.addColumns(column);
        }
        evaluations.values().forEach(evaluation -> mean.append(evaluation.meanIou()));
        return table.addColumns(mean);
    }

    /** A table for the notebook. */
    public static Html html(Table table) {
        StringBuilder html =
                new StringBuilder("<table style=\"border-collapse:collapse;color:#1a1a1a;background:#ffffff\">\n");
        html.append("<caption style=\"text-align:left;padding:4px 12px;color:#595959\">")
                .append(Encode.forHtml(table.name()))
                .append("</caption>\n<thead><tr>");
        for (Column<?> column : table.columns()) {
            html.append("<th scope=\"col\" style=\"")
                    .append(CELL)
                    .append(align(column))
                    .append("\">")
                    .append(Encode.forHtml(column.name()))
                    .append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (int row = 0; row < table.rowCount(); row++) {
            html.append("<tr>");
            for (Column<?> column : table.columns()) {
                html.append("<td style=\"").append(CELL).append(align(column)).append("\">");
                html.append(Encode.forHtml(cell(column, row))).append("</td>");
            }
            html.append("</tr>\n");
        }
        return new Html(html.append("</tbody></table>\n").toString(), table.print(table.rowCount()));
    }

    private static String align(Column<?> column) {
        return "text-align:" + (isText(column) ? "left" : "right");
    }

    private static boolean isText(Column<?> column) {
        return column.type() == ColumnType.STRING;
    }

    private static String cell(Column<?> column, int row) {
        if (column.isMissing(row)) {
            return isText(column) ? "" : "–";
        }
        Object value = column.get(row);
        if (value instanceof Double || value instanceof Float) {
            return String.format(Locale.ROOT, "%.3f", ((Number) value).doubleValue());
        }
        return value instanceof Number number ? Numbers.grouped(number.longValue()) : value.toString();
    }
}
