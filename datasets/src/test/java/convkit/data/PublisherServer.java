package convkit.data;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A publisher's web server on this machine, with the faults that real ones have. */
final class PublisherServer implements AutoCloseable {

    private final HttpServer server;
    private final byte[] content;
    private final List<String> ranges = Collections.synchronizedList(new ArrayList<>());

    /** Answer instead of the file; 0 for none. */
    volatile int status;

    /** Whether a part of the file can be asked for. */
    volatile boolean knowsRanges = true;

    /** Claims to send what was asked for but starts at byte 0. */
    volatile boolean sendsWrongRange;

    /** Whether the answer says how long it is. */
    volatile boolean tellsLength = true;

    /** Breaks the connection after so many bytes. */
    volatile int breaksAfter = Integer.MAX_VALUE;

    PublisherServer(byte[] content) throws IOException {
        this.content = content;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/file.gz");
    }

    /** The Range header of each request so far, "" where there was none. */
    List<String> ranges() {
        return List.copyOf(ranges);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(range == null ? "" : range);
        if (status != 0) {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
            return;
        }
        int from = 0;
        if (range != null && knowsRanges) {
            from = sendsWrongRange ? 0 : Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1"));
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        }
        int length = content.length - from;
        exchange.sendResponseHeaders(range != null && knowsRanges ? 206 : 200, tellsLength ? length : 0);
        OutputStream out = exchange.getResponseBody();
        out.write(content, from, Math.min(length, breaksAfter));
        out.flush();
        if (length > breaksAfter) {
            // Closing before the announced length is reached drops the connection.
            throw new IOException("broken on purpose");
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
