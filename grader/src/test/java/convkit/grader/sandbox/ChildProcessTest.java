package convkit.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.exercises.check.AnswerFailure.Kind;
import convkit.exercises.wire.Codec;
import convkit.exercises.wire.WireFormatException;
import convkit.grader.child.Frame;
import convkit.grader.child.Messages;
import convkit.nn.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A child that sends anything but one proper reply to each request is ended. */
class ChildProcessTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static ChildProcess start(String behaviour) throws IOException {
        return new ChildProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Misbehaving.class.getName(),
                        behaviour)
                .start());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wrong-sequence | reply 2 of kind 67 to request 1 of kind 3
            wrong-kind     | reply 1 of kind 3 to request 1 of kind 3
            wrong-content  | tag 77 found where convkit.grader.child.Messages$Reply (tag 34) was expected
            null-content   | an empty reply
            huge-header    | frame of 2147483647 bytes; at most 68157440 may be
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

    @Test
    void onlyChangesThatJavaCodeCouldMakeAreTaken() throws WireFormatException {
        Tensor tensor = Tensor.vector(1, 2);
        int[] numbers = {1, 2};
        Object[] arguments = {tensor, numbers, 5};
        Class<?>[] types = {Tensor.class, int[].class, int.class};
        ChangedArguments.apply(
                new byte[][] {Codec.encode(Tensor.vector(3, 4)), Codec.encode(new int[] {7, 8}), null},
                arguments,
                types);
        assertThat(tensor.data()).containsExactly(3, 4);
        assertThat(numbers).containsExactly(7, 8);
        assertThatCode(() -> ChangedArguments.apply(null, arguments, types)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ChangedArguments.apply(
                        new byte[][] {Codec.encode(Tensor.vector(3)), null, null}, arguments, types))
                .isInstanceOf(WireFormatException.class)
                .hasMessage("a changed argument that cannot be changed");
        assertThatThrownBy(() -> ChangedArguments.apply(new byte[][] {null, null, Codec.encode(6)}, arguments, types))
                .hasMessage("a changed argument that cannot be changed");
        assertThatThrownBy(() -> ChangedArguments.apply(new byte[1][], arguments, types))
                .hasMessage("changes to 1 arguments of a call with 3");
    }
}
