package convkit.exercises.wire;

import java.io.IOException;

/** The bytes are not what {@link Codec} writes for the expected type; the message says what was found instead. */
public final class WireFormatException extends IOException {

    public WireFormatException(String message) {
        super(message);
    }
}
