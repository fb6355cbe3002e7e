package convkit.exercises.work;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code ./kit submit --out FILE.zip}: packs every file that the student has edited. What is not done yet is packed too,
 * and said: half an answer may earn half its points.
 */
@Command(
        name = "./kit submit",
        description = "Packs all exercises you have worked on into one file to hand in.",
        sortOptions = false)
public final class SubmitCli implements Callable<Integer> {

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "submission.zip",
            description = "The zip file to write; must not be there yet. Default: ${DEFAULT-VALUE}.")
    private Path out;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    private final Workspace workspace;

    SubmitCli(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Works in the current folder. */
    public static void main(String... arguments) {
        // Exits, because a call that never returned has left a thread behind.
        System.exit(new CommandLine(new SubmitCli(new Workspace(Path.of("")))).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        if (Files.exists(out)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--out " + out + ": is there already and is not overwritten; give another name");
        }
        List<Exercise> edited = Exercises.all().stream()
                .filter(exercise -> workspace.state(exercise) == Workspace.State.EDITED)
                .toList();
        PrintWriter print = spec.commandLine().getOut();
        if (edited.isEmpty()) {
            print.println(
                    "submit: no exercise has been begun, so there is nothing to hand in; ./kit progress lists them");
            print.flush();
            return 1;
        }
        for (Exercise exercise : edited) {
            Path file = workspace.file(exercise);
            print.printf("  %-26s %s%n", exercise.id(), Standing.of(exercise, file));
            print.flush();
        }
        pack(edited);
        print.println(out + ": " + edited.size() + (edited.size() == 1 ? " answer" : " answers")
                + " packed. Nothing else is in it.");
        print.flush();
        return 0;
    }

    private void pack(List<Exercise> edited) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(out, StandardOpenOption.CREATE_NEW))) {
            for (Exercise exercise : edited) {
                zip.putNextEntry(new ZipEntry(exercise.answerClass() + ".java"));
                Files.copy(workspace.file(exercise), zip);
                zip.closeEntry();
            }
        }
    }
}
