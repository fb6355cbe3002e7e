package convkit.exercises.check;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ./kit check EXERCISE [FILE] [--hint N]}: checks the student's own answer with the public tests and says what is
 * wrong. Exit code 0 if all tests passed, 1 if not, 2 if the command cannot be understood.
 */
@Command(
        name = "./kit check",
        description = "Checks your answer to an exercise with the public tests.",
        sortOptions = false)
public final class CheckCli implements Callable<Integer> {

    /** The public tests have no random inputs; a result still has to name a seed. */
    private static final long SEED = 0;

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

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    private CheckCli() {}

    public static void main(String... arguments) {
        // Exits, because a call that never returned has left a thread behind.
        System.exit(commandLine().execute(arguments));
    }

    /** The command, with its output still to be chosen. */
    static CommandLine commandLine() {
        return new CommandLine(new CheckCli());
    }

    @Override
    public Integer call() {
        Exercise exercise = exercise();
        if (hints < 0 || hints > Exercise.HINTS) {
            throw badUsage("--hint " + hints + ": there are " + Exercise.HINTS + " hints; give 1 to " + Exercise.HINTS);
        }
        PrintWriter out = spec.commandLine().getOut();
        Object answer;
        try {
            answer = answer(exercise);
        } catch (AnswerFailure failure) {
            out.println(exercise.id() + ": " + failure.getMessage());
            out.flush();
            return 1;
        }
        ExerciseResult result = ExerciseRun.run(exercise, CallLimit.around(exercise, answer), null, SEED);
        out.print(TextCard.of(result, hints));
        if (!result.allPassed() && hints < Exercise.HINTS) {
            out.println("Stuck? " + (hints == 0 ? "A" : "The next") + " hint: ./kit check " + exercise.id()
                    + (file == null ? "" : " " + file) + " --hint " + (hints + 1));
        }
        out.flush();
        return result.allPassed() ? 0 : 1;
    }

    private Exercise exercise() {
        try {
            return Exercises.byId(exerciseId);
        } catch (IllegalArgumentException e) {
            throw badUsage(e.getMessage());
        }
    }

    private ParameterException badUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** The answer in the given file, else in the starter's file below the current folder, else on the class path. */
    private Object answer(Exercise exercise) {
        if (file != null && !Files.isRegularFile(file)) {
            throw badUsage(
                    "FILE: there is no file " + file + "; give the path of your " + exercise.answerClass() + ".java");
        }
        Path starter =
                Path.of("exercises/src/main/java", exercise.starterClassName().replace('.', '/') + ".java");
        if (file != null || Files.isRegularFile(starter)) {
            return AnswerCompiler.ofThisJdk().load(exercise, file != null ? file : starter);
        }
        try {
            return AnswerCompiler.instance(Class.forName(exercise.starterClassName()));
        } catch (ClassNotFoundException e) {
            throw badUsage("FILE: there is neither " + starter + " below this folder nor a compiled class "
                    + exercise.starterClassName() + "; run this in the repository's root or give your file");
        }
    }
}
