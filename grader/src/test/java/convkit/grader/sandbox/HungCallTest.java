package convkit.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import convkit.exercises.arithmetic.OutputSizeExercise;
import convkit.exercises.check.AnswerFailure;
import convkit.grader.child.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ends hung calls and prints how long that took; only a reader of the figures can judge them, so nothing is asserted. */
@Tag("slow")
class HungCallTest {

    private static final int CALLS = 10;
    private static final Duration LIMIT = Duration.ofMillis(500);

    @Test
    void aHungCallIsEnded() throws IOException {
        Exercise exercise = Exercises.byId("output-size");
        try (ChildProcesses processes = new ChildProcesses(TestSandbox.get(), List.of(exercise));
                SourceCompiler compiler = new SourceCompiler(processes);
                StudentProcess process = new StudentProcess(processes)) {
            Messages.Compiled compiled = compiler.compile(sources(exercise));
            OutputSizeExercise answer =
                    (OutputSizeExercise) new RemoteAnswer(process, compiled, exercise.contract(), LIMIT).proxy();
            long[] late = LongStream.range(0, CALLS)
                    .map(i -> millisecondsLate(answer))
                    .sorted()
                    .toArray();
            System.out.printf(
                    "hung calls: %d, ended %d ms after their limit of %d ms (median), %d ms at most%n",
                    CALLS, late[CALLS / 2], LIMIT.toMillis(), late[CALLS - 1]);
        }
    }

    private static Messages.Sources sources(Exercise exercise) throws IOException {
        Path folder = Path.of("src/test/resources/submissions/endless-loop");
        return new Messages.Sources(
                "MyOutputSize.java",
                new String[] {"MyOutputSize.java", "Right.java"},
                new byte[][] {
                    Files.readAllBytes(folder.resolve("MyOutputSize.java")),
                    Files.readAllBytes(folder.resolveSibling("../Right.java").normalize())
                },
                new String[] {exercise.contract().getName()});
    }

    private static long millisecondsLate(OutputSizeExercise answer) {
        // The process is there already when the call that hangs begins.
        assertThat(answer.outputSize(7, 3, 1, 0, 1)).isEqualTo(5);
        long begin = System.nanoTime();
        AnswerFailure failure = catchThrowableOfType(AnswerFailure.class, () -> answer.outputSize(16, 4, 1, 0, 3));
        long milliseconds = (System.nanoTime() - begin) / 1_000_000;
        assertThat(failure.kind()).isEqualTo(AnswerFailure.Kind.TIMEOUT);
        return milliseconds - LIMIT.toMillis();
    }
}
