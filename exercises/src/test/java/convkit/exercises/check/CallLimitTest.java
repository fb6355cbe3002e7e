package convkit.exercises.check;

import static convkit.exercises.check.Answers.OUTPUT_SIZE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.exercises.Exercise;
import convkit.exercises.arithmetic.OutputSizeExercise;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class CallLimitTest {

    private static final Exercise BRIEF = OUTPUT_SIZE.withCallLimit(Duration.ofMillis(300));

    private final Set<Thread> left = ConcurrentHashMap.newKeySet();
    private volatile boolean stop;

    /** Loops for one setting, whatever interrupts it. */
    private int loopsWhenDilated(int w, int k, int s, int p, int d) {
        left.add(Thread.currentThread());
        while (d > 1 && !stop) {
            Thread.onSpinWait();
        }
        return Answers.right(w, k, s, p, d);
    }

    @Test
    void endlessLoopFailsItsTestAndTheRunGoesOn() {
        OutputSizeExercise answer = this::loopsWhenDilated;
        ExerciseResult result = ExerciseRun.run(BRIEF, CallLimit.around(BRIEF, answer), null, 1);
        stop = true;
        assertThat(result.tests())
                .filteredOn(test -> !test.passed())
                .extracting(TestResult::name)
                .containsExactlyInAnyOrder("dilationWidensTheKernel", "refusesKernelLongerThanInput");
        assertThat(Answers.test(result, "dilationWidensTheKernel").message())
                .isEqualTo("outputSize(inputSize=16, kernelSize=4, stride=1, padding=0, dilation=3): did not return"
                        + " within 0.3 s; look for a loop that never ends");
        assertThat(left).allMatch(Thread::isDaemon);
    }

    @Test
    void afterThreeLostCallsNoMoreAreMade() {
        OutputSizeExercise answer = this::loopsWhenDilated;
        OutputSizeExercise limited = (OutputSizeExercise) CallLimit.around(BRIEF, answer);
        for (int i = 0; i < CallLimit.MOST_LOST_CALLS; i++) {
            assertThatThrownBy(() -> limited.outputSize(9, 3, 1, 0, 2))
                    .isInstanceOfSatisfying(
                            AnswerFailure.class,
                            failure -> assertThat(failure.kind()).isEqualTo(AnswerFailure.Kind.TIMEOUT));
        }
        int threads = left.size();
        assertThatThrownBy(() -> limited.outputSize(7, 3, 1, 0, 1))
                .hasMessage("not called, because 3 calls before this one did not return");
        stop = true;
        assertThat(left).hasSize(threads);
    }

    @Test
    void resultsAndExceptionsComeThroughUnchanged() {
        OutputSizeExercise answer = Answers::right;
        OutputSizeExercise limited = (OutputSizeExercise) CallLimit.around(BRIEF, answer);
        assertThat(limited.outputSize(7, 3, 2, 0, 1)).isEqualTo(3);
        assertThatThrownBy(() -> limited.outputSize(7, 3, 3, 0, 1))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("does not fit");
        assertThat(CallLimit.answerOf(limited)).isSameAs(answer);
        assertThat(limited).hasToString(answer.toString());
    }

    @Test
    void anInterruptedCallerGivesUpAndStaysInterrupted() {
        OutputSizeExercise answer = this::loopsWhenDilated;
        OutputSizeExercise limited = (OutputSizeExercise) CallLimit.around(OUTPUT_SIZE, answer);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> limited.outputSize(9, 3, 1, 0, 2)).hasMessage("interrupted before it returned");
        assertThat(Thread.interrupted()).isTrue();
        stop = true;
    }
}
