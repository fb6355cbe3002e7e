package convkit.exercises.work;

import convkit.exercises.Exercise;
import convkit.exercises.check.AnswerFailure;
import convkit.exercises.check.CallLimit;
import convkit.exercises.check.ExerciseResult;
import convkit.exercises.check.TextCard;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ./kit check EXERCISE [FILE] [--hint N] [--watch]}: checks the student's own answer with the public tests and
 * says what is wrong. Exit code 0 if all tests passed, 1 if not, 2 if the command cannot be understood.
 */
@Command(
        name = "./kit check",
        description = "Checks your answer to an exercise with the public tests.",
        sortOptions = false)
public final class CheckCli implements Callable<Integer> {

    /** Exit code that asks the caller to run the same command again: this process still runs a call that never ends. */
    static final int START_ME_AGAIN = 3;

    @Parameters(index = "0", paramLabel = "EXERCISE", description = "Which exercise, such as conv2d.")
    private String exerciseId;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "Your .java file. Default: the starter's file in exercises/.")
    private Path file;

    @Option(
            names = "--hint",
            paramLabel = "N",
            defaultValue = "0",
            description = "Also show the first N hints, 1 to " + Exercise.HINTS + ".")
    private int hints;

    @Option(names = "--watch", description = "Check again whenever the file is saved; Ctrl-C ends it.")
    private boolean watch;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    private final Workspace workspace;

    /** Whether a call of the last check may still be running: it cannot be stopped, and would slow down the next. */
    private boolean callsLeftBehind;

    CheckCli(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Without FILE the answer is looked for below the current folder. */
    public static void main(String... arguments) {
        // Exits, because a call that never returned has left a thread behind.
        System.exit(new CommandLine(new CheckCli(new Workspace(Path.of("")))).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Exercise exercise = ExerciseArgument.of(spec.commandLine(), exerciseId);
        if (hints < 0 || hints > Exercise.HINTS) {
            throw badUsage("--hint " + hints + ": there are " + Exercise.HINTS + " hints; give 1 to " + Exercise.HINTS);
        }
        Path answer = answerFile(exercise);
        return watch ? watch(exercise, answer) : check(exercise, answer) ? 0 : 1;
    }

    private Path answerFile(Exercise exercise) {
        if (file != null && !Files.isRegularFile(file)) {
            throw badUsage(
                    "FILE: there is no file " + file + "; give the path of your " + exercise.answerClass() + ".java");
        }
        Path answer = file != null ? file : workspace.file(exercise);
        if (!Files.isRegularFile(answer)) {
            throw badUsage("FILE: there is no " + answer + " yet; ./kit start " + exercise.id()
                    + " writes the starter, or give the path of your " + exercise.answerClass() + ".java");
        }
        return answer;
    }

    private ParameterException badUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Prints the card, or why there is no answer to check. */
    private boolean check(Exercise exercise, Path answer) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Object limited =
                    CallLimit.around(exercise, AnswerCompiler.ofThisJdk().load(exercise, answer));
            ExerciseResult result = Standing.test(exercise, limited);
            callsLeftBehind = CallLimit.lostCalls(limited) > 0;
            out.print(TextCard.of(result, hints));
            if (!result.allPassed() && hints < Exercise.HINTS) {
                out.println("Stuck? " + (hints == 0 ? "A" : "The next") + " hint: ./kit check " + exercise.id()
                        + (file == null ? "" : " " + file) + " --hint " + (hints + 1));
            }
            return result.allPassed();
        } catch (AnswerFailure failure) {
            out.println(exercise.id() + ": " + failure.getMessage());
            return false;
        } finally {
            out.flush();
        }
    }

    private int watch(Exercise exercise, Path answer) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (SavedFile saved = new SavedFile(answer)) {
            while (true) {
                check(exercise, answer);
                out.println("\nWatching " + answer + ": save it to check again, Ctrl-C ends.");
                out.flush();
                saved.awaitChange();
                out.println("\n---- saved at " + LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + "-".repeat(50)
                        + "\n");
                out.flush();
                if (callsLeftBehind) {
                    return START_ME_AGAIN;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
