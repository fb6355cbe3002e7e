package convkit.grader;

import convkit.grader.batch.RunFolder;
import convkit.grader.similarity.Similarity;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kit similarity}: exit status 0 if the pages are written, 1 if not, 2 if the folder cannot be compared. */
@Command(
        name = "./kit similarity",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Compares the submissions of a graded class with JPlag, and links what it finds from class.html.")
public final class SimilarityCli implements Callable<Integer> {

    private static final int MOST_PRINTED = 10;

    @Parameters(paramLabel = "RESULTS", description = "A folder that was given to ./kit grade --out.")
    private Path results;

    @Spec
    private CommandSpec spec;

    SimilarityCli() {}

    /** Runs the command and ends the JVM with its exit status. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return Commands.line("similarity", new SimilarityCli());
    }

    @Override
    public Integer call() throws IOException {
        RunFolder run = RunFolder.open(results);
        Similarity similarity = Similarity.write(run);
        run.writeResults();
        PrintWriter print = spec.commandLine().getOut();
        similarity.pairs().stream()
                .limit(MOST_PRINTED)
                .forEach(pair -> print.printf(
                        Locale.ROOT, "%6.1f %%  %s and %s%n", pair.percent(), pair.first(), pair.second()));
        print.println(
                "Passages side by side: " + results.resolve(Similarity.FOLDER).resolve("index.html"));
        print.flush();
        return 0;
    }
}
