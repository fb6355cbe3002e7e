package convkit.grader.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a child process may see and use. Two levels: bubblewrap on Linux, or none at all. */
public final class Sandbox {

    /** Writable space of a sandboxed process: a private folder in memory. */
    private static final long TEMPORARY_BYTES = 64L << 20;

    /** Address space, CPU time, size of a written file, open files; a JVM with a 256 MiB heap needs about 3 GiB of the first. */
    private static final List<String> LIMITS =
            List.of("--as=8589934592", "--cpu=900", "--fsize=67108864", "--nofile=256", "--core=0");

    private static final String JAR_INSIDE = "/kit/child.jar";

    private final String level;
    private final Path bubblewrap;
    private final Path prlimit;

    private Sandbox(String level, Path bubblewrap, Path prlimit) {
        this.level = level;
        this.bubblewrap = bubblewrap;
        this.prlimit = prlimit;
    }

    /** Bubblewrap, if this is Linux and it is installed. Whether it works here, only {@link SandboxProbe} can tell. */
    public static Optional<Sandbox> bubblewrap() {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.empty();
        }
        return onPath("bwrap")
                .map(bwrap -> new Sandbox("bubblewrap", bwrap, onPath("prlimit").orElse(null)));
    }

    /** No sandbox: an ordinary process of the same user, for submissions that are trusted. */
    public static Sandbox none() {
        return new Sandbox("none", null, null);
    }

    /** {@code bubblewrap} or {@code none}, for reports. */
    public String level() {
        return level;
    }

    /** Whether a stranger's code may run in it. */
    public boolean protects() {
        return bubblewrap != null;
    }

    /**
     * The command that starts a JVM.
     *
     * @param flags of the JVM
     * @param jar its class path; a sandboxed process sees it under another name, so that no path of ours gets in
     * @param mainClass to be run
     */
    List<String> command(Path javaHome, List<String> flags, Path jar, String mainClass) throws IOException {
        List<String> command = new ArrayList<>();
        if (prlimit != null) {
            command.add(prlimit.toString());
            command.addAll(LIMITS);
            command.add("--");
        }
        if (bubblewrap != null) {
            confine(command, javaHome, jar);
        }
        command.add(javaHome.resolve("bin").resolve("java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", bubblewrap != null ? JAR_INSIDE : jar.toString(), mainClass));
        return command;
    }

    private void confine(List<String> command, Path javaHome, Path jar) throws IOException {
        command.add(bubblewrap.toString());
        command.addAll(List.of("--unshare-all", "--die-with-parent", "--new-session", "--clearenv"));
        command.addAll(List.of("--cap-drop", "ALL", "--uid", "65534", "--gid", "65534", "--hostname", "sandbox"));
        for (String system : List.of("/lib", "/lib64", "/lib32", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache")) {
            readOnly(command, Path.of(system));
        }
        readOnly(command, javaHome);
        for (Path linked : JavaHome.filesLinkedFrom(javaHome)) {
            readOnly(command, linked);
        }
        command.addAll(List.of("--ro-bind", jar.toString(), JAR_INSIDE));
        command.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
        command.addAll(List.of("--size", Long.toString(TEMPORARY_BYTES), "--tmpfs", "/tmp"));
        command.addAll(List.of("--remount-ro", "/", "--chdir", "/tmp", "--"));
    }

    private static void readOnly(List<String> command, Path path) {
        command.addAll(List.of("--ro-bind-try", path.toString(), path.toString()));
    }

    private static Optional<Path> onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        for (String folder : path.split(java.io.File.pathSeparator)) {
            Path candidate = Path.of(folder.isEmpty() ? "." : folder).resolve(program);
            if (java.nio.file.Files.isExecutable(candidate)) {
                return Optional.of(candidate.toAbsolutePath());
            }
        }
        return Optional.empty();
    }
}
