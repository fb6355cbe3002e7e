package convkit.nn.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InitializerTest {

    private static final int[] SHAPE = {64, 32, 3, 3};
    private static final double FAN_IN = 32 * 9;
    private static final double FAN_OUT = 64 * 9;

    /** A uniform draw in ±b has the standard deviation b/√3. */
    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of("zeros", Initializer.zeros(), 0.0),
                Arguments.of("normal", Initializer.normal(0.3), 0.3),
                Arguments.of("xavierUniform", Initializer.xavierUniform(), Math.sqrt(2 / (FAN_IN + FAN_OUT))),
                Arguments.of("xavierNormal", Initializer.xavierNormal(), Math.sqrt(2 / (FAN_IN + FAN_OUT))),
                Arguments.of("heUniform", Initializer.heUniform(), Math.sqrt(2 / FAN_IN)),
                Arguments.of("heNormal", Initializer.heNormal(), Math.sqrt(2 / FAN_IN)),
                Arguments.of("uniformFanIn", Initializer.uniformFanIn(), 1 / Math.sqrt(3 * FAN_IN)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void hasThePublishedSpreadAndRepeatsFromItsSeed(String name, Initializer rule, double standardDeviation) {
        float[] values = rule.values(SHAPE, new SplittableRandom(1));
        double sum = 0;
        double squares = 0;
        for (float value : values) {
            sum += value;
            squares += (double) value * value;
        }
        assertThat(values).hasSize(64 * 32 * 9);
        assertThat(sum / values.length).isCloseTo(0, within(0.02 * standardDeviation + 1e-12));
        assertThat(Math.sqrt(squares / values.length))
                .isCloseTo(standardDeviation, within(0.02 * standardDeviation + 1e-12));
        assertThat(rule.values(SHAPE, new SplittableRandom(1))).isEqualTo(values);
    }

    @org.junit.jupiter.api.Test
    void fansNeedAWeight() {
        assertThat(Initializer.constant(2).values(new int[] {3}, new SplittableRandom(1)))
                .containsExactly(2, 2, 2);
        assertThatThrownBy(() -> Initializer.heNormal().values(new int[] {3}, new SplittableRandom(1)))
                .hasMessage("initialiser: fan-in and fan-out need a weight [outputs, inputs, …] but the shape is [3];"
                        + " use zeros, constant or normal for it");
    }
}
