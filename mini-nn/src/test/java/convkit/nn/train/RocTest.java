package convkit.nn.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.tensor.Tensor;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RocTest {

    /** In order of score: yes, no, yes, no. Of the four pairs three are ordered rightly. */
    @Test
    void theCurveByHand() {
        Roc roc = Roc.of(new float[] {2, 9, 5, -1}, new float[] {1, 1, 0, 0});
        assertThat(roc.falsePositiveRate()).containsExactly(0, 0, 0.5, 0.5, 1);
        assertThat(roc.truePositiveRate()).containsExactly(0, 0.5, 0.5, 1, 1);
        assertThat(roc.auc()).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void equalScoresCountHalf() {
        Roc roc = Roc.of(new float[] {1, 1, 1, 1}, new float[] {1, 0, 0, 1});
        assertThat(roc.falsePositiveRate()).containsExactly(0, 1);
        assertThat(roc.auc()).isEqualTo(0.5);
        // yes 3, and one of each at 2: 1 pair right, 1 tied
        assertThat(Roc.of(new float[] {3, 2, 2}, new float[] {1, 1, 0}).auc()).isCloseTo(0.75, within(1e-12));
    }

    /** The area is the share of pairs in the right order. */
    @Test
    void theAreaCountsPairs() {
        SplittableRandom random = new SplittableRandom(1);
        float[] scores = new float[60];
        float[] answers = new float[60];
        for (int i = 0; i < 60; i++) {
            answers[i] = random.nextInt(3) == 0 ? 1 : 0;
            scores[i] = random.nextInt(12) + 3 * answers[i];
        }
        double right = 0;
        double pairs = 0;
        for (int i = 0; i < 60; i++) {
            for (int j = 0; j < 60; j++) {
                if (answers[i] == 1 && answers[j] == 0) {
                    pairs++;
                    right += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                }
            }
        }
        assertThat(Roc.of(scores, answers).auc()).isCloseTo(right / pairs, within(1e-12));
    }

    @Test
    void oneQuestionAmongSeveral() {
        Tensor scores = Tensor.of(new float[] {9, 1, 0, 2}, 2, 2);
        Tensor answers = Tensor.of(new float[] {1, 1, 0, 0}, 2, 2);
        assertThat(Roc.of(scores, answers, 0).auc()).isEqualTo(1);
        assertThat(Roc.of(scores, answers, 1).auc()).isZero();
    }

    @Test
    void wrongUseIsExplained() {
        assertThatThrownBy(() -> Roc.of(new float[] {1, 2}, new float[] {1, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("roc: 2 scores for 2 yes and 0 no; give one score for each, and at least one of both");
        assertThatThrownBy(() -> Roc.of(new float[] {1, 2}, new float[] {1, 0, 0}))
                .hasMessage("roc: 2 scores for 1 yes and 2 no; give one score for each, and at least one of both");
        assertThatThrownBy(() -> Roc.of(new float[] {1, 2}, new float[] {1, 0.5f}))
                .hasMessage("roc: answer 0.5 is neither 1 (yes) nor 0 (no)");
        assertThatThrownBy(() -> Roc.of(Tensor.vector(1), Tensor.vector(1), 0))
                .hasMessage("roc: input has 1 axes but NQ has 2 (input [1]); reshape it to NQ");
    }
}
