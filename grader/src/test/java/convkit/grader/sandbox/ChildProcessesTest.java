package convkit.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in is a shell script")
class ChildProcessesTest {

    /** In place of bubblewrap: drops its options and runs the command as it is, with our jar and our view of the machine. */
    static final String RUN_IN_THE_OPEN =
            "while [ \"$1\" != -- ]; do [ \"$2\" = /kit/child.jar ] && jar=$1; shift; done\nshift\n"
                    + "while [ \"$1\" != -- ]; do shift; done\nexec \"$2\" -cp \"$jar\" convkit.grader.child.Host\n";

    /** A sandbox that is none, and that does not start at the given attempt and those after it up to the other. */
    private static Sandbox failing(Path bin, int from, int to) throws IOException {
        String counting = "#!/bin/sh\nn=$(cat '" + bin + "/count' 2>/dev/null || echo 0); n=$((n + 1)); echo $n > '"
                + bin + "/count'\n[ $n -ge " + from + " ] && [ $n -le " + to
                + " ] && { echo short of memory >&2; exit 1; }\n";
        for (String program : List.of("bwrap", "prlimit")) {
            Path file = Files.writeString(bin.resolve(program), counting + RUN_IN_THE_OPEN);
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        String path = bin + ":" + System.getenv("PATH");
        return Sandbox.installed("Linux", Map.of("PATH", path)).get(0);
    }

    private static int attempts(Path bin) throws IOException {
        return Integer.parseInt(Files.readString(bin.resolve("count")).strip());
    }

    @Test
    void aMachineThatIsShortForAMomentGetsASecondChance(@TempDir Path bin) throws IOException {
        try (ChildProcesses processes = new ChildProcesses(failing(bin, 2, 2), List.of())) {
            processes.start().close();
            try (ChildProcess second = processes.start()) {
                assertThat(second.isAlive()).isTrue();
            }
        }
        assertThat(attempts(bin)).isEqualTo(3);
    }

    @Test
    void oneThatStaysSoIsGivenUp(@TempDir Path bin) throws IOException {
        try (ChildProcesses processes = new ChildProcesses(failing(bin, 2, 99), List.of())) {
            processes.start().close();
            assertThatThrownBy(processes::start)
                    .isInstanceOf(IOException.class)
                    .hasMessage("the process for student code did not start: short of memory");
        }
        assertThat(attempts(bin)).isEqualTo(4);
    }

    @Test
    void whereItNeverWorkedItIsNotTriedAgain(@TempDir Path bin) throws IOException {
        try (ChildProcesses processes = new ChildProcesses(failing(bin, 1, 99), List.of())) {
            assertThatThrownBy(processes::start).isInstanceOf(IOException.class);
        }
        assertThat(attempts(bin)).isEqualTo(1);
    }
}
