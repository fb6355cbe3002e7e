package convkit.grader.export;

import convkit.exercises.Exercises;
import convkit.grader.policy.PolicyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kit gradescope}: exit status 0 if the bundle is written, 1 if not, 2 for a wrong command. */
@Command(
        name = "./kit gradescope",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Writes the folder whose content, zipped, Gradescope takes as an autograder.")
public final class GradescopeCli implements Callable<Integer> {

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "A folder that is not there yet.")
    private Path out;

    @Option(names = "--policy", paramLabel = "FILE", description = "Policy file; it goes into the bundle.")
    private Path policy;

    @Option(
            names = "--trust-submissions",
            description = "Grade without a sandbox where Gradescope's container allows none: a submission can then read"
                    + " the tests and solutions in the bundle and forge its points.")
    private boolean trustSubmissions;

    @Spec
    private CommandSpec spec;

    private final String classPath;

    GradescopeCli(String classPath) {
        this.classPath = classPath;
    }

    /** Runs the command and ends the JVM with its exit status. */
    public static void main(String[] args) {
        System.exit(commandLine(System.getProperty("java.class.path")).execute(args));
    }

    /** The command, with the class path that goes into the bundle. */
    static CommandLine commandLine(String classPath) {
        return new CommandLine(new GradescopeCli(classPath)).setParameterExceptionHandler((e, args) -> {
            e.getCommandLine()
                    .getErr()
                    .println("gradescope: " + e.getMessage() + "; ./kit gradescope --help shows what can be given");
            return 2;
        });
    }

    @Override
    public Integer call() {
        try {
            if (policy != null) {
                PolicyFile.read(policy, Exercises.all());
            }
            GradescopeBundle.write(out, classPath, policy, trustSubmissions);
        } catch (IllegalArgumentException | IOException e) {
            spec.commandLine().getErr().println("gradescope: " + e.getMessage());
            return 1;
        }
        spec.commandLine()
                .getOut()
                .println("Zip the content of " + out + " (not the folder itself) and upload it as the autograder.");
        return 0;
    }
}
