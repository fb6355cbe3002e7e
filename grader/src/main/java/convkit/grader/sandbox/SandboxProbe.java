package convkit.grader.sandbox;

import convkit.grader.child.Frame;
import convkit.grader.child.Messages;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which sandbox is in force, after trying to break out of it from inside. */
public final class SandboxProbe {

    private static final String REMEDY = "install it (Debian, Ubuntu: sudo apt install bubblewrap),"
            + " or give --trust-submissions to run code that you trust without a sandbox";

    /**
     * What was found.
     *
     * @param inForce whether strangers' code may run here
     * @param line one line that says so, with the remedy if it is not
     */
    public record Verdict(boolean inForce, String line) {}

    private SandboxProbe() {}

    /** Prints one line about this machine; exit status 0 if a sandbox is in force, 1 if not. */
    public static void main(String[] args) {
        Verdict verdict = check(Sandbox.bubblewrap());
        System.out.println(verdict.line());
        System.exit(verdict.inForce() ? 0 : 1);
    }

    /** Tries the sandbox for real, in a process of its own. */
    public static Verdict check(Optional<Sandbox> sandbox) {
        if (sandbox.isEmpty()) {
            return new Verdict(false, "sandbox: none, because bubblewrap is not installed here; " + REMEDY);
        }
        String level = sandbox.get().level();
        try (ChildProcesses processes = new ChildProcesses(sandbox.get(), List.of())) {
            List<String> breaches = breaches(processes);
            return breaches.isEmpty()
                    ? new Verdict(
                            true,
                            "sandbox: " + level + ", tested: no network, none of your files, none of your processes,"
                                    + " empty environment")
                    : new Verdict(
                            false,
                            "sandbox: " + level + " does not hold: " + String.join("; ", breaches) + "; " + REMEDY);
        } catch (IOException e) {
            return new Verdict(false, "sandbox: " + level + " does not work here (" + e.getMessage() + "); " + REMEDY);
        }
    }

    /** What a child could reach; empty if nothing. */
    static List<String> breaches(ChildProcesses processes) throws IOException {
        Path secret = Files.createTempFile(processes.folder(), "secret", "");
        Path written = Path.of(secret + ".written");
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ChildProcess child = processes.start()) {
            Messages.Secrets secrets =
                    new Messages.Secrets(secret.toString(), server.getLocalPort(), Messages.processNamespace());
            Messages.Seen seen = child.exchange(Frame.PROBE, secrets, Messages.Seen.class, Duration.ofSeconds(20));
            List<String> breaches = new ArrayList<>(List.of(seen.breaches()));
            if (Files.exists(written)) {
                breaches.add("files outside can be written");
            }
            return breaches;
        } catch (ChildFailure e) {
            throw new IOException(e.getMessage());
        } finally {
            Files.deleteIfExists(secret);
            Files.deleteIfExists(written);
        }
    }
}
