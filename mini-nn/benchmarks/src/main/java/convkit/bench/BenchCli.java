package convkit.bench;

import convkit.nn.conv.ConvBackend;
import convkit.nn.conv.Rung;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./kit bench}: how fast the kit is on this machine, beside the best. */
@Command(
        name = "bench",
        description = "Measures the convolution rungs and the training on this machine.",
        mixinStandardHelpOptions = true)
public final class BenchCli implements Runnable {

    /** A peer was asked for and could not be had; everything else was measured. */
    static final int PEER_MISSING = 3;

    @Spec
    private CommandSpec spec;

    private final Path home;

    /** @param home top folder of the kit */
    BenchCli(Path home) {
        this.home = home;
    }

    /** Ends the process with 0 if all went well, 1 if something failed, 2 for a wrong command, 3 if a peer is missing. */
    public static void main(String[] arguments) {
        System.exit(
                commandLine(Path.of(System.getProperty("convkit.home", "."))).execute(arguments));
    }

    static CommandLine commandLine(Path home) {
        return new CommandLine(new BenchCli(home))
                .setParameterExceptionHandler((e, words) -> {
                    String said = e.getMessage();
                    e.getCommandLine().getErr().println(said.startsWith("bench") ? said : "bench: " + said);
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((e, command, result) -> {
                    command.getErr().println("bench: " + (e.getMessage() == null ? e : e.getMessage()));
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "bench: no command given; use conv, orders, train, memory, scaling, profile or report");
    }

    @Command(description = "Every rung, OpenBLAS and the peers on nine convolutions.", mixinStandardHelpOptions = true)
    int conv(@Mixin BenchOptions options) throws IOException, InterruptedException {
        Results results = begin(options);
        try (Cast cast = cast(options).withRungs(false).withOpenBlas().withPeers(home)) {
            new ConvBench(options, cast).run(results, out());
            return end(cast);
        }
    }

    @Command(
            description = "The rung naive beside its seven loops in other orders, on one thread.",
            mixinStandardHelpOptions = true)
    int orders(@Mixin BenchOptions options) throws IOException, InterruptedException {
        Results results = begin(options);
        try (Cast cast = cast(options).withOrders()) {
            new OrdersBench(options, cast).run(results, out());
            return end(cast);
        } catch (ContenderException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Command(
            description = "Images per second of LeNet-5 and ResNet-20, and time to an accuracy.",
            mixinStandardHelpOptions = true)
    int train(@Mixin BenchOptions options) throws IOException, InterruptedException {
        Results results = begin(options);
        try (Cast cast = cast(options).withRungs(true).withPeers(home)) {
            new TrainBench(options, cast, results, out()).run();
            return end(cast);
        }
    }

    @Command(description = "What a training step allocates, in a JVM with 512 MB.", mixinStandardHelpOptions = true)
    int memory(@Mixin BenchOptions options) throws IOException {
        Results results = begin(options);
        try (Cast cast = cast(options).withRungs(true, MemoryBench.LIMIT)) {
            return new MemoryBench(options, out()).run(results, cast) ? 0 : CommandLine.ExitCode.SOFTWARE;
        }
    }

    @Command(
            description = "How the time grows with batch, channels, map size and threads.",
            mixinStandardHelpOptions = true)
    int scaling(@Mixin BenchOptions options) throws IOException, InterruptedException {
        Results results = begin(options);
        try (Cast cast = cast(options).withRungs(false).withOpenBlas()) {
            new ScalingBench(options, cast).run(results, out());
            return end(cast);
        }
    }

    @Command(description = "In which methods each rung spends its time.", mixinStandardHelpOptions = true)
    int profile(@Mixin BenchOptions options) throws IOException {
        Results results = begin(options);
        String unlock = "-XX:+UnlockDiagnosticVMOptions";
        try (Cast cast = cast(options).withRungs(true, unlock, ProfileBench.FLAG)) {
            new ProfileBench(options, cast, results, out()).run();
            return end(cast);
        }
    }

    @Command(
            description = "Writes tables and plots of the recorded figures into docs/performance.md.",
            mixinStandardHelpOptions = true)
    int report() throws IOException {
        new Report(home).write().forEach(out()::println);
        out().flush();
        return CommandLine.ExitCode.OK;
    }

    private Results begin(BenchOptions options) throws IOException {
        options.check(ConvBackend.rungs().stream().map(Rung::name).toList());
        Results results = new Results(options.csv());
        out().println(Machine.description(results.load()));
        out().println(Machine.jdk() + ", " + options.threads() + " threads, " + options.rounds() + " rounds");
        out().println(Machine.warning(results.load()));
        out().flush();
        return results;
    }

    private Cast cast(BenchOptions options) throws IOException {
        return new Cast(options, home, out());
    }

    private int end(Cast cast) {
        List<String> absent = cast.absentPeers();
        if (absent.isEmpty()) {
            return CommandLine.ExitCode.OK;
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println("bench: not measured, because it could not be had (see above): " + String.join(", ", absent));
        err.flush();
        return PEER_MISSING;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
