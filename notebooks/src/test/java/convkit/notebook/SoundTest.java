package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;

class SoundTest {

    private static final Sound FOUR = new Sound("a <note>", new float[] {0, 1, -1, 7}, 8000);

    /** Java's own reader understands the file. */
    @Test
    void theFileIsWav() throws Exception {
        AudioInputStream audio = AudioSystem.getAudioInputStream(new ByteArrayInputStream(FOUR.wav()));
        AudioFormat format = audio.getFormat();
        assertThat(format.getSampleRate()).isEqualTo(8000);
        assertThat(format.getChannels()).isEqualTo(1);
        assertThat(format.getSampleSizeInBits()).isEqualTo(8);
        assertThat(format.getEncoding()).isEqualTo(AudioFormat.Encoding.PCM_UNSIGNED);
        assertThat(audio.getFrameLength()).isEqualTo(4);
        assertThat(audio.readAllBytes()).containsExactly(128, 255, 0, 255);
    }

    @Test
    void thePlayerCarriesTheFile() {
        Rendering rendering = FOUR.render();
        assertThat(rendering.text()).isEqualTo("Sound, a <note>: 0.0 seconds, 8000 samples per second.");
        assertThat(rendering.data().get("text/html"))
                .contains(
                        "a &lt;note&gt;", "<audio controls", Base64.getEncoder().encodeToString(FOUR.wav()));
    }

    @Test
    void wrongUseIsExplained() {
        assertThatThrownBy(() -> new Sound("", new float[0], 8000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sound: 0 samples at 8000 per second; give at least one and at most 10 seconds");
        assertThatThrownBy(() -> new Sound("", new float[21], 2)).hasMessageContaining("21 samples at 2 per second");
        assertThatThrownBy(() -> new Sound("", new float[1], 0)).hasMessageContaining("at 0 per second");
        assertThat(new Sound("", new float[20], 2).wav()).hasSize(64);
    }
}
