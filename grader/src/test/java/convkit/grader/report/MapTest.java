package convkit.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.exercises.check.Comparison;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapTest {

    @Test
    void theMapWithTheFirstDifferenceIsShown() {
        float[] expected = new float[2 * 3 * 2 * 2];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = i;
        }
        float[] actual = expected.clone();
        actual[1 * 12 + 2 * 4 + 1 * 2] = 100;
        Plane plane = Plane.of(new Comparison(
                Tensor.of(expected, 2, 3, 2, 2), Tensor.of(actual, 2, 3, 2, 2), new int[] {1, 2, 1, 0}, ""));
        assertThat(plane.expected()).isDeepEqualTo(new float[][] {{20, 21}, {22, 23}});
        assertThat(plane.actual()).isDeepEqualTo(new float[][] {{20, 21}, {100, 23}});
        assertThat(plane.difference()).isDeepEqualTo(new float[][] {{0, 0}, {78, 0}});
        assertThat(plane.row()).isEqualTo(1);
        assertThat(plane.column()).isZero();
        assertThat(plane.place()).isEqualTo("map [1, 2] of 6");
    }

    @Test
    void aLargeMapIsCutAroundTheFirstDifference() {
        Tensor expected = Tensor.zeros(100, 100);
        Tensor actual = Tensor.zeros(100, 100);
        actual.set(5, 99, 50);
        Plane plane = Plane.of(new Comparison(expected, actual, new int[] {99, 50}, ""));
        assertThat(plane.expected()).hasDimensions(24, 24);
        assertThat(plane.row()).isEqualTo(23);
        assertThat(plane.actual()[plane.row()][plane.column()]).isEqualTo(5f);
        assertThat(plane.place()).isEqualTo("rows 76 to 99, columns 38 to 61 of 100 × 100");
    }

    @Test
    void vectorsAndScalarsAreMapsToo() {
        Plane vector = Plane.of(new Comparison(Tensor.vector(1, 2, 3), Tensor.vector(1, 2, 4), new int[] {2}, ""));
        assertThat(vector.expected()).isDeepEqualTo(new float[][] {{1, 2, 3}});
        assertThat(vector.column()).isEqualTo(2);
        Plane scalar = Plane.of(new Comparison(Tensor.scalar(5), Tensor.scalar(4), new int[0], ""));
        assertThat(scalar.expected()).isDeepEqualTo(new float[][] {{5}});
        assertThat(scalar.difference()).isDeepEqualTo(new float[][] {{-1}});
        Plane other = Plane.of(new Comparison(Tensor.vector(1, 2), null, new int[0], ""));
        assertThat(other.actual()).isNull();
        assertThat(other.difference()).isNull();
        assertThat(other.row()).isEqualTo(-1);
    }

    @Test
    void aPictureHasItsNumbersItsTextAndItsFrame() {
        HeatMap map = HeatMap.values(new float[][] {{0, 4}, {Float.NaN, 2}}, 0, 4);
        String svg = map.svg("returned", 1, 0);
        assertThat(svg)
                .startsWith("<svg class=\"map\" role=\"img\"")
                .contains("aria-label=\"returned: 0 4; NaN 2\"")
                .contains("fill=\"#f3f7fc\"", "fill=\"#14427c\"", "fill=\"url(#hatch)\"")
                .contains("<rect class=\"mark\" x=\"2\" y=\"36\"")
                .contains(">NaN</text>");
        assertThat(map.svg("returned", -1, -1)).doesNotContain("mark");
    }

    @Test
    void differencesShowTheirSignInNumbersAndTheirSizeInTone() {
        String svg = HeatMap.differences(new float[][] {{-4, 0, 4}}).svg("difference", -1, -1);
        assertThat(svg).contains(">−4</text>", ">0</text>", ">+4</text>");
        assertThat(svg.split("#a64608", -1)).hasSize(3);
        assertThat(svg).contains("fill=\"#ffffff\"");
    }

    @Test
    void darkerIsMoreInGreyToo() {
        double before = 2;
        for (int i = 0; i <= 10; i++) {
            int rgb = Integer.parseInt(HeatMap.Hue.BLUE.at(i / 10.0).substring(1), 16);
            double grey = (0.2126 * (rgb >> 16 & 255) + 0.7152 * (rgb >> 8 & 255) + 0.0722 * (rgb & 255)) / 255;
            assertThat(grey).isLessThan(before);
            before = grey;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            126       | 126
            -0.25     | −0.25
            0.123456  | 0.123
            12345678  | 1.2e+07
            0.0000123 | 1.2e−05
            NaN       | NaN
            Infinity  | ∞
            """)
    void numbersFitTheirCells(float value, String text) {
        assertThat(Numbers.cell(value)).isEqualTo(text);
    }

    @Test
    void onlyAllPointsAreAHundredPercent() {
        assertThat(Numbers.percent(199, 200)).isEqualTo("99 %");
        assertThat(Numbers.percent(200, 200)).isEqualTo("100 %");
        assertThat(Numbers.percent(0, 0)).isEqualTo("0 %");
    }

    @Test
    void strangersTextCannotActOnATerminal() {
        assertThat(StrangersText.visible("a\u001b[2Jb\rc\u202ed\nok\t\u0007\ud800"))
                .isEqualTo("a\\u001b[2Jb\\u000dc\\u202ed\nok\t\\u0007\\ud800");
        assertThat(StrangersText.visible("x".repeat(5_000))).hasSize(4_001).endsWith("x…");
        assertThat(StrangersText.visibleLine("a\n  b\t c ")).isEqualTo("a b c");
    }
}
