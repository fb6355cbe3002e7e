package convkit.grader.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bubblewrap: the child lives in namespaces of its own, with nothing in them but the system's libraries, the JDK, one jar
 * and a small folder in memory. When its first process ends, the kernel ends all others.
 *
 * @param program the {@code bwrap} command
 * @param prlimit sets the limits, inside: those on the number of processes count from there
 */
record Bubblewrap(Path program, Path prlimit, ResourceLimits limits) implements Sandbox {

    /** File beside the jar that bubblewrap reads the {@link SystemCallFilter} from. */
    static final String FILTER = "system-calls.bpf";

    private static final String JAR_INSIDE = "/kit/child.jar";
    private static final String PRLIMIT_INSIDE = "/kit/prlimit";

    /** The shell opens the filter for bubblewrap: a JVM can hand no file descriptors on. */
    private static final String WITH_FILTER = "filter=$1; shift; exec \"$@\" 9<\"$filter\"";

    private static final List<String> SYSTEM =
            List.of("/lib", "/lib64", "/lib32", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache");

    @Override
    public String level() {
        return "bubblewrap";
    }

    @Override
    public boolean protects() {
        return true;
    }

    @Override
    public void prepare(Path folder) throws IOException {
        Optional<byte[]> calls = SystemCallFilter.forThisMachine();
        if (calls.isPresent()) {
            Files.write(folder.resolve(FILTER), calls.get());
        }
    }

    @Override
    public Launch launch(List<String> flags, Path jar, String mainClass) throws IOException {
        boolean filtered = SystemCallFilter.forThisMachine().isPresent();
        List<String> command = new ArrayList<>();
        if (filtered) {
            command.addAll(List.of("/bin/sh", "-c", WITH_FILTER, "sh"));
            command.add(jar.resolveSibling(FILTER).toString());
        }
        confine(command, jar);
        if (filtered) {
            command.addAll(List.of("--seccomp", "9"));
        }
        command.addAll(List.of("--", PRLIMIT_INSIDE));
        command.addAll(limits.prlimitOptions());
        command.addAll(List.of("--", JavaHome.program().toString()));
        command.addAll(flags);
        command.addAll(List.of("-cp", JAR_INSIDE, mainClass));
        return Launch.of(command);
    }

    private void confine(List<String> command, Path jar) throws IOException {
        Path javaHome = JavaHome.current();
        command.add(program.toString());
        command.addAll(List.of("--unshare-all", "--die-with-parent", "--new-session", "--clearenv"));
        command.addAll(List.of("--cap-drop", "ALL", "--uid", "65534", "--gid", "65534", "--hostname", "sandbox"));
        for (String system : SYSTEM) {
            readOnly(command, Path.of(system));
        }
        readOnly(command, javaHome);
        for (Path linked : JavaHome.filesLinkedFrom(javaHome)) {
            readOnly(command, linked);
        }
        command.addAll(List.of("--ro-bind", jar.toString(), JAR_INSIDE));
        command.addAll(List.of("--ro-bind", prlimit.toString(), PRLIMIT_INSIDE));
        command.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
        command.addAll(List.of("--size", Long.toString((long) limits.temporaryMebibytes() << 20), "--tmpfs", "/tmp"));
        // /dev is a folder in memory too, and one without a bound.
        command.addAll(List.of("--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/tmp"));
    }

    private static void readOnly(List<String> command, Path path) {
        command.addAll(List.of("--ro-bind-try", path.toString(), path.toString()));
    }
}
