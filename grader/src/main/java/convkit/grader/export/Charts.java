package convkit.grader.export;

import convkit.grader.score.ClassScores;
import convkit.grader.score.StudentScore;
import de.erichseifert.vectorgraphics2d.Processors;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.owasp.encoder.Encode;
import tech.tablesaw.api.Table;

/** Pictures of the class page: SVG by XChart, inside the page. */
final class Charts {

    private static final int BINS = 10;
    private static final int PERCENT = 100;
    private static final int WIDTH = 720;
    private static final int BAR_HEIGHT = 26;
    private static final int FRAME_HEIGHT = 60;

    /** The accent of the style sheet. */
    private static final Color BAR = new Color(0x14427c);

    private static final Color INK = new Color(0x1d232b);
    private static final Color GRID = new Color(0xdde2e8);

    private Charts() {}

    /** How many students have 0–9 %, 10–19 %, … of the full result; 100 % and more stand alone. */
    static String histogram(ClassScores scores) throws IOException {
        int[] counts = new int[BINS + 1];
        for (StudentScore student : scores.students()) {
            counts[Math.min(BINS, student.percent() / BINS)]++;
        }
        List<String> labels = new ArrayList<>();
        List<Integer> values = new ArrayList<>();
        StringBuilder text = new StringBuilder("Students by result in percent");
        for (int bin = 0; bin <= BINS; bin++) {
            String label = bin == BINS ? "100" : bin * BINS + "–" + (bin * BINS + BINS - 1);
            labels.add(label);
            values.add(counts[bin]);
            text.append("; ").append(label).append(": ").append(counts[bin]);
        }
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(260)
                .xAxisTitle("percent of the full result")
                .yAxisTitle("students")
                .build();
        style(chart.getStyler());
        chart.getStyler().setYAxisMin(0.0).setPlotGridVerticalLinesVisible(false);
        chart.getStyler().setXAxisTickMarkSpacingHint(WIDTH / (2 * BINS));
        chart.getStyler().setYAxisDecimalPattern("0");
        chart.getStyler().setAvailableSpaceFill(0.9).setLabelsVisible(true);
        chart.addSeries("students", labels, values);
        return image(chart, text.toString());
    }

    /** Share of the answers that pass each test of one exercise, first test on top. */
    static String passRates(Table rates) throws IOException {
        List<String> labels = rates.stringColumn("test").asList();
        List<Double> values = rates.doubleColumn("percent").asList();
        StringBuilder text = new StringBuilder("Share of the answers that pass");
        for (int i = 0; i < labels.size(); i++) {
            text.append(String.format(Locale.ROOT, "; %s: %.0f %%", labels.get(i), values.get(i)));
        }
        int height = FRAME_HEIGHT + BAR_HEIGHT * rates.rowCount();
        HorizontalBarChart chart =
                new HorizontalBarChartBuilder().width(WIDTH).height(height).build();
        style(chart.getStyler());
        chart.getStyler().setXAxisMin(0.0).setXAxisMax((double) PERCENT);
        chart.getStyler().setXAxisMaxLabelCount(rates.rowCount());
        chart.getStyler().setPlotGridHorizontalLinesVisible(false);
        chart.getStyler().setXAxisDecimalPattern("0 '%'");
        chart.getStyler().setAvailableSpaceFill(0.7).setLabelsVisible(false);
        chart.addSeries("passed", values, labels);
        return image(chart, text.toString());
    }

    private static void style(AxesChartStyler styler) {
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBackgroundColor(Color.WHITE);
        styler.setPlotBorderColor(GRID);
        styler.setPlotGridLinesColor(GRID);
        styler.setPlotGridLinesStroke(new BasicStroke(1));
        styler.setChartFontColor(INK);
        styler.setAxisTickLabelsColor(INK);
        styler.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        styler.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        styler.setSeriesColors(new Color[] {BAR});
        styler.setLegendVisible(false);
        styler.setLocale(Locale.ROOT);
    }

    /** As an image of its own: the names inside two charts on one page would otherwise clash. */
    private static String image(Chart<?, ?> chart, String text) throws IOException {
        VectorGraphics2D graphics = new VectorGraphics2D();
        chart.paint(graphics, chart.getWidth(), chart.getHeight());
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        PageSize size = new PageSize(0, 0, chart.getWidth(), chart.getHeight());
        Processors.get("svg").getDocument(graphics.getCommands(), size).writeTo(svg);
        return "<img class=\"chart\" width=\"" + chart.getWidth() + "\" alt=\"" + Encode.forHtmlAttribute(text)
                + "\" src=\"data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(svg.toByteArray()) + "\">\n";
    }
}
