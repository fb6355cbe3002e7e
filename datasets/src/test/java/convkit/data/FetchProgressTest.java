package convkit.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FetchProgressTest {

    @Test
    void linesComeOncePerQuarter() {
        StringWriter text = new StringWriter();
        FetchProgress progress = FetchProgress.lines(new PrintWriter(text));

        progress.begin("a.gz", 100);
        for (int bytes = 0; bytes <= 100; bytes += 10) {
            progress.at(bytes);
        }
        progress.end();

        assertThat(text.toString().lines())
                .containsExactly(
                        "a.gz: 30 of 100 bytes",
                        "a.gz: 50 of 100 bytes",
                        "a.gz: 80 of 100 bytes",
                        "a.gz: 100 of 100 bytes");
    }

    @Test
    void theBarEndsFull() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FetchProgress progress = FetchProgress.bar(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        progress.begin("a.gz", 2_000_000);
        progress.at(2_000_000);
        progress.end();

        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("a.gz", "100%", "2000/2000 kB");
    }
}
