package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

class LineChartTest {

    @Test
    void theWordsSayWhereEachCurveBeginsAndEnds() {
        LineChart chart = LineChart.of("Loss", "epoch", "mean")
                .add("right", 4, 2, 1)
                .add("wrong", new double[] {0.5}, new double[] {3});

        assertThat(chart.render().text()).isEqualTo("Loss: mean over epoch; right: 4 at 1 to 1 at 3; wrong: 3 at 0.5.");
    }

    @Test
    void whatCannotBeDrawnIsLeftOut() {
        LineChart linear = LineChart.of("", "", "").add("a", 1, Double.NaN, 0, Double.POSITIVE_INFINITY, -2);
        LineChart logarithmic = LineChart.of("", "", "").add("a", 1, 0, 100).logarithmic();
        LineChart both = LineChart.of("", "", "")
                .add("a", new double[] {0, 1, 10}, new double[] {1, 2, 3})
                .logarithmicBoth();

        assertThat(series(linear, "a").getYData()).containsExactly(1, 0, -2);
        assertThat(series(linear, "a").getXData()).containsExactly(1, 3, 5);
        assertThat(series(logarithmic, "a").getYData()).containsExactly(0, 2);
        assertThat(series(logarithmic, "a").getXData()).containsExactly(1, 3);
        assertThat(series(both, "a").getXData()).containsExactly(0, 1);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "2,100", "-2,0.01", "-3,10⁻³", "0.5,3.16", "6,10⁶", "-10,10⁻¹⁰", "-4.5,3.2e-05"})
    void logarithmicAxesNamePowersOfTen(double exponent, String label) {
        assertThat(LineChart.power(exponent)).isEqualTo(label);
    }

    @Test
    void aCurveOfWhichNothingCanBeDrawnDoesNoHarm() {
        LineChart chart =
                LineChart.of("", "", "").add("zeros", 0, 0).add("ones", 1, 1).logarithmic();

        assertThat(chart.chart().getSeriesCollection())
                .extracting(XYSeries::getName)
                .containsExactly("ones");
        assertThat(chart.render().text()).contains("zeros: 0 at 1");
    }

    @Test
    void functionsAreSampledFromEndToEnd() {
        LineChart chart = LineChart.of("", "", "").add("square", -2, 2, v -> v * v);
        XYSeries line = series(chart, "square (line)");

        assertThat(line.getXData()).hasSize(240).startsWith(-2).endsWith(2);
        assertThat(line.getYData()[0]).isEqualTo(4, within(1e-12));
        assertThat(line.getMarker()).isEqualTo(SeriesMarkers.NONE);
        assertThat(line.isShowInLegend()).isFalse();
    }

    @Test
    void ofManyPointsSomeAreMarked() {
        LineChart chart = LineChart.of("", "", "");
        for (String name : List.of("a", "b", "c", "d", "e", "f")) {
            chart.add(name, 0, 1, v -> v);
        }

        for (String name : List.of("a", "b", "c", "d", "e", "f")) {
            assertThat(series(chart, name).getXData().length).isBetween(8, 10);
        }
        assertThat(List.of("a", "b", "c", "d", "e"))
                .extracting(name -> series(chart, name).getXData()[0])
                .doesNotHaveDuplicates();
        assertThat(List.of("a", "b", "c", "d"))
                .extracting(name -> series(chart, name).getMarker())
                .doesNotHaveDuplicates();
    }

    @Test
    void curvesDifferInTheirDashesToo() {
        LineChart chart = LineChart.of("", "", "").add("a", 1, 2).add("b", 1, 2).add("c", 1, 2);

        assertThat(List.of("a", "b", "c"))
                .extracting(name -> series(chart, name).getLineStyle())
                .doesNotHaveDuplicates();
    }

    @Test
    void theRangeIsThatOfTheAxis() {
        LineChart chart = LineChart.of("", "", "").add("a", 1, 200).range(0, 3);

        assertThat(chart.chart().getStyler().getYAxisMin()).isEqualTo(0);
        assertThat(chart.chart().getStyler().getYAxisMax()).isEqualTo(3);
    }

    @Test
    void axesThatBeginJustAboveZeroBeginThere() {
        assertThat(LineChart.of("", "", "")
                        .add("a", new double[] {0.15, 8}, new double[2])
                        .chart()
                        .getStyler()
                        .getXAxisMin())
                .isEqualTo(0);
        assertThat(LineChart.of("", "", "")
                        .add("a", 1, 2, 3)
                        .chart()
                        .getStyler()
                        .getXAxisMin())
                .isNull();
    }

    @Test
    void theLegendHasItsOwnRoom() {
        LineChart one = LineChart.of("", "", "").add("a", 1);

        assertThat(one.chart().getHeight()).isEqualTo(300);
        assertThat(one.add("b", 1).add("c", 1).chart().getHeight()).isEqualTo(300 + 3 * 21);
    }

    @Test
    void twoChartsStandSideBySide() throws IOException {
        LineChart left = LineChart.of("left", "x", "y").add("a", 1, 2);
        LineChart right = LineChart.of("right", "x", "y").add("b", 3, 4);

        Rendering both = left.beside(right).render();

        assertThat(both.text()).isEqualTo("left: y over x; a: 1 at 1 to 2 at 2. right: y over x; b: 3 at 1 to 4 at 2.");
        assertThat(image(both).getWidth()).isEqualTo(2 * image(left.render()).getWidth());
    }

    @Test
    void wrongInputIsExplained() {
        LineChart empty = LineChart.of("Loss", "x", "y");

        assertThatThrownBy(empty::render)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("line chart: 'Loss' has no curves; add one first");
        assertThatThrownBy(() -> empty.add("a", new double[2], new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line chart: curve 'a' has 2 x and 3 y; give one y per x, and at least one of each");
        assertThatThrownBy(() -> empty.add("a", new double[0])).hasMessageContaining("0 x and 0 y");
    }

    private static XYSeries series(LineChart chart, String name) {
        return chart.chart().getSeries(name);
    }

    private static BufferedImage image(Rendering rendering) throws IOException {
        byte[] bytes = Base64.getDecoder().decode(rendering.data().get("image/png"));
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }
}
