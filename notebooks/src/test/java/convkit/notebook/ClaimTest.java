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
}
