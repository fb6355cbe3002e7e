package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.data.SceneGenerator;
import convkit.data.Scenes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BorderAccuracyTest {

    private final Scenes scenes =
            new SceneGenerator(32).things(1, 1).sizes(14, 16).scenes(3, 1);

    /** Right everywhere, right in the background only, and right only at the border of things. */
    @Test
    void sharesAreCountedByDistance() {
        int[] truth = scenes.masks(scenes.all());
        double[] all = BorderAccuracy.shares(scenes, truth);
        double[] none = BorderAccuracy.shares(scenes, new int[truth.length]);
        int[] atBorder = new int[truth.length];
        for (int n = 0; n < 3; n++) {
            int[] depth = scenes.get(n).borderDistance();
            for (int i = 0; i < depth.length; i++) {
                atBorder[n * depth.length + i] = depth[i] == 1 ? truth[n * depth.length + i] : 0;
            }
        }
        double[] border = BorderAccuracy.shares(scenes, atBorder);

        assertThat(all[1]).isEqualTo(1);
        assertThat(all[4]).isEqualTo(1);
        assertThat(none[1]).isZero();
        assertThat(border[1]).isEqualTo(1);
        assertThat(border[2]).isZero();
        assertThat(all[0]).isNaN();
    }

    @Test
    void theWordsSayBothEnds() {
        int[] truth = scenes.masks(scenes.all());
        Map<String, int[]> answers = new LinkedHashMap<>();
        answers.put("right", truth);
        answers.put("nothing", new int[truth.length]);

        Rendering rendering = BorderAccuracy.of(scenes, answers).render();

        assertThat(rendering.text())
                .isEqualTo("Share of right pixels by distance from the border; right: 1.000 at the border, 1.000 deep"
                        + " inside; nothing: 0.000 at the border, 0.000 deep inside.");
        assertThat(rendering.data()).containsKey("image/png");
    }

    @Test
    void oneAnswerPerPixel() {
        assertThatThrownBy(() -> BorderAccuracy.shares(scenes, new int[5]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("border accuracy: 5 answers for 3072 pixels; give one per pixel of all scenes");
    }
}
