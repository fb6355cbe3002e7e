package convkit.solutions.release;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code ./kit release --out DIR}: writes the student bundle. It appears under its name only when it is whole and holds
 * nothing of the solutions.
 */
@Command(name = "./kit release", description = "Writes what students get, without solutions and hidden tests.")
public final class ReleaseCli implements Callable<Integer> {

    private static final int MOST_LEAKS_SHOWN = 10;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "A folder that is not there yet.")
    private Path out;

    @Option(names = "--root", defaultValue = "", hidden = true, description = "Top folder of the kit.")
    private Path root;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    private ReleaseCli() {}

    /** Run by {@code ./kit release}, which has built the jars before. */
    public static void main(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command, with its output still to be chosen. */
    static CommandLine commandLine() {
        return new CommandLine(new ReleaseCli());
    }

    @Override
    public Integer call() throws IOException {
        Path target = out.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw new ParameterException(
                    spec.commandLine(), "--out " + out + ": is there already; give a folder that is not there yet");
        }
        Files.createDirectories(target.getParent());
        Path draft = target.resolveSibling("." + target.getFileName() + ".draft");
        delete(draft);
        Files.createDirectory(draft);
        PrintWriter print = spec.commandLine().getOut();
        try {
            new Bundle(root.toAbsolutePath().normalize(), draft).write();
            LeakCheck check = new LeakCheck(root.toAbsolutePath().normalize());
            List<String> leaks = check.leaks(draft);
            if (!leaks.isEmpty()) {
                print.println("release: nothing was written, because the bundle would give solutions away:");
                leaks.stream().limit(MOST_LEAKS_SHOWN).forEach(leak -> print.println("  " + leak));
                print.println("  " + leaks.size() + " in all");
                print.flush();
                return 1;
            }
            Files.move(draft, target);
            print.println(out + ": the student bundle; searched for "
                    + check.names().size() + " names of the solutions and for their code, none found");
            print.flush();
            return 0;
        } finally {
            delete(draft);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
