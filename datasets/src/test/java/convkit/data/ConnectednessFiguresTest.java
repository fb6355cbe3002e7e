package convkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectednessFiguresTest {

    @Test
    void theEndsJoinTheMiddleBarUpOrDown() {
        assertThat(text(ConnectednessFigures.figure(false, true, 6)))
                .isEqualTo("......\n.####.\n.#....\n.####.\n....#.\n.####.\n......\n");
        assertThat(text(ConnectednessFigures.figure(true, true, 6)))
                .isEqualTo("......\n.####.\n......\n.####.\n.#..#.\n.####.\n......\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 8, 20})
    void aFigureHangsTogetherIfItsEndsDiffer(int width) {
        for (boolean left : new boolean[] {false, true}) {
            for (boolean right : new boolean[] {false, true}) {
                assertThat(ConnectednessFigures.parts(ConnectednessFigures.figure(left, right, width)))
                        .isEqualTo(left == right ? 2 : 1);
            }
        }
    }

    @Test
    void allFourInOrder() {
        Tensor four = ConnectednessFigures.four(8);

        assertThat(four.shape()).containsExactly(4, 1, 7, 8);
        for (int i = 0; i < 4; i++) {
            assertThat(four.get(i, 0, 4, 1)).as("left end of " + i).isEqualTo(i / 2);
            assertThat(four.get(i, 0, 4, 6)).as("right end of " + i).isEqualTo(i % 2);
        }
    }

    @Test
    void cornersDoNotHangTogether() {
        assertThat(ConnectednessFigures.parts(Tensor.of(new float[] {1, 0, 0, 1}, 1, 2, 2)))
                .isEqualTo(2);
        assertThat(ConnectednessFigures.parts(Tensor.of(new float[] {1, 1, 0, 1}, 1, 2, 2)))
                .isEqualTo(1);
        assertThat(ConnectednessFigures.parts(Tensor.zeros(1, 3, 3))).isZero();
    }

    @Test
    void narrowFiguresHaveNoTwoEnds() {
        assertThatThrownBy(() -> ConnectednessFigures.figure(true, false, 4))
                .hasMessage("connectedness figure: width is 4 but must be 5 or more");
    }

    private static String text(Tensor figure) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < figure.dim(1); row++) {
            for (int column = 0; column < figure.dim(2); column++) {
                text.append(figure.get(0, row, column) == 0 ? '.' : '#');
            }
            text.append('\n');
        }
        return text.toString();
    }
}
