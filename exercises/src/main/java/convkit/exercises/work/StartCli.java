package convkit.exercises.work;

import convkit.exercises.Exercise;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ./kit start EXERCISE [--again]}: says what an exercise asks for and makes sure that its file is there. Exit code
 * 1 if the file was edited: it is left as it is.
 */
@Command(
        name = "./kit start",
        description = "Says what an exercise asks for and lays out its file; never overwrites your work.",
        sortOptions = false)
public final class StartCli implements Callable<Integer> {

    @Parameters(paramLabel = "EXERCISE", description = "Which exercise, such as conv2d; ./kit progress lists them.")
    private String exerciseId;

    @Option(names = "--again", description = "Begin anew; your file is kept under another name.")
    private boolean again;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    private final Workspace workspace;

    StartCli(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Works in the current folder. */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new StartCli(new Workspace(Path.of("")))).execute(arguments));
    }

    @Override
    public Integer call() {
        Exercise exercise = ExerciseArgument.of(spec.commandLine(), exerciseId);
        PrintWriter out = spec.commandLine().getOut();
        out.println(exercise.id() + ": " + exercise.title());
        out.println("  " + effort(exercise));
        out.println("  Not part of it: " + exercise.outOfScope());
        out.println("  What is asked: " + workspace.contract(exercise));
        out.println("  The tests:     " + workspace.tests(exercise));
        String remark = layOut(exercise);
        out.println("  Your file:     " + workspace.file(exercise) + remark);
        boolean refused = workspace.state(exercise) == Workspace.State.EDITED;
        out.println(
                refused
                        ? "It is left as it is. Go on with it: ./kit check " + exercise.id()
                                + " --watch. To begin anew, keeping your file under another name: ./kit start "
                                + exercise.id() + " --again"
                        : "Next: edit your file, with this running beside it: ./kit check " + exercise.id()
                                + " --watch");
        out.flush();
        return refused ? 1 : 0;
    }

    /** Time, difficulty and what to do first, such as "about 40 minutes, difficulty 2 of 5, after output-size". */
    private static String effort(Exercise exercise) {
        return "about " + exercise.minutes() + " minutes, difficulty " + exercise.difficulty() + " of "
                + Exercise.HARDEST
                + (exercise.needs().isEmpty() ? "" : ", after " + String.join(" and ", exercise.needs()));
    }

    /** What was done with the file. */
    private String layOut(Exercise exercise) {
        switch (workspace.state(exercise)) {
            case UNTOUCHED:
                return " (the starter, not begun)";
            case EDITED:
                if (!again) {
                    return " (edited by you)";
                }
                Path aside = workspace.putAside(exercise);
                workspace.writeStarter(exercise);
                return " (a fresh starter; your work is now " + aside.getFileName() + " beside it)";
            default:
                workspace.writeStarter(exercise);
                return " (a fresh starter)";
        }
    }
}
