package convkit.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final StringWriter lines = new StringWriter();

    @Test
    void linesSayHowFarItIsNowAndThen() {
        long[] now = {0};
        Progress progress = Progress.lines(200, 10, new PrintWriter(lines, true), () -> now[0]);
        progress.skip();
        for (int i = 1; i <= 99; i++) {
            now[0] += 3_000_000_000L;
            progress.step();
            progress.finished(1);
        }
        progress.close();
        assertThat(lines.toString().lines())
                .hasSize(24)
                .startsWith(
                        "graded 5 of 200 submissions, about 9 min left",
                        "graded 9 of 200 submissions, about 9 min left")
                .endsWith("graded 97 of 200 submissions, about 5 min left");
        assertThat(List.of(1, 119, 121, 7_200))
                .extracting(seconds -> {
                    StringWriter line = new StringWriter();
                    now[0] = 0;
                    Progress one = Progress.lines(2, 1, new PrintWriter(line), () -> now[0]);
                    now[0] = seconds * 1_000_000_000L + 10_000_000_000L;
                    one.finished(1);
                    return line.toString().strip();
                })
                .containsExactly(
                        "graded 1 of 2 submissions, about 11 s left",
                        "graded 1 of 2 submissions, about 2 min left",
                        "graded 1 of 2 submissions, about 2 min left",
                        "graded 1 of 2 submissions, about 2 h left");
    }
}
