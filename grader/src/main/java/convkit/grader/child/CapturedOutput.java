package convkit.grader.child;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Takes the place of the student's {@code System.out}: keeps the first bytes and counts the rest. */
final class CapturedOutput extends OutputStream {

    private final int capacity;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long dropped;

    CapturedOutput(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public synchronized void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        int room = Math.min(length, capacity - kept.size());
        kept.write(bytes, offset, room);
        dropped += length - room;
    }

    /** What was kept since the last call; {@link #drainDropped} says how much more there was. */
    synchronized String drain() {
        String text = kept.toString(StandardCharsets.UTF_8);
        kept.reset();
        return text;
    }

    /** Number of bytes not kept since the last call. */
    synchronized long drainDropped() {
        long count = dropped;
        dropped = 0;
        return count;
    }
}
