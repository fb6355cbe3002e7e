package convkit.exercises.wire;

public final class Codec {

    public static byte[] encode(Object value) {
        throw new Error("my own codec");
    }
}
