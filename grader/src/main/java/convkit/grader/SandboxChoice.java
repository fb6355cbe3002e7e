package convkit.grader;

import convkit.grader.sandbox.Sandbox;
import convkit.grader.sandbox.SandboxProbe;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import javax.tools.ToolProvider;
import picocli.CommandLine.Option;

/** The option of every command that runs submissions. */
final class SandboxChoice {

    @Option(
            names = "--trust-submissions",
            description = "Run the submissions without a sandbox: they can then do everything that you can.")
    private boolean trustSubmissions;

    private final Supplier<List<Sandbox>> sandboxes;

    /** @param sandboxes to choose from, the strongest first */
    SandboxChoice(Supplier<List<Sandbox>> sandboxes) {
        this.sandboxes = sandboxes;
    }

    /**
     * The sandbox to run submissions in, tried.
     *
     * @throws IOException if submissions cannot be run here, or not safely; the message is one line
     */
    Sandbox sandbox() throws IOException {
        if (ToolProvider.getSystemJavaCompiler() == null) {
            throw new IOException("this Java has no compiler; run it with a JDK, not a JRE");
        }
        if (trustSubmissions) {
            return Sandbox.none();
        }
        SandboxProbe.Verdict verdict = SandboxProbe.check(sandboxes.get());
        if (!verdict.inForce()) {
            throw new IOException(verdict.line());
        }
        return verdict.sandbox();
    }
}
