package convkit.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.exercises.check.AnswerFailure.Kind;
import convkit.grader.child.Frame;
import convkit.grader.child.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A child that sends anything but one proper reply to each request is ended. */
class ChildProcessTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static ChildProcess start(String behaviour) throws IOException {
        return new ChildProcess(
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Misbehaving.class.getName(),
                                behaviour)
                        .start(),
                ResourceLimits.STANDARD,
                List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wrong-sequence | reply 2 of kind 67 to request 1 of kind 3
            wrong-kind     | reply 1 of kind 3 to request 1 of kind 3
            wrong-content  | tag 77 found where convkit.grader.child.Messages$Reply (tag 34) was expected
            null-content   | an empty reply
            huge-header    | frame of 2147483647 bytes; at most 17825792 may be
            half-a-frame   | frame header of 8 bytes; it has 13
            """)
    void whatIsNoReplyEndsTheChild(String behaviour, String message) throws IOException {
        try (ChildProcess child = start(behaviour)) {
            Messages.Load request = new Messages.Load("C", "A", new String[0], new byte[0][]);
            assertThatThrownBy(() -> child.exchange(Frame.LOAD, request, Messages.Reply.class, LIMIT))
                    .isInstanceOfSatisfying(
                            ChildFailure.class, e -> assertThat(e.kind()).isEqualTo(Kind.PROTOCOL))
                    .hasMessage("the process sent something that is no answer (" + message
                            + "); code that writes to the process's own output does that");
            assertThat(child.isAlive()).isFalse();
        }
    }

    @Test
    void aReplyThatNobodyAskedForFailsTheNextCall() throws IOException, ChildFailure {
        try (ChildProcess child = start("two-replies")) {
            child.exchange(Frame.HELLO, null, null, LIMIT);
            assertThatThrownBy(() -> child.exchange(Frame.HELLO, null, null, LIMIT))
                    .isInstanceOfSatisfying(
                            ChildFailure.class, e -> assertThat(e.kind()).isEqualTo(Kind.PROTOCOL));
        }
    }

    @Test
    void theLastWordsOfAChildThatDiesAreKept() throws IOException {
        ChildProcess child = start("no such behaviour");
        assertThatThrownBy(() -> child.exchange(Frame.HELLO, null, null, LIMIT))
                .isInstanceOfSatisfying(
                        ChildFailure.class, e -> assertThat(e.kind()).isEqualTo(Kind.CRASHED));
        assertThat(child.errors()).contains("IllegalArgumentException: no such behaviour");
    }
}
