package convkit.grader;

import convkit.grader.batch.RunFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kit merge}: exit status 0 if the results are written, 1 if not, 2 if the parts do not belong together. */
@Command(
        name = "./kit merge",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Puts the parts of a class together that were graded with --shard, and writes the results.")
public final class MergeCli implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "PART",
            description = "A folder that was given to ./kit grade --shard … --out.")
    private List<Path> parts = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the results.")
    private Path out;

    @Spec
    private CommandSpec spec;

    MergeCli() {}

    /** Runs the command and ends the JVM with its exit status. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return Commands.line("merge", new MergeCli());
    }

    @Override
    public Integer call() throws IOException {
        try (RunFolder merged = RunFolder.merge(parts, out)) {
            merged.writeResults();
            PrintWriter print = spec.commandLine().getOut();
            print.println("Merged: " + merged.run().students().size() + " submissions of " + parts.size()
                    + (parts.size() == 1 ? " part" : " parts"));
            print.println("Class, gradebooks and one page per student: "
                    + merged.files().classPage());
            print.flush();
            return 0;
        }
    }
}
