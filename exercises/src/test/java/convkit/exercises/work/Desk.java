package convkit.exercises.work;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/** A workspace in a folder of its own, and what the commands on it print. */
final class Desk {

    static final Exercise OUTPUT_SIZE = Exercises.byId("output-size");

    /** A right answer to {@code output-size}. */
    static final String RIGHT = """
            import convkit.exercises.arithmetic.OutputSizeExercise;

            public class MyOutputSize implements OutputSizeExercise {
                @Override
                public int outputSize(int inputSize, int kernelSize, int stride, int padding, int dilation) {
                    if (inputSize < 1 || kernelSize < 1 || stride < 1 || padding < 0 || dilation < 1) {
                        throw new IllegalArgumentException("too small");
                    }
                    int room = inputSize + 2 * padding - (kernelSize - 1) * dilation - 1;
                    if (room < 0 || room % stride != 0) {
                        throw new IllegalArgumentException("does not fit");
                    }
                    return room / stride + 1;
                }
            }
            """;

    final Workspace workspace;
    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    Desk(Path folder) {
        workspace = new Workspace(folder);
    }

    Path file() {
        return workspace.file(OUTPUT_SIZE);
    }

    Desk write(String text) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);
        return this;
    }

    int run(Object command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
