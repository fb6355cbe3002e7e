package convkit.notebook;

import convkit.nn.model.AveragePrecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** How precise detectors are at each recall, in one chart: the further up and to the right, the better. */
public final class PrecisionRecall {

    private static final java.awt.BasicStroke[] DASHES = {
        SeriesLines.SOLID, SeriesLines.DASH_DASH, SeriesLines.DOT_DOT, SeriesLines.DASH_DOT
    };

    private PrecisionRecall() {}

    /**
     * One line per detector, from recall 0 on; curves differ in colour and in their dashes.
     *
     * @param title short heading
     * @param detectors by name, all judged on one class and on the same pictures
     */
    public static Picture of(String title, Map<String, AveragePrecision> detectors) {
        XYChart chart = Charts.lines(title, "recall: share of the things that is found", "precision");
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
        chart.getStyler().setLegendLayout(Styler.LegendLayout.Horizontal);
        chart.getStyler().setXAxisMin(0.0).setXAxisMax(1.0).setYAxisMin(0.0).setYAxisMax(1.05);
        StringBuilder text = new StringBuilder(title + ": precision over recall");
        for (Map.Entry<String, AveragePrecision> detector : detectors.entrySet()) {
            AveragePrecision judged = detector.getValue();
            List<Double> recall = new ArrayList<>(List.of(0.0));
            List<Double> precision = new ArrayList<>(List.of(1.0));
            recall.addAll(judged.recall());
            precision.addAll(judged.precision());
            XYSeries series = chart.addSeries(detector.getKey(), recall, precision);
            series.setMarker(SeriesMarkers.NONE);
            series.setLineStyle(DASHES[(chart.getSeriesCollection().size() - 1) % DASHES.length]);
            text.append(String.format(
                    Locale.ROOT,
                    "; %s: average precision %.3f, recall up to %.3f",
                    detector.getKey(),
                    judged.value(),
                    recall.get(recall.size() - 1)));
        }
        Rendering rendering = Charts.row(List.of(chart), text.append('.').toString());
        return () -> rendering;
    }
}
