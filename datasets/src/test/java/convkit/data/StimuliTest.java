package convkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StimuliTest {

    @Test
    void aStandingBarCoversColumns() {
        Tensor bar = Stimuli.bar(7, 90, 1, 2);

        assertThat(bar.shape()).containsExactly(1, 7, 7);
        for (int row = 0; row < 7; row++) {
            // Distances of the columns from the bar's middle, column 4: 4 3 2 1 0 1 2; inside up to 1, half a pixel of
            // blur.
            assertThat(new float[] {bar.get(0, row, 2), bar.get(0, row, 3), bar.get(0, row, 4), bar.get(0, row, 5)})
                    .usingComparatorWithPrecision(1e-6f)
                    .containsExactly(0, 0.5f, 1, 0.5f);
        }
    }

    @Test
    void aLyingBarMovesDown() {
        Tensor bar = Stimuli.bar(7, 0, 2, 1);

        assertThat(bar.get(0, 5, 0)).isEqualTo(1);
        assertThat(bar.get(0, 3, 3)).isZero();
    }

    @Test
    void directionsTurnAgainstTheClock() {
        Tensor bar = Stimuli.bar(7, 45, 0, 1);

        assertThat(bar.get(0, 0, 6)).as("upper right").isEqualTo(1);
        assertThat(bar.get(0, 6, 0)).as("lower left").isEqualTo(1);
        assertThat(bar.get(0, 0, 0)).as("upper left").isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 30, 45, 90, 135})
    void aCellIgnoresEvenLightAndHasLengthOne(double degrees) {
        for (double phase : new double[] {0, 90}) {
            double sum = 0;
            double squares = 0;
            for (float weight : Stimuli.gabor(9, 6, degrees, phase).data()) {
                sum += weight;
                squares += weight * weight;
            }
            assertThat(sum).isCloseTo(0, within(1e-5));
            assertThat(squares).isCloseTo(1, within(1e-5));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void eachCellPrefersItsOwnDirection(int direction) {
        Tensor bank = Stimuli.gabors(4, 15, 9, 0);
        assertThat(bank.shape()).containsExactly(4, 1, 15, 15);

        Tensor bar = Stimuli.bar(15, 45.0 * direction, 0, 4);
        double own = dot(bank, direction, bar);
        for (int other = 0; other < 4; other++) {
            if (other != direction) {
                assertThat(own).isGreaterThan(2 * Math.abs(dot(bank, other, bar)) + 1);
            }
        }
    }

    @Test
    void anEdgeDetectorWantsLightOnTheRight() {
        Tensor edge = Stimuli.gabor(9, 6, 90, 90);

        assertThat(dot(edge, 0, Stimuli.bar(9, 90, 3, 6))).isGreaterThan(0.5);
        assertThat(dot(edge, 0, Stimuli.bar(9, 90, -3, 6))).isLessThan(-0.5);
    }

    @Test
    void lengthsMustBePositive() {
        assertThatThrownBy(() -> Stimuli.bar(0, 0, 0, 1)).hasMessage("bar: size is 0 but must be above 0");
        assertThatThrownBy(() -> Stimuli.bar(5, 0, 0, -0.5)).hasMessage("bar: width is -0.5 but must be above 0");
        assertThatThrownBy(() -> Stimuli.gabor(5, 0, 0, 0)).hasMessage("gabor: wavelength is 0 but must be above 0");
        assertThatThrownBy(() -> Stimuli.gabors(0, 5, 3, 0)).hasMessage("gabors: directions is 0 but must be above 0");
    }

    private static double dot(Tensor bank, int cell, Tensor picture) {
        double sum = 0;
        for (int i = 0; i < picture.size(); i++) {
            sum += bank.data()[cell * picture.size() + i] * picture.data()[i];
        }
        return sum;
    }
}
