package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;

class StyleTest {

    @Test
    void contrastIsThatOfTheGuidelines() {
        assertThat(Style.contrast(Color.BLACK, Color.WHITE)).isCloseTo(21, within(1e-9));
        assertThat(Style.contrast(new Color(0x777777), Color.WHITE)).isCloseTo(4.48, within(0.005));
    }

    @Test
    void textCanBeReadOnEveryBackground() {
        for (Color background : List.of(Style.PAPER, Style.FAINT, Style.WINDOW, Style.KERNEL, Style.RESULT)) {
            assertThat(Style.contrast(Style.INK, background)).isGreaterThan(7);
            assertThat(Style.contrast(Style.MUTED, background)).isGreaterThan(4.5);
        }
    }

    @Test
    void numbersCanBeReadOnEveryShade() {
        for (int i = 0; i <= 100; i++) {
            for (Color shade : List.of(Style.sequential(i / 100.0), Style.tint(i / 100.0))) {
                assertThat(Style.contrast(Style.inkOn(shade), shade)).isGreaterThan(4.1);
            }
        }
    }

    @Test
    void linesStandOutFromThePaper() {
        assertThat(Style.SERIES)
                .allSatisfy(
                        color -> assertThat(Style.contrast(color, Style.PAPER)).isGreaterThan(3));
        assertThat(Style.contrast(Style.LINE, Style.PAPER)).isGreaterThan(3);
    }

    @Test
    void shadesKeepTheirOrderInAGreyPrint() {
        double sequential = -1;
        double tint = 2;
        for (int i = 0; i <= 100; i++) {
            assertThat(Style.luminance(Style.sequential(i / 100.0))).isGreaterThan(sequential);
            assertThat(Style.luminance(Style.tint(i / 100.0))).isLessThan(tint);
            sequential = Style.luminance(Style.sequential(i / 100.0));
            tint = Style.luminance(Style.tint(i / 100.0));
        }
    }

    @Test
    void valuesOutsideTheRangeAreClamped() {
        assertThat(Style.sequential(-3)).isEqualTo(Style.sequential(0));
        assertThat(Style.sequential(7)).isEqualTo(Style.sequential(1));
        assertThat(Style.sequential(Double.NaN)).isEqualTo(Style.FAINT);
        assertThat(Style.grey(2)).isEqualTo(Color.WHITE);
        assertThat(Style.css(Style.BLUE)).isEqualTo("#0072b2");
    }

    @Test
    void numbersAreShortAndTheSameInEveryCountry() {
        assertThat(List.of(
                        Numbers.brief(122),
                        Numbers.brief(-1),
                        Numbers.brief(3.25),
                        Numbers.brief(0.5),
                        Numbers.brief(-0.0421),
                        Numbers.brief(1.9999),
                        Numbers.brief(0.0007),
                        Numbers.brief(Double.NaN),
                        Numbers.factor(-1),
                        Numbers.grouped(61706),
                        Numbers.percent(0.863)))
                .containsExactly(
                        "122", "−1", "3.25", "0.5", "−0.042", "2", "7.0e-04", "NaN", "(−1)", "61,706", "86.3 %");
    }
}
