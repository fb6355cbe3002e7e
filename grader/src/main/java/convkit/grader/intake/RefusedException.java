package convkit.grader.intake;

import java.io.IOException;

/** A stranger's file that is not read further. The message is one line for a person: what, the numbers, the remedy. */
final class RefusedException extends IOException {

    RefusedException(String message) {
        super(message);
    }
}
