package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;

class TidyTest {

    @ParameterizedTest
    @CsvSource({
        "0.12, 9.87, 0, 10",
        "0, 1999, 0, 2000",
        "0.0002, 0.58, 0, 0.6",
        "-5.9, 6.6, -6, 6.6",
        "0.62, 0.98, 0.6, 1",
        "2.5, 7.5, 2.5, 7.5"
    })
    void anAxisEndsAtARoundNumberThatIsNear(double least, double most, double low, double high) {
        XYChart chart = Charts.lines("", "", "");
        chart.addSeries("a", new double[] {least, most}, new double[] {most, least});

        Tidy.apply(chart);

        XYStyler styler = chart.getStyler();
        for (double[] ends : new double[][] {
            {styler.getXAxisMin(), styler.getXAxisMax()}, {styler.getYAxisMin(), styler.getYAxisMax()}
        }) {
            assertThat(ends[0]).isEqualTo(low);
            assertThat(ends[1]).isEqualTo(high);
        }
    }

    @Test
    void whatWasSetByHandStays() {
        XYChart chart = Charts.lines("", "", "");
        chart.addSeries("a", new double[] {0.1, 9.9}, new double[] {0.1, 9.9});
        chart.getStyler().setXAxisMin(-3.3).setYAxisMax(11.1);

        Tidy.apply(chart);

        assertThat(chart.getStyler().getXAxisMin()).isEqualTo(-3.3);
        assertThat(chart.getStyler().getXAxisMax()).isEqualTo(10);
        assertThat(chart.getStyler().getYAxisMin()).isEqualTo(0);
        assertThat(chart.getStyler().getYAxisMax()).isEqualTo(11.1);
    }

    @Test
    void axesWithLabelsOfTheirOwnStayAsTheyAre() {
        XYChart chart = Charts.lines("", "", "");
        chart.addSeries("a", new double[] {0.1, 9.9}, new double[] {0.1, 9.9});
        chart.getStyler().setXAxisTickLabelsFormattingFunction(LineChart::power).setYAxisLogarithmic(true);

        Tidy.apply(chart);

        assertThat(chart.getStyler().getXAxisMin()).isNull();
        assertThat(chart.getStyler().getYAxisMin()).isNull();
    }

    @Test
    void numbersBeginWithADigit() {
        XYChart chart = Charts.lines("", "", "");
        chart.addSeries("a", new double[] {0, 0.15}, new double[] {0, 1e-5});

        Tidy.apply(chart);

        String pattern = chart.getStyler().getXAxisDecimalPattern();
        assertThat(new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(0.05))
                .isEqualTo("0.05");
        assertThat(chart.getStyler().getYAxisDecimalPattern()).isNull();
    }

    @Test
    void errorBarsAreNotCut() {
        XYChart chart = Charts.lines("", "", "");
        chart.addSeries("a", new double[] {1, 2}, new double[] {1, 2}, new double[] {0.5, 3});

        Tidy.apply(chart);

        assertThat(chart.getStyler().getYAxisMin()).isEqualTo(-1);
        assertThat(chart.getStyler().getYAxisMax()).isEqualTo(5);
    }

    @Test
    void aConstantAndAnEmptyChartDoNoHarm() {
        XYChart empty = Charts.lines("", "", "");
        XYChart constant = Charts.lines("", "", "");
        constant.addSeries("a", new double[] {1}, new double[] {2});

        Tidy.apply(empty);
        Tidy.apply(constant);

        assertThat(empty.getSeriesCollection()).isEmpty();
        assertThat(constant.getStyler().getXAxisMin()).isNull();
        assertThat(constant.getStyler().getYAxisMin()).isNull();
    }

    @Test
    void manyEvenSamplesAreMadeUnevenOnce() {
        double[] samples = new double[801];
        Arrays.setAll(samples, i -> i / 8.0);
        XYChart many = Charts.lines("", "", "");
        many.addSeries("a", samples, samples);
        XYChart few = Charts.lines("", "", "");
        few.addSeries("a", new double[] {1, 2, 3}, new double[] {1, 2, 3});

        Tidy.apply(many).run();
        Tidy.apply(many);
        Tidy.apply(few);

        assertThat(many.getSeriesCollection()).extracting(XYSeries::getName).containsExactly("a", Tidy.GHOST);
        XYSeries ghost = many.getSeries(Tidy.GHOST);
        assertThat(ghost.isShowInLegend()).isFalse();
        assertThat(Arrays.stream(ghost.getXData())).allMatch(x -> Math.abs(8 * x - Math.rint(8 * x)) > 0.01);
        assertThat(few.getSeriesCollection()).hasSize(1);
    }

    @Test
    void whatWasMendedCanBeUndone() {
        double[] samples = new double[50];
        Arrays.setAll(samples, i -> 0.1 + i);
        XYChart chart = Charts.lines("", "", "");
        chart.addSeries("a", samples, samples);
        chart.getStyler().setYAxisMax(60.5).setLegendPosition(LegendPosition.InsideSW);

        Tidy.apply(chart).run();

        XYStyler styler = chart.getStyler();
        assertThat(styler.getXAxisMin()).isNull();
        assertThat(styler.getXAxisMax()).isNull();
        assertThat(styler.getYAxisMin()).isNull();
        assertThat(styler.getYAxisMax()).isEqualTo(60.5);
        assertThat(styler.getXAxisDecimalPattern()).isNull();
        assertThat(styler.getYAxisDecimalPattern()).isNull();
        assertThat(styler.getLegendPosition()).isEqualTo(LegendPosition.InsideSW);
        assertThat(chart.getSeriesCollection()).hasSize(1);
    }

    @Test
    void fewPlacesKeepTheirNamesWhereTheValuesAreMany() {
        XYChart chart = Charts.lines("", "", "");
        double[] maps = new double[20];
        Arrays.setAll(maps, i -> 64 + 32 * i);
        double[] places = new double[20];
        Arrays.setAll(places, i -> i % 5);
        chart.addSeries("a", places, maps);

        Tidy.apply(chart);

        XYSeries ghost = chart.getSeries(Tidy.GHOST);
        assertThat(ghost.getXData()).containsExactly(0, 0);
        assertThat(Arrays.stream(ghost.getYData())).allMatch(y -> y % 32 > 0.01 && y > 64 && y < 672);
    }

    @Test
    void theLegendMovesAwayFromACurve() {
        assertThat(legend(new double[] {0, 0.5, 1}, new double[] {0, 0.1, 0}, LegendPosition.InsideSE))
                .isEqualTo(LegendPosition.InsideNE);
        assertThat(legend(new double[] {0, 0.5, 1}, new double[] {0, 0.9, 1}, LegendPosition.InsideSE))
                .isEqualTo(LegendPosition.InsideSE);
        assertThat(legend(new double[] {0, 0.5, 1}, new double[] {0, 0, 1}, LegendPosition.InsideNE))
                .isEqualTo(LegendPosition.InsideSE);
        assertThat(legend(new double[] {0, 0.5, 1}, new double[] {0, 0.1, 0}, LegendPosition.OutsideE))
                .isEqualTo(LegendPosition.OutsideE);
    }

    private static LegendPosition legend(double[] x, double[] y, LegendPosition wanted) {
        XYChart chart = Charts.lines("", "", "");
        chart.addSeries("training", x, y);
        chart.getStyler().setYAxisMin(0.0).setYAxisMax(1.0).setLegendPosition(wanted);
        Tidy.apply(chart);
        return chart.getStyler().getLegendPosition();
    }
}
