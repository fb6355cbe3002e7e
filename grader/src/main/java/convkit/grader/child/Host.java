package convkit.grader.child;

import convkit.exercises.wire.Codec;
import convkit.exercises.wire.Limits;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Main class of the child process: reads a request, answers it, and so on until its input ends.
 *
 * <p>The channel is the process's original standard input and output, taken before any student code is loaded. What the
 * student prints goes to a bounded buffer and travels, labelled, with the next reply. Code that finds the original
 * descriptors can still write to them; all it can forge are its own answers, and the grader ends a process that sends
 * anything but one reply for each request.
 */
public final class Host {

    private static final int OUTPUT_CAPACITY = 4 << 10;

    private final Compilation compilation = new Compilation();
    private final Answer answer = new Answer();
    private final CapturedOutput output = new CapturedOutput(OUTPUT_CAPACITY);

    Host() {}

    /** Serves requests until standard input ends. */
    public static void main(String[] args) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        Host host = new Host();
        PrintStream captured = new PrintStream(host.output, true, StandardCharsets.UTF_8);
        System.setIn(InputStream.nullInputStream());
        System.setOut(captured);
        System.setErr(captured);
        host.serve(in, out);
        // Threads of the student's must not keep the process alive.
        Runtime.getRuntime().halt(0);
    }

    void serve(DataInputStream in, DataOutputStream out) throws IOException {
        for (Frame request = Frame.read(in); request != null; request = Frame.read(in)) {
            byte[] reply = answer(request);
            new Frame(request.sequence(), request.kind() + Frame.REPLY, reply).write(out);
        }
    }

    private byte[] answer(Frame request) throws IOException {
        return switch (request.kind()) {
            case Frame.HELLO -> new byte[0];
            case Frame.COMPILE -> Codec.encode(compilation.compile(payload(request, Messages.Sources.class)));
            case Frame.LOAD -> Codec.encode(withOutput(answer.load(payload(request, Messages.Load.class))));
            case Frame.CALL -> Codec.encode(withOutput(answer.call(payload(request, Messages.Call.class))));
            case Frame.PROBE -> Codec.encode(Escape.tryAll(payload(request, Messages.Secrets.class)));
            case Frame.HOARD -> Codec.encode(Hoarding.of(payload(request, Messages.Hoard.class)));
            default -> throw new IOException("no request has kind " + request.kind());
        };
    }

    private static <T> T payload(Frame request, Class<T> type) throws IOException {
        return type.cast(Codec.decode(request.payload(), type, Limits.STANDARD.withMaxBytes(Frame.MAX_PAYLOAD)));
    }

    private Messages.Reply withOutput(Messages.Reply reply) {
        Messages.Reply content = reply == null ? Messages.Reply.returned(null) : reply;
        return content.withOutput(output.drain(), output.drainDropped());
    }
}
