package convkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.tensor.Tensor;
import convkit.nn.train.Batch;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SceneCropsTest {

    private final Scenes scenes = new SceneGenerator(32).noise(0).things(1, 2).scenes(20, 1);
    private final Batch crops = SceneCrops.examples(scenes, 12, 1);

    /** Two for each thing, and nearly as many of nothing: where there is no room there is none. */
    @Test
    void asManyOfNothingAsOfThings() {
        int things = Arrays.stream(scenes.thingCounts()).sum();
        long empty = Arrays.stream(crops.labels()).filter(label -> label == 0).count();
        assertThat(crops.size() - empty).isEqualTo(2L * things);
        assertThat(empty).isBetween((long) things, 2L * things);
        assertThat(crops.inputs().shape()).containsExactly(crops.size(), 3, 12, 12);
        assertThat(Arrays.stream(crops.labels()).max()).hasValue(3);
    }

    /** In the middle of a cut-out of a thing stands its strong colour; in one of nothing mostly the dull background. */
    @Test
    void theMiddleShowsTheThing() {
        int strongOfNothing = 0;
        int nothing = 0;
        for (int n = 0; n < crops.size(); n++) {
            boolean strong = spread(crops.inputs(), n) > 4 * 0.3;
            if (crops.labels()[n] > 0) {
                assertThat(strong).as("crop %d", n).isTrue();
            } else {
                nothing++;
                strongOfNothing += strong ? 1 : 0;
            }
        }
        assertThat(strongOfNothing).isLessThan(nothing / 2);
    }

    /** Largest difference of red, green and blue in the middle of a crop, in units of the inputs: four times that of colours. */
    private static double spread(Tensor inputs, int n) {
        float[] colors = {inputs.get(n, 0, 6, 6), inputs.get(n, 1, 6, 6), inputs.get(n, 2, 6, 6)};
        Arrays.sort(colors);
        return colors[2] - colors[0];
    }

    @Test
    void theSameSeedGivesTheSameCrops() {
        Batch again = SceneCrops.examples(scenes, 12, 1);
        assertThat(again.inputs().data()).containsExactly(crops.inputs().data(), within(0f));
        assertThat(again.labels()).isEqualTo(crops.labels());
        assertThat(SceneCrops.examples(scenes, 12, 2).inputs().data())
                .isNotEqualTo(crops.inputs().data());
    }
}
