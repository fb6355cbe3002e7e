package convkit.bench;

import convkit.notebook.Charts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler;

/** The plots of docs/performance.md. Lines differ in marker as well as in colour, so that a grey print can be read. */
final class Plots {

    private Plots() {}

    /** Time of a call over batch, channels, map size and threads; both axes in powers of ten. */
    static void scaling(List<Row> rows, Path file) throws IOException {
        List<XYChart> charts = new ArrayList<>();
        for (String sweep : ScalingBench.SWEEPS) {
            List<Row> part = rows.stream()
                    .filter(row -> row.subject().startsWith(sweep + "="))
                    .toList();
            charts.add(chart(sweep, part));
        }
        BitmapEncoder.saveBitmap(charts, 2, 2, file.toString(), BitmapEncoder.BitmapFormat.PNG);
    }

    private static XYChart chart(String sweep, List<Row> rows) {
        XYChart chart = Charts.lines("forward pass over " + sweep, sweep, "milliseconds");
        chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideE);
        for (String contender : rows.stream().map(Row::contender).distinct().toList()) {
            List<Row> line = rows.stream()
                    .filter(row -> row.contender().equals(contender))
                    .toList();
            chart.addSeries(
                    contender,
                    line.stream().map(Plots::value).toList(),
                    line.stream().map(Row::median).toList());
        }
        return chart;
    }

    private static Integer value(Row row) {
        return Integer.valueOf(row.subject().substring(row.subject().indexOf('=') + 1));
    }
}
