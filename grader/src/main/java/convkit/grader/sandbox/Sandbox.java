package convkit.grader.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a child process may see and use. Three kinds: bubblewrap on Linux, a container, or none at all. */
public interface Sandbox {

    /** {@code bubblewrap}, {@code podman}, {@code docker} or {@code none}, for reports. */
    String level();

    /** Whether it is meant to hold a stranger's code. Whether it does so here, only {@link SandboxProbe} can tell. */
    boolean protects();

    /** What the processes in it may use. */
    ResourceLimits limits();

    /**
     * Writes what it needs beside the jar; called once before the first launch.
     *
     * @throws IOException if that cannot be written
     */
    default void prepare(Path folder) throws IOException {}

    /**
     * How to start a JVM in it.
     *
     * @param flags of the JVM
     * @param jar its class path; a sandboxed process sees it under another name, so that no path of ours gets in
     * @param mainClass to be run
     * @throws IOException if the JDK cannot be read
     */
    Launch launch(List<String> flags, Path jar, String mainClass) throws IOException;

    /** No sandbox: an ordinary process of the same user, for submissions that are trusted. */
    static Sandbox none() {
        return new Unconfined();
    }

    /** Those that are installed here, the strongest first; empty if none is. */
    static List<Sandbox> installed() {
        return installed(System.getProperty("os.name"), System.getenv());
    }

    static List<Sandbox> installed(String system, Map<String, String> environment) {
        String path = environment.getOrDefault("PATH", "");
        List<Sandbox> found = new ArrayList<>();
        if (system.toLowerCase(Locale.ROOT).contains("linux")) {
            Optional<Path> bubblewrap = find("bwrap", path);
            Optional<Path> prlimit = find("prlimit", path);
            if (bubblewrap.isPresent() && prlimit.isPresent()) {
                found.add(new Bubblewrap(bubblewrap.get(), prlimit.get(), ResourceLimits.STANDARD));
            }
        }
        for (String engine : List.of("podman", "docker")) {
            String image = environment.getOrDefault("CONVKIT_CONTAINER_IMAGE", Container.IMAGE);
            find(engine, path).ifPresent(program -> found.add(new Container(program, engine, image)));
        }
        return found;
    }

    private static Optional<Path> find(String program, String path) {
        for (String folder : path.split(File.pathSeparator)) {
            for (String ending : List.of("", ".exe")) {
                Path candidate = Path.of(folder.isEmpty() ? "." : folder).resolve(program + ending);
                if (Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
                    return Optional.of(candidate.toAbsolutePath());
                }
            }
        }
        return Optional.empty();
    }
}
