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
import java.time.Duration;
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

    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final Process process;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final BoundedDrain errors;
    /** Reads and writes block, and a pipe that a grandchild holds open blocks for ever: they never happen in our own thread. */
    private final ExecutorService channel = Executors.newSingleThreadExecutor(daemon("child-channel"));

    private int sequence;

    ChildProcess(Process process) {
        this.process = process;
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
        if (closedChannel) {
            return new ChildFailure(Kind.CRASHED, "the process closed its channel to the grader");
        }
        int status = process.exitValue();
        if (status == OUT_OF_MEMORY_STATUS && errors.text().contains("java.lang.OutOfMemoryError")) {
            return new ChildFailure(
                    Kind.OUT_OF_MEMORY, "the process ran out of memory (" + ChildProcesses.HEAP_MEBIBYTES + " MiB)");
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
        // In a sandbox the process namespace goes with its first process; without one this catches what can be caught.
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        channel.shutdownNow();
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
