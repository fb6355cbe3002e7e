package convkit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchCliTest {

    @TempDir
    Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... words) {
        CommandLine command =
                BenchCli.commandLine(home).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return command.execute(words);
    }

    @Test
    void aWrongCommandIsOneLine() {
        int processors = Runtime.getRuntime().availableProcessors();
        assertThat(run()).isEqualTo(2);
        assertThat(run("conv", "--threads", "0")).isEqualTo(2);
        assertThat(run("train", "--rungs", "quick")).isEqualTo(2);
        assertThat(run("memory", "--threads", "two")).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "bench: no command given; use conv, orders, train, memory, scaling, profile or report",
                        "bench conv: --threads is 0 but must be 1 to " + processors + ", the number of processors here",
                        "bench train: --rungs: no rung is called 'quick'; known are naive, im2col, vector, aparapi",
                        "bench: Invalid value for option '--threads': 'two' is not an int");
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidBeforeAnythingIsMeasured() {
        Path file = home.resolve("missing/figures.csv");
        assertThat(run("conv", "--csv", file.toString())).isEqualTo(1);
        assertThat(err.toString().strip())
                .isEqualTo("bench: --csv: there is no folder '" + file.getParent() + "'; create it first");
        assertThat(out.toString()).doesNotContain("GFLOP/s");
    }

    /** This folder has neither Python nor Maven. */
    @Test
    void aPeerThatCannotBeHadIsNamedAndTheRestIsMeasured() {
        System.setProperty("convkit.python", home.resolve("no-python").toString());
        try {
            assertThat(run("conv", "--quick", "--peers", "--rungs", "naive")).isEqualTo(BenchCli.PEER_MISSING);
        } finally {
            System.clearProperty("convkit.python");
        }
        assertThat(out.toString())
                .contains(
                        "not here: PyTorch: ",
                        "not here: Deeplearning4j: ",
                        "[3/3] Small, gradWeight, GFLOP/s:\n    naive ");
        assertThat(err.toString().strip())
                .isEqualTo("bench: not measured, because it could not be had (see above): PyTorch, Deeplearning4j");
    }
}
