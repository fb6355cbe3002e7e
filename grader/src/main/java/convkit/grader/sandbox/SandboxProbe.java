package convkit.grader.sandbox;

import convkit.exercises.check.AnswerFailure.Kind;
import convkit.grader.child.Frame;
import convkit.grader.child.Messages;
import convkit.grader.child.Messages.Hoard;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Says which sandbox is in force, after trying to break out of it from inside. */
public final class SandboxProbe {

    private static final String REMEDY = "install bubblewrap (Debian, Ubuntu: sudo apt install bubblewrap),"
            + " or give --trust-submissions to run code that you trust without a sandbox";

    private static final Duration LIMIT = Duration.ofSeconds(20);

    /**
     * What was found.
     *
     * @param inForce whether strangers' code may run here
     * @param line one line that says so, with the remedy if it may not
     * @param sandbox the one to use; null if none is in force
     */
    public record Verdict(boolean inForce, String line, Sandbox sandbox) {}

    /**
     * One thing that was tried.
     *
     * @param held whether the sandbox held
     * @param line what was tried and what came of it
     */
    record Finding(boolean held, String line) {}

    private SandboxProbe() {}

    /**
     * Prints one line about this machine, then one for each thing that was tried, {@code *} for held and {@code !} for
     * not; exit status 0 if a sandbox is in force and holds everything.
     */
    public static void main(String[] args) {
        Verdict verdict = check(Sandbox.installed());
        System.out.println(verdict.line());
        boolean held = verdict.inForce();
        for (Finding finding : held ? findings(verdict.sandbox()) : List.<Finding>of()) {
            System.out.println((finding.held() ? "* " : "! ") + finding.line());
            held &= finding.held();
        }
        System.exit(held ? 0 : 1);
    }

    /** Tries each for real, in a process of its own, up to the first that holds. */
    public static Verdict check(List<Sandbox> sandboxes) {
        List<String> reasons = new ArrayList<>();
        for (Sandbox sandbox : sandboxes) {
            String reason = whyNot(sandbox);
            if (reason.isEmpty()) {
                return new Verdict(
                        true,
                        "sandbox: " + sandbox.level() + ", tested: no network, none of your files, none of your"
                                + " processes, empty environment",
                        sandbox);
            }
            reasons.add(sandbox.level() + reason);
        }
        String why = reasons.isEmpty()
                ? "none, because neither bubblewrap with prlimit nor podman nor docker is installed here"
                : String.join("; ", reasons);
        return new Verdict(false, "sandbox: " + why + "; " + REMEDY, null);
    }

    private static String whyNot(Sandbox sandbox) {
        try (ChildProcesses processes = new ChildProcesses(sandbox, List.of())) {
            List<String> breaches = breaches(processes, List.of(processes.folder()));
            return breaches.isEmpty() ? "" : " does not hold: " + String.join(", ", breaches);
        } catch (IOException e) {
            return " does not work here (" + e.getMessage() + ")";
        }
    }

    /** Tries what {@link #check} tries and the home folder, then to take too much of everything. */
    static List<Finding> findings(Sandbox sandbox) {
        ResourceLimits limits = sandbox.limits();
        try (ChildProcesses processes = new ChildProcesses(sandbox, List.of())) {
            List<Finding> findings = new ArrayList<>();
            Path home = Path.of(System.getProperty("user.home"));
            List<String> breaches = breaches(
                    processes,
                    Files.isWritable(home) ? List.of(processes.folder(), home) : List.of(processes.folder()));
            findings.add(new Finding(
                    breaches.isEmpty(),
                    "reach: network, home folder, files, processes, environment: "
                            + (breaches.isEmpty() ? "nothing was reached" : String.join(", ", breaches))));
            findings.add(hoard(processes, "threads", Hoard.THREADS, limits.tasks(), 4 * limits.tasks()));
            findings.add(hoard(
                    processes,
                    "MiB outside the heap",
                    Hoard.MEMORY,
                    limits.memoryMebibytes(),
                    2 * limits.memoryMebibytes()));
            findings.add(hoard(
                    processes,
                    "MiB on disk",
                    Hoard.DISK,
                    limits.temporaryMebibytes(),
                    4 * limits.temporaryMebibytes()));
            return findings;
        } catch (IOException e) {
            return List.of(new Finding(false, "the process could not be started again: " + e.getMessage()));
        }
    }

    private static Finding hoard(ChildProcesses processes, String unit, int what, int allowed, int enough)
            throws IOException {
        try (ChildProcess child = processes.start()) {
            Messages.Hoarded got = child.exchange(Frame.HOARD, new Hoard(what, enough), Messages.Hoarded.class, LIMIT);
            return new Finding(
                    got.amount() <= allowed,
                    "too much: " + enough + " " + unit + " were asked for, " + got.amount() + " were given");
        } catch (ChildFailure e) {
            // Still busy taking, that is not held.
            return new Finding(
                    e.kind() != Kind.TIMEOUT,
                    "too much: " + enough + " " + unit + " were asked for: " + e.getMessage());
        }
    }

    /** What a child could reach; empty if nothing. A secret is put into each of the folders. */
    static List<String> breaches(ChildProcesses processes, List<Path> folders) throws IOException {
        List<Path> secrets = new ArrayList<>();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ChildProcess child = processes.start()) {
            for (Path folder : folders) {
                secrets.add(Files.createTempFile(folder, ".convkit-secret", ""));
            }
            Messages.Secrets tried = new Messages.Secrets(
                    secrets.stream().map(Path::toString).toArray(String[]::new),
                    server.getLocalPort(),
                    Messages.processNamespace());
            Messages.Seen seen = child.exchange(Frame.PROBE, tried, Messages.Seen.class, LIMIT);
            List<String> breaches = new ArrayList<>(List.of(seen.breaches()));
            if (secrets.stream().anyMatch(secret -> Files.exists(written(secret)))) {
                breaches.add("files outside can be written");
            }
            return breaches;
        } catch (ChildFailure e) {
            throw new IOException(e.getMessage());
        } finally {
            for (Path secret : secrets) {
                Files.deleteIfExists(secret);
                Files.deleteIfExists(written(secret));
            }
        }
    }

    private static Path written(Path secret) {
        return Path.of(secret + ".written");
    }
}
