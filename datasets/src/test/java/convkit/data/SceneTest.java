package convkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class SceneTest {

    /** A 3×3 thing in a row of eight, so that distances can be counted by hand. */
    @Test
    void borderDistanceCountsSteps() {
        int[] mask = {
            0, 0, 0, 0, 0, 0,
            0, 1, 1, 1, 0, 0,
            0, 1, 1, 1, 0, 0,
            0, 1, 1, 1, 0, 0
        };
        assertThat(new Scene(Tensor.zeros(3, 4, 6), mask, List.of()).borderDistance())
                .containsExactly(1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 2, 1, 1, 2, 1, 1, 2, 1, 1, 2, 1, 1, 2);
    }

    @Test
    void withoutBordersAllIsFar() {
        assertThat(new Scene(Tensor.zeros(3, 2, 3), new int[6], List.of()).borderDistance())
                .containsOnly(5);
    }

    @Test
    void onePixelOneValue() {
        assertThatThrownBy(() -> new Scene(Tensor.zeros(3, 4, 6), new int[23], List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scene: 23 mask values for an image [3, 4, 6] CHW; give one per pixel");
    }
}
