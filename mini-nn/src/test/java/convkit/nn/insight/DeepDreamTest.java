package convkit.nn.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.conv.Window;
import convkit.nn.layer.Conv2d;
import convkit.nn.layer.ReLU;
import convkit.nn.layer.Sequential;
import convkit.nn.tensor.Tensor;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DeepDreamTest {

    private final Objective objective =
            Objective.layer(new Sequential(new Conv2d(2, 4, Window.of(3).padding(1), new Random(1)), new ReLU()));

    private static Tensor photograph() {
        Tensor photograph = Tensor.zeros(1, 2, 15, 12);
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < photograph.size(); i++) {
            photograph.data()[i] = (float) random.nextDouble(0.3, 0.7);
        }
        return photograph;
    }

    @Test
    void theLayerAnswersMoreToTheDream() {
        Tensor photograph = photograph();
        Tensor dream = DeepDream.of(objective).octaves(2, 1.5).steps(5, 0.05).dream(photograph, 1);

        assertThat(dream.shape()).containsExactly(1, 2, 15, 12);
        assertThat(objective.value(dream)).isGreaterThan(1.2f * objective.value(photograph));
        for (float pixel : dream.data()) {
            assertThat(pixel).isBetween(0f, 1f);
        }
        assertThat(photograph.data()).containsExactly(photograph().data());
    }

    @Test
    void theSeedDecides() {
        DeepDream dream = DeepDream.of(objective).steps(2, 0.05);

        assertThat(dream.dream(photograph(), 1).data())
                .containsExactly(dream.dream(photograph(), 1).data());
        assertThat(dream.dream(photograph(), 1).data())
                .isNotEqualTo(dream.dream(photograph(), 2).data());
    }

    @Test
    void withoutStepsNothingHappens() {
        assertThat(DeepDream.of(objective).steps(0, 1).dream(photograph(), 1).data())
                .containsExactly(photograph().data());
    }

    @Test
    void movingAPictureAround() {
        Tensor x = Tensor.of(new float[] {1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60}, 1, 2, 2, 3);

        assertThat(DeepDream.rolled(x, 1, 1).data()).containsExactly(6, 4, 5, 3, 1, 2, 60, 40, 50, 30, 10, 20);
        assertThat(DeepDream.rolled(DeepDream.rolled(x, 1, -2), -1, 2).data()).containsExactly(x.data());
    }

    @Test
    void anInterruptGivesWhatWasReachedInFullSize() {
        Thread.currentThread().interrupt();
        Tensor dream = DeepDream.of(objective).steps(1000, 0.05).dream(photograph(), 1);

        assertThat(dream.data()).containsExactly(photograph().data());
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void wrongSettingsAreExplained() {
        DeepDream dream = DeepDream.of(objective);

        assertThatThrownBy(() -> dream.octaves(2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("deep dream: 2 octaves with ratio 1.0 given but it takes 1 or more, with a ratio above 1");
        assertThatThrownBy(() -> dream.steps(-1, 1))
                .hasMessage("deep dream: -1 steps of 1.0 given but it takes 0 or more, above 0");
        assertThatThrownBy(() -> dream.jitter(-1)).hasMessage("deep dream: jitter is -1 but must be 0 or more");
    }
}
