package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.nn.model.AveragePrecision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrecisionRecallTest {

    @Test
    void theWordsSayHowGoodEachDetectorIs() {
        Map<String, AveragePrecision> detectors = new LinkedHashMap<>();
        detectors.put("sure", new AveragePrecision(List.of(0.5, 0.5, 1.0), List.of(1.0, 0.5, 2.0 / 3), 2));
        detectors.put("blind", new AveragePrecision(List.of(), List.of(), 2));

        Rendering rendering = PrecisionRecall.of("Bags", detectors).render();

        assertThat(rendering.text())
                .isEqualTo(
                        "Bags: precision over recall; sure: average precision 0.833, recall up to 1.000; blind: average"
                                + " precision 0.000, recall up to 0.000.");
        assertThat(rendering.data()).containsKey("image/png");
    }
}
