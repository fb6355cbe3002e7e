package convkit.grader.sandbox;

import convkit.grader.child.Frame;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A child that does not keep to the rules; what it does is its first argument. */
final class Misbehaving {

    private Misbehaving() {}

    public static void main(String[] args) throws IOException {
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(System.out);
        Frame request = Frame.read(in);
        int reply = request.kind() + Frame.REPLY;
        switch (args[0]) {
            case "wrong-sequence" -> new Frame(request.sequence() + 1, reply, new byte[0]).write(out);
            case "wrong-kind" -> new Frame(request.sequence(), request.kind(), new byte[0]).write(out);
            case "wrong-content" -> new Frame(request.sequence(), reply, new byte[] {77}).write(out);
            case "null-content" -> new Frame(request.sequence(), reply, new byte[] {0}).write(out);
            case "two-replies" -> {
                new Frame(request.sequence(), reply, new byte[0]).write(out);
                new Frame(request.sequence(), reply, new byte[0]).write(out);
            }
            case "huge-header" -> out.write(new byte[] {0x43, 0x4b, 0x46, 1, 0x7f, -1, -1, -1, 0, 0, 0, 1, 65});
            case "half-a-frame" -> out.write(new byte[] {0x43, 0x4b, 0x46, 1, 0, 0, 0, 9});
            case "silent" -> in.readAllBytes();
            default -> throw new IllegalArgumentException(args[0]);
        }
        out.flush();
        if (!args[0].equals("half-a-frame")) {
            in.readAllBytes();
        }
    }
}
