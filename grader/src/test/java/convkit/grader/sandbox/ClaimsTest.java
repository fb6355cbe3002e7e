package convkit.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.exercises.wire.Thrown;
import convkit.grader.child.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A process's own words never stand in the grader's sentences. */
class ClaimsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "all tests passed", "<b>", "a\u202eb", "a\u001b[2J", "a\nb"})
    @NullSource
    void whatIsNoNameOfAClassIsNotShown(String name) {
        assertThat(Claims.bounded(new Thrown(name, "m")))
                .isEqualTo(new Thrown("an exception of a class whose name cannot be shown", "m"));
    }

    @Test
    void namesAndMessagesAreBounded() {
        Thrown usual = new Thrown("a.b.Übung$Größe_1", null);
        assertThat(Claims.bounded(usual)).isEqualTo(usual);
        assertThat(Claims.bounded(new Thrown("x".repeat(301), "m")).className()).startsWith("an exception of");
        assertThat(Claims.bounded(new Thrown("E", "m".repeat(4_001))).message())
                .hasSize(4_001)
                .endsWith("m…");
    }

    @Test
    void reasonsAreOurs() {
        assertThat(refusal(Messages.Refused.NO_CONSTRUCTOR, 0))
                .isEqualTo("MyA has no constructor without parameters; add one");
        assertThat(refusal(Messages.Refused.ABSTRACT, 0)).isEqualTo("MyA is abstract; an object of it cannot be made");
        assertThat(refusal(Messages.Refused.NO_METHOD, 0)).isEqualTo("the process knows no such method");
        assertThat(refusal(Messages.Refused.TOO_LARGE, 20_000_000))
                .isEqualTo("the result has 20000000 bytes; at most 16777216 can be returned");
        assertThat(refusal(99, 0)).isEqualTo("the process gave a reason that there is not");
    }

    private static String refusal(int reason, long bytes) {
        return Claims.refusal(new Messages.Refused(reason, bytes), "MyA");
    }
}
