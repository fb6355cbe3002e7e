package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ClaimTest {

    @Test
    void aKeptPromiseIsASentence() {
        assertThat(Claim.check("test accuracy", 0.8745, 0.86, 0.93))
                .isEqualTo("✓ test accuracy is 0.8745 (expected 0.86 to 0.93)");
    }

    @Test
    void aBrokenPromiseIsAnError() {
        assertThatThrownBy(() -> Claim.check("test accuracy", 0.8, 0.86, 0.93))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "test accuracy is 0.8000, but the lesson expects 0.86 to 0.93; if you changed the experiment,"
                                + " this is no fault");
        assertThatThrownBy(() -> Claim.check("loss", Double.NaN, 0, 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCountIsExactOrAnError() {
        assertThat(Claim.exactly("parameters of LeNet-5", 61_706, 61_706)).isEqualTo("✓ parameters of LeNet-5: 61,706");
        assertThatThrownBy(() -> Claim.exactly("parameters", 61_705, 61_706))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("parameters: 61,705, but the lesson expects 61,706; if you changed the experiment, this is"
                        + " no fault");
    }

    @Test
    void severalCountsAreComparedOneByOne() {
        assertThat(Claim.exactly("layers", new long[] {156, 2416}, 156, 2416)).isEqualTo("✓ layers: 156 · 2,416");
        assertThatThrownBy(() -> Claim.exactly("layers", new long[] {156, 2416}, 156))
                .hasMessageStartingWith("layers: 156 · 2,416, but the lesson expects 156;");
    }

    @Test
    void whatIsWrittenIsComparedAsItIs() {
        assertThat(Claim.exactly("parameters (MB)", "233.08", "233.08")).isEqualTo("✓ parameters (MB): 233.08");
        assertThatThrownBy(() -> Claim.exactly("parameters (MB)", "233.1", "233.08"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("parameters (MB): 233.1, but the lesson expects 233.08;");
    }
}
