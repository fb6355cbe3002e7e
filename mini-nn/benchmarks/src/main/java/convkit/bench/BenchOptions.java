package convkit.bench;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every measuring command takes. */
final class BenchOptions {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    @Option(names = "--csv", paramLabel = "FILE", description = "write the figures to a file as well")
    private Path csv;

    @Option(
            names = "--peers",
            description = "also measure PyTorch and Deeplearning4j; the first time this installs them (up to 3 GB)")
    private boolean peers;

    @Option(names = "--threads", paramLabel = "N", description = "for everybody; default: one per processor")
    private Integer threads;

    @Option(
            names = "--rungs",
            split = ",",
            paramLabel = "NAME",
            description = "only these rungs, such as im2col,vector; default: all")
    private List<String> rungs = List.of();

    @Option(names = "--quick", description = "one small case and one short round, to see that it works")
    private boolean quick;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** @throws ParameterException if a value makes no sense */
    void check(List<String> knownRungs) {
        require(
                threads() >= 1 && threads() <= PROCESSORS,
                "--threads is " + threads() + " but must be 1 to " + PROCESSORS + ", the number of processors here");
        for (String rung : rungs) {
            require(
                    knownRungs.contains(rung),
                    "--rungs: no rung is called '" + rung + "'; known are " + String.join(", ", knownRungs));
        }
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), "bench " + spec.name() + ": " + otherwise);
        }
    }

    Path csv() {
        return csv;
    }

    boolean peers() {
        return peers;
    }

    int threads() {
        return threads == null ? PROCESSORS : threads;
    }

    boolean quick() {
        return quick;
    }

    /** Whether a rung is to be measured. */
    boolean wants(String rung) {
        return rungs.isEmpty() || rungs.contains(rung);
    }

    /** Turns that each contender takes. */
    int rounds() {
        return quick ? 1 : 7;
    }

    /** Length of a turn of a kernel. */
    int millis() {
        return quick ? 20 : 150;
    }

    /** How long a kernel runs before its first turn. */
    int warmUpMillis() {
        return quick ? 20 : 1000;
    }
}
