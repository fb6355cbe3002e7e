package convkit.notebook;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Charts of XChart in ConvKit's style. Series differ in colour and in marker, so that a grey print can tell them apart. */
public final class Charts {

    private static final int SHARPNESS = 2;
    static final Marker[] MARKERS = {
        SeriesMarkers.CIRCLE,
        SeriesMarkers.SQUARE,
        SeriesMarkers.DIAMOND,
        SeriesMarkers.TRIANGLE_UP,
        SeriesMarkers.TRIANGLE_DOWN,
        SeriesMarkers.CROSS
    };

    private Charts() {}

    /** An empty chart of lines over x and y; add data with {@code addSeries}. */
    public static XYChart lines(String title, String xTitle, String yTitle) {
        return lines(title, xTitle, yTitle, 430, 300);
    }

    /** The same in another size, in pixels on the page. */
    static XYChart lines(String title, String xTitle, String yTitle, int width, int height) {
        XYChart chart = new XYChartBuilder()
                .width(width)
                .height(height)
                .title(title)
                .xAxisTitle(xTitle)
                .yAxisTitle(yTitle)
                .build();
        XYStyler styler = chart.getStyler();
        styler.setSeriesColors(Style.SERIES.toArray(new Color[0]));
        styler.setSeriesMarkers(MARKERS);
        styler.setMarkerSize(6);
        styler.setChartBackgroundColor(Style.PAPER);
        styler.setPlotBackgroundColor(Style.PAPER);
        styler.setPlotBorderColor(Style.LINE);
        styler.setPlotGridLinesColor(new Color(0xDDDDDD));
        styler.setPlotGridLinesStroke(new BasicStroke(1));
        styler.setChartFontColor(Style.INK);
        styler.setChartTitleFont(Style.font(Style.TEXT, true));
        styler.setAxisTitleFont(Style.font(12, false));
        styler.setAxisTickLabelsFont(Style.font(11, false));
        styler.setLegendFont(Style.font(11, false));
        styler.setLegendBorderColor(Style.PAPER);
        styler.setLegendPosition(Styler.LegendPosition.InsideNE);
        styler.setLocale(java.util.Locale.ROOT);
        return chart;
    }

    /** Charts side by side in one image. */
    static Rendering row(List<? extends Chart<?, ?>> charts, String text) {
        int width = charts.stream().mapToInt(Chart::getWidth).sum();
        int height = charts.stream().mapToInt(Chart::getHeight).max().orElse(1);
        BufferedImage image = new BufferedImage(SHARPNESS * width, SHARPNESS * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Style.PAPER);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(SHARPNESS, SHARPNESS);
        for (Chart<?, ?> chart : charts) {
            Runnable undo = chart instanceof XYChart lines ? Tidy.apply(lines) : () -> {};
            Graphics2D part = (Graphics2D) graphics.create(0, 0, chart.getWidth(), chart.getHeight());
            chart.paint(part, chart.getWidth(), chart.getHeight());
            undo.run();
            part.dispose();
            graphics.translate(chart.getWidth(), 0);
        }
        graphics.dispose();
        return Png.rendering(image, width, text);
    }
}
