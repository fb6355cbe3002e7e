package convkit.nn.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Test;

class BatchTest {

    private static final Tensor THREE = Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 3, 2);

    @Test
    void selectedExamplesKeepTheirAnswers() {
        Tensor targets = Tensor.of(new float[] {10, 20, 30}, 3, 1);
        Batch two = new Batch(THREE, new int[] {0, 1, 2, 3, 4, 5}, targets).select(2, 0);
        assertThat(two.size()).isEqualTo(2);
        assertThat(two.inputs().shape()).containsExactly(2, 2);
        assertThat(two.inputs().data()).containsExactly(5, 6, 1, 2);
        assertThat(two.labels()).containsExactly(4, 5, 0, 1);
        assertThat(two.targets().shape()).containsExactly(2, 1);
        assertThat(two.targets().data()).containsExactly(30, 10);
    }

    @Test
    void oneKindOfAnswerIsEnough() {
        Batch labelled = new Batch(THREE, new int[3]).select(1);
        assertThat(labelled.hasLabels()).isTrue();
        assertThat(labelled.hasTargets()).isFalse();
        Batch measured = new Batch(THREE, THREE).select(1);
        assertThat(measured.hasLabels()).isFalse();
        assertThat(measured.targets().data()).containsExactly(3, 4);
        assertThat(new Batch(Tensor.zeros(0, 2), new int[0]).size()).isZero();
    }

    @Test
    void theKindThatIsMissingIsExplained() {
        assertThatThrownBy(() -> new Batch(THREE, THREE).labels())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("batch: it has target values but no class labels; "
                        + "use a loss for target values, such as SquaredError or BinaryCrossEntropy");
        assertThatThrownBy(() -> new Batch(THREE, new int[3]).targets())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("batch: it has class labels but no target values; "
                        + "use a loss for class labels, such as CrossEntropy");
    }

    @Test
    void answersThatDoNotFitAreExplained() {
        for (int wrong : new int[] {0, 2, 4}) {
            assertThatThrownBy(() -> new Batch(THREE, new int[wrong]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("batch: " + wrong + " labels for inputs [3, 2]; give one label per example on the first"
                            + " axis, or equally many for each");
        }
        assertThatThrownBy(() -> new Batch(Tensor.scalar(1), new int[1]))
                .hasMessage("batch: 1 labels for inputs []; give one label per example on the first"
                        + " axis, or equally many for each");
        assertThatThrownBy(() -> new Batch(Tensor.zeros(0, 2), new int[1])).hasMessageContaining("1 labels");
        assertThatThrownBy(() -> new Batch(THREE, Tensor.zeros(2, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("batch: targets [2, 3] for inputs [3, 2]; give each example its target on the first axis");
        assertThatThrownBy(() -> new Batch(THREE, Tensor.scalar(1))).hasMessageContaining("targets []");
        assertThatThrownBy(() -> new Batch(THREE, null, null))
                .hasMessage("batch: neither labels nor targets are given; give at least one of them");
        assertThatThrownBy(() -> new Batch(THREE, new int[3]).select(3))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("batch: example 3 wanted but there are 3; use 0 to 2");
        assertThatThrownBy(() -> new Batch(THREE, new int[3]).select(-1)).hasMessageContaining("example -1");
    }
}
