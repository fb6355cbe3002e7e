package convkit.data;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.nn.tensor.Tensor;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ScenesTest {

    private final Scenes scenes = new SceneGenerator(16).things(1, 2).scenes(4, 1);

    @Test
    void picturesAndMasksAreInTheOrderAskedFor() {
        Tensor pictures = scenes.pictures(2, 0);
        assertThat(pictures.shape()).containsExactly(2, 3, 16, 16);
        assertThat(pictures.get(0, 1, 5, 6)).isEqualTo(scenes.get(2).image().get(1, 5, 6));
        assertThat(pictures.get(1, 2, 15, 0)).isEqualTo(scenes.get(0).image().get(2, 15, 0));
        int[] masks = scenes.masks(2, 0);
        assertThat(Arrays.copyOfRange(masks, 256, 512)).isEqualTo(scenes.get(0).mask());
        assertThat(Arrays.copyOf(masks, 256)).isEqualTo(scenes.get(2).mask());
    }

    @Test
    void networksGetValuesAroundZero() {
        float picture = scenes.pictures(3).get(0, 0, 4, 4);
        assertThat(scenes.inputs(3).get(0, 0, 4, 4)).isEqualTo((picture - 0.5f) / 0.25f);
    }

    @Test
    void namesAndNumbers() {
        assertThat(scenes.thingNames()).containsExactly("ellipse", "rectangle", "triangle");
        assertThat(scenes.pixelNames()).containsExactly("background", "ellipse", "rectangle", "triangle");
        assertThat(scenes.all()).containsExactly(0, 1, 2, 3);
        assertThat(scenes.things()).hasSize(4);
        assertThat(scenes.things().get(1)).isEqualTo(scenes.get(1).things());
        int things = 0;
        for (Scene scene : scenes) {
            things += scene.things().size();
        }
        assertThat(Arrays.stream(scenes.thingCounts()).sum()).isEqualTo(things);
    }
}
