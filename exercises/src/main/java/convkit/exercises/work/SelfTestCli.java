package convkit.exercises.work;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import convkit.exercises.check.AnswerFailure;
import convkit.exercises.check.ExerciseResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code ./kit test} in a student bundle: every exercise's fresh starter is compiled and checked on this machine, and must
 * fail each of its tests. The student's own files are not touched. The last line printed counts exercises.
 */
@Command(name = "./kit test", description = "Tests that compiling and checking work on this machine.")
public final class SelfTestCli implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    private SelfTestCli() {}

    /** Takes no arguments. */
    public static void main(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command, with its output still to be chosen. */
    static CommandLine commandLine() {
        return new CommandLine(new SelfTestCli());
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = Files.createTempDirectory("convkit-self-test");
        int failed = 0;
        for (Exercise exercise : Exercises.all()) {
            Path file = folder.resolve(exercise.answerClass() + ".java");
            Files.writeString(file, Workspace.starter(exercise));
            String trouble = trouble(exercise, file);
            Files.delete(file);
            if (!trouble.isEmpty()) {
                failed++;
                out.println("  " + exercise.id() + ": " + trouble);
            }
        }
        Files.delete(folder);
        out.println((Exercises.all().size() - failed) + " passed, " + failed + " failed");
        out.flush();
        return failed == 0 ? 0 : 1;
    }

    /** Empty if the starter compiles and gets no point. */
    private static String trouble(Exercise exercise, Path file) {
        try {
            ExerciseResult result =
                    Standing.test(exercise, AnswerCompiler.ofThisJdk().load(exercise, file));
            return result.points() == 0 && !result.tests().isEmpty()
                    ? ""
                    : "a starter that does nothing gets " + result.points() + " points in "
                            + result.tests().size() + " tests";
        } catch (AnswerFailure failure) {
            return failure.getMessage();
        }
    }
}
