package convkit.exercises.work;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./kit progress}: every exercise of the course with the points its file gets now. Exit code 0. */
@Command(
        name = "./kit progress",
        description = "Lists all exercises, and what your files get in the public tests now.",
        sortOptions = false)
public final class ProgressCli implements Callable<Integer> {

    private static final int BAR = 20;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    private final Workspace workspace;
    private int done;
    private int minutesLeft;

    ProgressCli(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Works in the current folder. */
    public static void main(String... arguments) {
        // Exits, because a call that never returned has left a thread behind.
        System.exit(new CommandLine(new ProgressCli(new Workspace(Path.of("")))).execute(arguments));
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        String topic = "";
        Exercise next = null;
        for (Exercise exercise : Exercises.all()) {
            if (!exercise.topic().equals(topic)) {
                topic = exercise.topic();
                out.println((next == null && done == 0 ? "" : "\n") + topic);
            }
            int doneBefore = done;
            // Flushed line by line: a slow answer may take its seconds.
            out.printf("  %-26s %-34s %s%n", exercise.id(), standing(exercise), exercise.title());
            out.flush();
            if (done == doneBefore) {
                minutesLeft += exercise.minutes();
                next = next == null ? exercise : next;
            }
        }
        int all = Exercises.all().size();
        int filled = all == 0 ? 0 : BAR * done / all;
        out.println();
        out.println("[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] " + done + " of " + all
                + " exercises done, about " + (minutesLeft + 59) / 60 + " hours left");
        if (next != null) {
            out.println("Next: ./kit start " + next.id());
        }
        out.flush();
        return 0;
    }

    private String standing(Exercise exercise) {
        if (workspace.state(exercise) != Workspace.State.EDITED) {
            return "not begun (" + exercise.minutes() + " min)";
        }
        Standing standing = Standing.of(exercise, workspace.file(exercise));
        if (standing.done()) {
            done++;
        }
        return standing.toString();
    }
}
