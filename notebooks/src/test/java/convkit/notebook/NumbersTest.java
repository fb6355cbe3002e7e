package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "3, 3",
        "-2, −2",
        "0.5, 0.5",
        "0.999, 1",
        "-12.004, −12",
        "10.001, 10",
        "0.0456, 0.046",
        "0.004, 4.0e-03",
        "123456.5, 1.2e+05",
        "NaN, NaN",
        "-Infinity, −∞"
    })
    void briefNumbers(double value, String text) {
        assertThat(Numbers.brief(value)).isEqualTo(text);
    }
}
