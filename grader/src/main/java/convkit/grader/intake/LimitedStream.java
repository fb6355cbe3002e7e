package convkit.grader.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails at the first byte beyond a limit, instead of pretending that the stream ends there. */
final class LimitedStream extends FilterInputStream {

    private final String message;
    private long left;

    LimitedStream(InputStream in, long limit, String message) {
        super(in);
        this.left = limit;
        this.message = message;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    /** By reading, so that what is skipped is counted. */
    @Override
    public long skip(long count) throws IOException {
        byte[] ignored = new byte[(int) Math.min(8192, Math.max(count, 0))];
        return Math.max(0, read(ignored, 0, ignored.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int read) throws RefusedException {
        left -= read;
        if (left < 0) {
            throw new RefusedException(message);
        }
    }
}
