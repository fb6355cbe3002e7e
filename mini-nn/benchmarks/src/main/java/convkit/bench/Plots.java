package convkit.bench;

import convkit.notebook.Charts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The plots of docs/performance.md. Lines differ in marker as well as in colour, so that a grey print can be read. */
final class Plots {

    /** One for each rung and one for OpenBLAS. */
    private static final Marker[] MARKERS = {
        SeriesMarkers.CIRCLE,
        SeriesMarkers.SQUARE,
        SeriesMarkers.DIAMOND,
        SeriesMarkers.TRIANGLE_UP,
        SeriesMarkers.TRIANGLE_DOWN
    };

    private Plots() {}

    /** Time of a call over batch, channels, map size and threads. */
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
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
        chart.getStyler().setLegendLayout(Styler.LegendLayout.Horizontal);
        chart.getStyler().setLegendSeriesLineLength(14).setSeriesMarkers(MARKERS);
        chart.getStyler().setYAxisLogarithmic(true);
        if (sweep.equals("threads")) {
            chart.getStyler().setXAxisDecimalPattern("#").setXAxisMaxLabelCount((int)
                    rows.stream().map(Row::subject).distinct().count());
        } else {
            chart.getStyler().setXAxisLogarithmic(true);
        }
        for (String contender : rows.stream().map(Row::contender).distinct().toList()) {
            List<Row> line = rows.stream()
                    .filter(row -> row.contender().equals(contender))
                    .toList();
            chart.addSeries(
                    contender.replace(Cast.SAME_SIZE, "OpenBLAS"),
                    line.stream().map(Plots::value).toList(),
                    line.stream().map(Row::median).toList());
        }
        return chart;
    }

    private static Integer value(Row row) {
        return Integer.valueOf(row.subject().substring(row.subject().indexOf('=') + 1));
    }
}
