package convkit.grader.sandbox;

import convkit.exercises.Exercise;
import convkit.grader.child.Frame;
import convkit.grader.child.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts children in a sandbox; owns the folder with their class path. */
public final class ChildProcesses implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final List<String> FLAGS = List.of(
            "-Xmx" + ResourceLimits.HEAP_MEBIBYTES + "m",
            "-XX:MaxDirectMemorySize=64m",
            "-XX:MaxMetaspaceSize=128m",
            "-XX:ReservedCodeCacheSize=64m",
            // The same everywhere, whatever the machine: pools of threads are as large as this number.
            "-XX:ActiveProcessorCount=2",
            // Small and quick to start: a child lives for seconds, the optimising compiler would cost more than it
            // saves.
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            // The JVM's own warnings would otherwise land in the channel.
            "-XX:+DisplayVMOutputToStderr",
            "-Xlog:disable",
            "-Xlog:all=warning:stderr",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-XX:-CreateCoredumpOnCrash",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en");

    private final Sandbox sandbox;
    private final Path folder;
    private final Path jar;
    private final Path filter;
    private volatile boolean hasStarted;
    /** The kernel ends a sandbox when the thread that started it ends; this one lives as long as we do. */
    private final ExecutorService starter = Executors.newSingleThreadExecutor(ChildProcess.daemon("child-starter"));

    /**
     * Prepares the class path of the children.
     *
     * @throws IOException if the temporary folder cannot be written
     */
    public ChildProcesses(Sandbox sandbox, List<Exercise> exercises) throws IOException {
        this.sandbox = sandbox;
        this.folder = Files.createTempDirectory("convkit-grader");
        this.jar = folder.resolve("child.jar");
        this.filter = jar.resolveSibling(Bubblewrap.FILTER);
        // In this order, because the last one named is deleted first: an interrupted run leaves nothing behind.
        folder.toFile().deleteOnExit();
        filter.toFile().deleteOnExit();
        jar.toFile().deleteOnExit();
        ChildClasses.write(jar, exercises);
        // In a container another user reads it.
        if (!jar.toFile().setReadable(true, false)) {
            throw new IOException("cannot let others read " + jar);
        }
        sandbox.prepare(folder);
    }

    /** The sandbox they run in. */
    public Sandbox sandbox() {
        return sandbox;
    }

    /** Folder that exists outside every sandbox. */
    Path folder() {
        return folder;
    }

    /**
     * Starts a child and waits until it answers.
     *
     * @throws IOException if it cannot be started or does not answer; the message holds what the system says
     */
    ChildProcess start() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                ChildProcess child = startOnce();
                hasStarted = true;
                return child;
            } catch (IOException e) {
                // Where it worked before, the machine may only be short of something for a moment.
                if (!hasStarted || attempt == ATTEMPTS) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a process was started");
        }
    }

    private ChildProcess startOnce() throws IOException {
        ChildProcess child = start(sandbox.launch(FLAGS, jar, Host.class.getName()));
        try {
            child.exchange(Frame.HELLO, null, null, START_LIMIT);
            return child;
        } catch (ChildFailure e) {
            child.close();
            String said = child.errors().strip();
            throw new IOException("the process for student code did not start: "
                    + (said.isEmpty()
                            ? e.getMessage()
                            : said.lines().findFirst().orElse("")));
        }
    }

    private ChildProcess start(Launch launch) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(launch.command()).directory(folder.toFile());
        if (!launch.ownEnvironment()) {
            builder.environment().clear();
        }
        try {
            return starter.submit(() -> new ChildProcess(builder.start(), sandbox.limits(), launch.stop()))
                    .get();
        } catch (ExecutionException e) {
            throw new IOException("the process for student code did not start: "
                    + e.getCause().getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a process was started");
        }
    }

    @Override
    public void close() {
        starter.shutdownNow();
        try {
            for (Path file : List.of(jar, filter, folder)) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // The system clears its temporary folder; a report must not fail for it.
        }
    }
}
