package convkit.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.exercises.check.AnswerFailure.Kind;
import convkit.grader.child.Frame;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(value = OS.LINUX, disabledReason = "reads /proc")
class ProcessWatchTest {

    private static final int MANY = 10_000;

    private static Process java(String behaviour) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Misbehaving.class.getName(),
                        behaviour)
                .start();
    }

    @Test
    void whatWasStartedIsCountedToo() throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", "sleep 60 & sleep 60 & wait").start();
        try {
            while (ProcessWatch.usage(shell.pid(), MANY).tasks() < 3) {
                Thread.sleep(10);
            }
            ProcessWatch.Usage usage = ProcessWatch.usage(shell.pid(), MANY);
            assertThat(usage.tasks()).isEqualTo(3);
            assertThat(usage.kibibytes()).isBetween(300L, 100_000L);
            assertThat(ProcessWatch.usage(shell.pid(), 0).tasks()).isEqualTo(1);
        } finally {
            ChildProcess.end(shell);
        }
        shell.waitFor();
        assertThat(ProcessWatch.usage(shell.pid(), MANY)).isEqualTo(new ProcessWatch.Usage(0, 0));
    }

    @Test
    void whatTakesTooMuchIsEndedAndSaidSo() throws IOException {
        ResourceLimits small = new ResourceLimits(1, 3_072, 256, 64, 128, 300);
        assertEnded(small, Kind.OUT_OF_MEMORY, "the process took more than 1 MiB of memory");
        ResourceLimits few = new ResourceLimits(768, 3_072, 2, 64, 128, 300);
        assertEnded(few, Kind.CRASHED, "the process started more than 2 threads and processes");
    }

    private static void assertEnded(ResourceLimits limits, Kind kind, String message) throws IOException {
        try (ChildProcess child = new ChildProcess(java("silent"), limits, List.of())) {
            assertThatThrownBy(() -> child.exchange(Frame.HELLO, null, null, Duration.ofSeconds(30)))
                    .isInstanceOfSatisfying(
                            ChildFailure.class, e -> assertThat(e.kind()).isEqualTo(kind))
                    .hasMessage(message);
        }
    }
}
