package convkit.data;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Brings one file over HTTP into a {@code .part} file and goes on where an earlier try stopped: what is there is asked
 * for no second time (RFC 9110, section 14, "Range Requests").
 */
final class Download {

    private static final int CONNECT_TIMEOUT = (int) Duration.ofSeconds(20).toMillis();
    private static final int READ_TIMEOUT = (int) Duration.ofSeconds(30).toMillis();

    private final RemoteFile file;
    private final FileChannel part;
    private final FetchProgress progress;

    private Download(RemoteFile file, FileChannel part, FetchProgress progress) {
        this.file = file;
        this.part = part;
        this.progress = progress;
    }

    /** A source did not give what it should; another one, or another time, may. */
    private static final class SourceFailure extends Exception {
        SourceFailure(String message) {
            super(message);
        }
    }

    /**
     * Brings the whole file into {@code part}, on disk when this returns. Its content is not checked.
     *
     * @throws DatasetException if no source gives the rest; what came stays in {@code part}
     * @throws IOException if {@code part} cannot be written
     */
    static void into(Path part, RemoteFile file, FetchProgress progress) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            progress.begin(file.name(), file.bytes());
            new Download(file, channel, progress).run();
            channel.force(true);
        } finally {
            progress.end();
        }
    }

    /** Goes round the sources as long as each round brings something: a line that breaks often still gets there. */
    private void run() throws IOException {
        List<String> failures = new ArrayList<>();
        long before = -1;
        while (part.size() != file.bytes()) {
            if (part.size() <= before) {
                throw new DatasetException(file.name() + " could not be downloaded, " + part.size() + " of "
                        + file.bytes() + " bytes are here (" + String.join("; ", failures) + ")");
            }
            before = part.size();
            failures.clear();
            for (URI source : file.sources()) {
                try {
                    append(source);
                    break;
                } catch (SourceFailure failure) {
                    failures.add(source + ": " + failure.getMessage());
                }
            }
        }
    }

    private void append(URI source) throws SourceFailure, IOException {
        HttpURLConnection connection = (HttpURLConnection) source.toURL().openConnection();
        connection.setConnectTimeout(CONNECT_TIMEOUT);
        connection.setReadTimeout(READ_TIMEOUT);
        try {
            long have = part.size();
            if (have > 0) {
                connection.setRequestProperty("Range", "bytes=" + have + "-");
            }
            long from = firstByteSent(connection, have);
            if (from != have) {
                part.truncate(from);
            }
            copy(connection, from);
        } finally {
            connection.disconnect();
        }
    }

    /** Where in the file the answer starts: at {@code have} as asked, or at 0 if the server knows no ranges. */
    private long firstByteSent(HttpURLConnection connection, long have) throws SourceFailure {
        int status = network(connection::getResponseCode);
        if (status != HttpURLConnection.HTTP_OK && status != HttpURLConnection.HTTP_PARTIAL) {
            throw new SourceFailure("HTTP status " + status);
        }
        long from = status == HttpURLConnection.HTTP_OK ? 0 : have;
        String range = connection.getHeaderField("Content-Range");
        if (status == HttpURLConnection.HTTP_PARTIAL && (range == null || !range.startsWith("bytes " + have + "-"))) {
            throw new SourceFailure("asked for bytes from " + have + " but got " + range);
        }
        long length = connection.getContentLengthLong();
        if (length >= 0 && from + length != file.bytes()) {
            throw new SourceFailure("offers " + (from + length) + " bytes but " + file.bytes() + " are expected");
        }
        return from;
    }

    private void copy(HttpURLConnection connection, long from) throws SourceFailure, IOException {
        byte[] buffer = new byte[1 << 16];
        long position = from;
        InputStream in = network(connection::getInputStream);
        for (int count; (count = network(() -> in.read(buffer))) >= 0; progress.at(position)) {
            if (position + count > file.bytes()) {
                part.truncate(0);
                throw new SourceFailure("sends more than the " + file.bytes() + " bytes expected");
            }
            position += write(ByteBuffer.wrap(buffer, 0, count), position);
        }
        if (position != file.bytes()) {
            throw new SourceFailure("connection ended after " + position + " bytes");
        }
    }

    private int write(ByteBuffer bytes, long position) throws IOException {
        int length = bytes.remaining();
        while (bytes.hasRemaining()) {
            part.write(bytes, position + length - bytes.remaining());
        }
        return length;
    }

    private interface NetworkCall<T> {
        T call() throws IOException;
    }

    /** Tells trouble with the network, which another source may not have, from trouble with the disk. */
    private static <T> T network(NetworkCall<T> call) throws SourceFailure {
        try {
            return call.call();
        } catch (UnknownHostException e) {
            throw new SourceFailure("host name not found");
        } catch (IOException e) {
            throw new SourceFailure(Objects.requireNonNullElse(e.getMessage(), e.toString()));
        }
    }
}
