package convkit.grader.sandbox;

import convkit.exercises.check.AnswerFailure.Kind;
import convkit.exercises.wire.Codec;
import convkit.exercises.wire.Limits;
import convkit.exercises.wire.WireFormatException;
import convkit.grader.child.Frame;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One child and the channel to it: a request goes in, exactly one reply comes out, or the child is ended. Used by one
 * thread.
 */
final class ChildProcess implements AutoCloseable {

    /** Exit status of a JVM that {@code -XX:+ExitOnOutOfMemoryError} ended. */
    private static final int OUT_OF_MEMORY_STATUS = 3;

    /** Exit status of a process that was killed: 128 and the number of the signal. */
    private static final int KILLED_STATUS = 128 + 9;

    /** Exit status of a process that used up its processor time. */
    private static final int OUT_OF_TIME_STATUS = 128 + 24;

    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final Process process;
    private final ResourceLimits limits;
    private final List<String> stop;
    private final ProcessWatch watch;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final BoundedDrain errors;
    /** Reads and writes block, and a pipe that a grandchild holds open blocks for ever: they never happen in our own thread. */
    private final ExecutorService channel = Executors.newSingleThreadExecutor(daemon("child-channel"));

    private int sequence;

    /**
     * Takes over a process that has just been started.
     *
     * @param limits that it is held to
     * @param stop command that ends it, besides the end of the process itself; empty if that is enough
     */
    ChildProcess(Process process, ResourceLimits limits, List<String> stop) {
        this.process = process;
        this.limits = limits;
        this.stop = stop;
        this.watch = ProcessWatch.over(process, limits);
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.errors = new BoundedDrain(process.getErrorStream());
    }

    static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * Sends a request and waits for its reply.
     *
     * @param content a record of {@link convkit.grader.child.Messages}, or null for an empty payload
     * @param replyType type of the reply's content; null for an empty one
     * @throws ChildFailure if there is no proper reply within the limit; the child has been ended then
     */
    <T> T exchange(int kind, Record content, Class<T> replyType, Duration limit) throws ChildFailure {
        byte[] payload = content == null ? new byte[0] : Codec.encode(content);
        int number = ++sequence;
        Future<Frame> reply = channel.submit(() -> {
            if (in.available() > 0) {
                throw new WireFormatException("bytes that nobody asked for");
            }
            new Frame(number, kind, payload).write(out);
            return Frame.read(in);
        });
        try {
            Frame frame = reply.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (frame == null) {
                throw died();
            }
            return content(frame, number, kind, replyType);
        } catch (TimeoutException e) {
            close();
            throw new ChildFailure(Kind.TIMEOUT, "no answer within " + seconds(limit));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof WireFormatException malformed) {
                throw protocol(malformed.getMessage());
            }
            throw died();
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new ChildFailure(Kind.CRASHED, "grading was interrupted");
        }
    }

    private <T> T content(Frame frame, int number, int kind, Class<T> type) throws ChildFailure {
        if (frame.sequence() != number || frame.kind() != kind + Frame.REPLY) {
            throw protocol("reply " + frame.sequence() + " of kind " + frame.kind() + " to request " + number
                    + " of kind " + kind);
        }
        try {
            if (type == null) {
                return null;
            }
            Object content = Codec.decode(frame.payload(), type, Limits.STANDARD.withMaxBytes(Frame.MAX_PAYLOAD));
            if (content == null) {
                throw protocol("an empty reply");
            }
            return type.cast(content);
        } catch (WireFormatException e) {
            throw protocol(e.getMessage());
        }
    }

    private ChildFailure protocol(String what) {
        close();
        return new ChildFailure(
                Kind.PROTOCOL,
                "the process sent something that is no answer (" + what
                        + "); code that writes to the process's own output does that");
    }

    private ChildFailure died() {
        try {
            process.waitFor(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        boolean closedChannel = process.isAlive();
        close();
        if (watch.verdict() != null) {
            return watch.verdict();
        }
        if (closedChannel) {
            return new ChildFailure(Kind.CRASHED, "the process closed its channel to the grader");
        }
        int status = process.exitValue();
        if (status == OUT_OF_MEMORY_STATUS && errors.text().contains("java.lang.OutOfMemoryError")) {
            return new ChildFailure(
                    Kind.OUT_OF_MEMORY, "the process ran out of memory (" + ResourceLimits.HEAP_MEBIBYTES + " MiB)");
        }
        if (status == KILLED_STATUS) {
            return new ChildFailure(
                    Kind.OUT_OF_MEMORY,
                    "the process was killed (exit status " + status + "), as the system does with one that takes more"
                            + " than its " + limits.memoryMebibytes() + " MiB of memory");
        }
        if (status == OUT_OF_TIME_STATUS) {
            return new ChildFailure(
                    Kind.TIMEOUT, "the process used up its " + limits.cpuSeconds() + " s of processor time");
        }
        return new ChildFailure(
                Kind.CRASHED,
                "the process that ran the code ended (exit status " + status
                        + ") before it answered; System.exit and Runtime.halt do that");
    }

    /** What the process wrote to its error stream: the JVM's or the sandbox's own messages, cut. */
    String errors() {
        return errors.text();
    }

    /** Ends the process with everything it started. */
    @Override
    public void close() {
        end(process);
        if (!stop.isEmpty() && !channel.isShutdown()) {
            stop();
        }
        channel.shutdownNow();
    }

    /** In a sandbox the process namespace goes with its first process; without one this catches what can be caught. */
    static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void stop() {
        try {
            new ProcessBuilder(stop)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // Without the engine's command there is no container that runs on.
        }
    }

    boolean isAlive() {
        return process.isAlive() && !channel.isShutdown();
    }

    static String seconds(Duration limit) {
        return limit.toMillis() % 1000 == 0
                ? limit.toSeconds() + " s"
                : String.format(java.util.Locale.ROOT, "%.1f s", limit.toMillis() / 1000.0);
    }
}
