package convkit.grader.child;

import convkit.exercises.wire.Limits;
import convkit.exercises.wire.WireFormatException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * One message between grader and child: length, sequence number, kind, payload.
 *
 * @param sequence number of the request; a reply carries that of its request
 * @param kind one of the constants
 * @param payload the message, in the bytes of {@link convkit.exercises.wire.Codec}
 */
public record Frame(int sequence, int kind, byte[] payload) {

    /** Request: say that you are there. Payload empty. */
    public static final int HELLO = 1;
    /** Request: compile; payload {@link Messages.Sources}, answered by {@link Messages.Compiled}. */
    public static final int COMPILE = 2;
    /** Request: make the student's object; payload {@link Messages.Load}. */
    public static final int LOAD = 3;
    /** Request: call a method of the contract; payload {@link Messages.Call}, answered by {@link Messages.Reply}. */
    public static final int CALL = 4;
    /** Request: try to see what must not be seen; payload {@link Messages.Secrets}, answered by {@link Messages.Seen}. */
    public static final int PROBE = 5;
    /** Request: try to take too much; payload {@link Messages.Hoard}, answered by {@link Messages.Hoarded}. */
    public static final int HOARD = 6;
    /** Added to the kind of a request to make the kind of its reply. */
    public static final int REPLY = 64;

    /** Largest payload: a value of 16 MiB and room for what goes with it. */
    public static final int MAX_PAYLOAD = Limits.STANDARD.maxBytes() + (1 << 20);

    private static final int MAGIC = 0x434b4601;

    /** Writes the frame and flushes. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeInt(payload.length);
        out.writeInt(sequence);
        out.writeByte(kind);
        out.write(payload);
        out.flush();
    }

    /**
     * Reads one frame; memory is taken only as bytes arrive.
     *
     * @return the frame, or null if the stream ended before its first byte
     * @throws WireFormatException if these bytes are no frame
     * @throws IOException if the stream fails
     */
    public static Frame read(DataInputStream in) throws IOException {
        byte[] header = in.readNBytes(13);
        if (header.length == 0) {
            return null;
        }
        if (header.length < 13) {
            throw new WireFormatException("frame header of " + header.length + " bytes; it has 13");
        }
        java.nio.ByteBuffer fields = java.nio.ByteBuffer.wrap(header);
        if (fields.getInt() != MAGIC) {
            throw new WireFormatException("frame does not begin with the kit's mark");
        }
        int length = fields.getInt();
        if (length < 0 || length > MAX_PAYLOAD) {
            throw new WireFormatException("frame of " + length + " bytes; at most " + MAX_PAYLOAD + " may be");
        }
        int sequence = fields.getInt();
        int kind = fields.get();
        byte[] payload = in.readNBytes(length);
        if (payload.length < length) {
            throw new WireFormatException("frame ends after " + payload.length + " of " + length + " bytes");
        }
        return new Frame(sequence, kind, payload);
    }
}
