package convkit.grader;

import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine;

/** What the grader's commands have in common: an error is one line, and the exit status says whose it is. */
final class Commands {

    private static final int FAILED = 1;
    private static final int BAD_USAGE = 2;

    private Commands() {}

    /**
     * A command line.
     *
     * @param name of the command after {@code ./kit}
     * @param command throws an {@link IllegalArgumentException} for what was given wrongly, status 2, and an {@link
     *     IOException} if the machine failed, status 1
     */
    static CommandLine line(String name, Object command) {
        return new CommandLine(command)
                .setParameterExceptionHandler((e, args) -> {
                    print(
                            e.getCommandLine(),
                            name + ": " + e.getMessage() + "; ./kit " + name + " --help shows what can be given");
                    return BAD_USAGE;
                })
                .setExecutionExceptionHandler((e, line, args) -> {
                    if (e instanceof IllegalArgumentException || e instanceof IOException) {
                        print(line, name + ": " + e.getMessage());
                        return e instanceof IOException ? FAILED : BAD_USAGE;
                    }
                    throw e;
                });
    }

    private static void print(CommandLine line, String message) {
        PrintWriter err = line.getErr();
        err.println(message);
        err.flush();
    }
}
