package convkit.exercises.work;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.exercises.Exercises;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class SelfTestCliTest {

    @Test
    void everyStarterCompilesAndGetsNothing() {
        StringWriter out = new StringWriter();
        assertThat(SelfTestCli.commandLine().setOut(new PrintWriter(out)).execute())
                .isZero();
        assertThat(out).hasToString(Exercises.all().size() + " passed, 0 failed" + System.lineSeparator());
    }
}
