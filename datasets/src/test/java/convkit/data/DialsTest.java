package convkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.tensor.Tensor;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DialsTest {

    private final Dials dials = Dials.draw(200, 1);

    @Test
    void theSameSeedGivesTheSamePictures() {
        Dials again = Dials.draw(3, 1);
        float[] first = new float[3 * 32 * 32];
        System.arraycopy(dials.pictures().data(), 0, first, 0, first.length);
        assertThat(again.pictures().data()).isEqualTo(first);
        assertThat(again.angle(2)).isEqualTo(dials.angle(2));
        assertThat(Dials.draw(3, 2).angle(0)).isNotEqualTo(dials.angle(0));
    }

    /** Half-way along the hand it is darker than at the opposite side of the axle, by 0.35 at least, less noise. */
    @Test
    void theHandPointsWhereItSays() {
        Tensor pictures = dials.pictures();
        double difference = 0;
        for (int n = 0; n < dials.size(); n++) {
            double direction = Math.toRadians(dials.angle(n));
            double x = 16 + 4.5 * Math.sin(direction);
            double y = 16 - 4.5 * Math.cos(direction);
            difference += pictures.get(n, 0, (int) (32 - y), (int) (32 - x)) - pictures.get(n, 0, (int) y, (int) x);
        }
        assertThat(difference / dials.size()).isGreaterThan(0.15);
    }

    @Test
    void directionsAndLengthsAreSpreadEvenly() {
        int[] quarters = new int[4];
        double length = 0;
        for (int n = 0; n < dials.size(); n++) {
            quarters[(int) (dials.angle(n) / 90)]++;
            length += dials.length(n);
            assertThat(dials.length(n)).isBetween(6.0, 13.0);
        }
        assertThat(Arrays.stream(quarters).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(30, 70));
        assertThat(length / dials.size()).isCloseTo(9.5, within(0.5));
    }

    @Test
    void networksGetValuesAroundZero() {
        assertThat(dials.inputs().get(5, 0, 3, 3))
                .isEqualTo(4 * dials.pictures().get(5, 0, 3, 3) - 2);
    }

    @Test
    void differencesGoTheShortWayRound() {
        assertThat(Dials.between(359, 1)).isEqualTo(2);
        assertThat(Dials.between(1, 359)).isEqualTo(2);
        assertThat(Dials.between(90, 270)).isEqualTo(180);
        assertThat(Dials.between(10, 730)).isZero();
        assertThat(Dials.between(-30, 10)).isEqualTo(40);
    }

    @Test
    void noneIsRefused() {
        assertThatThrownBy(() -> Dials.draw(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dials: 0 pictures wanted; ask for 1 or more");
    }
}
