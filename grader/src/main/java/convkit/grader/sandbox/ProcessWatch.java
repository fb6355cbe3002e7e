package convkit.grader.sandbox;

import convkit.exercises.check.AnswerFailure.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at a child and all it has started, twenty times a second, and ends it when it takes too much.
 *
 * <p>Why not leave that to the kernel: a JVM's own flags bound the heap, not what native code, thread stacks and further
 * processes take; the kernel's limit on the address space counts what a JVM merely reserves, so it must be several times
 * what may be used; control groups, which would count right, are not given to ordinary users everywhere. The kernel's
 * limits stay set behind this one: they bound what can happen between two looks.
 */
final class ProcessWatch implements Runnable {

    private static final long MILLISECONDS_BETWEEN_LOOKS = 50;
    private static final Path PROC = Path.of("/proc");
    private static final Pattern RESIDENT = Pattern.compile("^VmRSS:\\s+(\\d+) kB", Pattern.MULTILINE);
    private static final Pattern THREADS = Pattern.compile("^Threads:\\s+(\\d+)", Pattern.MULTILINE);

    /** What the processes use together. */
    record Usage(long kibibytes, int tasks) {}

    private final Process process;
    private final ResourceLimits limits;
    /** Why the child was ended; null if it was not. */
    private volatile ChildFailure verdict;

    private ProcessWatch(Process process, ResourceLimits limits) {
        this.process = process;
        this.limits = limits;
    }

    /** Begins to look at the process; elsewhere than on Linux there is nothing to be seen. */
    static ProcessWatch over(Process process, ResourceLimits limits) {
        ProcessWatch watch = new ProcessWatch(process, limits);
        if (Files.isReadable(PROC.resolve("self/status"))) {
            ChildProcess.daemon("child-watch").newThread(watch).start();
        }
        return watch;
    }

    /** Why it ended the child; null if it did not. */
    ChildFailure verdict() {
        return verdict;
    }

    @Override
    public void run() {
        try {
            while (process.isAlive()) {
                verdict = judge(usage(process.pid(), limits.tasks()), limits);
                if (verdict != null) {
                    ChildProcess.end(process);
                    return;
                }
                Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ChildFailure judge(Usage usage, ResourceLimits limits) {
        if (usage.kibibytes >> 10 > limits.memoryMebibytes()) {
            return new ChildFailure(
                    Kind.OUT_OF_MEMORY, "the process took more than " + limits.memoryMebibytes() + " MiB of memory");
        }
        return usage.tasks > limits.tasks()
                ? new ChildFailure(
                        Kind.CRASHED, "the process started more than " + limits.tasks() + " threads and processes")
                : null;
    }

    /**
     * What a process and its descendants use. One that ends meanwhile counts nothing.
     *
     * @param enough tasks after which counting stops: a bomb grows faster than it is counted
     */
    static Usage usage(long pid, int enough) {
        Deque<String> waiting = new ArrayDeque<>();
        waiting.add(Long.toString(pid));
        long kibibytes = 0;
        long tasks = 0;
        while (!waiting.isEmpty() && tasks <= enough) {
            Path one = PROC.resolve(waiting.remove());
            try {
                // A process chooses its name, which need not be UTF-8.
                String status = Files.readString(one.resolve("status"), StandardCharsets.ISO_8859_1);
                kibibytes += number(RESIDENT, status);
                tasks += number(THREADS, status);
                addChildren(one, waiting);
            } catch (IOException | DirectoryIteratorException e) {
                // It has ended.
            }
        }
        return new Usage(kibibytes, (int) tasks);
    }

    private static void addChildren(Path process, Deque<String> into) throws IOException {
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(process.resolve("task"))) {
            for (Path thread : threads) {
                String children = Files.readString(thread.resolve("children")).strip();
                if (!children.isEmpty()) {
                    into.addAll(List.of(children.split(" ")));
                }
            }
        }
    }

    private static long number(Pattern pattern, String status) {
        Matcher matcher = pattern.matcher(status);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }
}
