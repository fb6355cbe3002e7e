package convkit.grader.sandbox;

import java.util.List;

/**
 * How one child is started and ended.
 *
 * @param command that starts it
 * @param ownEnvironment whether the command itself needs our environment variables; what runs inside never has them
 * @param stop command that ends it where the end of the first one's process does not; empty if that does
 */
record Launch(List<String> command, boolean ownEnvironment, List<String> stop) {

    /** A command whose process takes everything with it when it ends, started without environment variables. */
    static Launch of(List<String> command) {
        return new Launch(List.copyOf(command), false, List.of());
    }
}
