package convkit.grader.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads a stream to its end so that its writer never blocks, and keeps the first bytes. */
final class BoundedDrain {

    private static final int CAPACITY = 8 << 10;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    BoundedDrain(InputStream stream) {
        ChildProcess.daemon("child-errors").newThread(() -> drain(stream)).start();
    }

    private void drain(InputStream stream) {
        byte[] buffer = new byte[CAPACITY];
        try (stream) {
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                synchronized (kept) {
                    kept.write(buffer, 0, Math.min(count, CAPACITY - kept.size()));
                }
            }
        } catch (IOException e) {
            // The process was ended: there is nothing more to read.
        }
    }

    String text() {
        synchronized (kept) {
            return kept.toString(StandardCharsets.UTF_8);
        }
    }
}
