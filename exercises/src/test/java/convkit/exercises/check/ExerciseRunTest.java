package convkit.exercises.check;

import static convkit.exercises.check.Answers.OUTPUT_SIZE;
import static convkit.exercises.check.Answers.run;
import static convkit.exercises.check.Answers.test;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.exercises.Exercise;
import convkit.exercises.arithmetic.OutputSizeExercise;
import convkit.exercises.pooling.MaxPoolExercise;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ExerciseRunTest {

    @Test
    void rightAnswerEarnsAllPoints() {
        ExerciseResult result = run(Answers::right);
        assertThat(result.allPassed()).isTrue();
        assertThat(result.points()).isEqualTo(result.maxPoints()).isEqualTo(8);
        assertThat(result.seed()).isEqualTo(5);
        assertThat(result.tests()).hasSize(7).allSatisfy(test -> {
            assertThat(test.message()).isEmpty();
            assertThat(test.hidden()).isFalse();
        });
        assertThat(result.tests().get(0).name()).isEqualTo("strideOne");
    }

    @Test
    void wrongNumberIsComparedAndNamed() {
        TestResult result = test(run((w, k, s, p, d) -> Answers.right(w, k, s, p, d) - 1), "strideOne");
        assertThat(result.passed()).isFalse();
        assertThat(result.points()).isZero();
        assertThat(result.maxPoints()).isEqualTo(1);
        assertThat(result.message())
                .isEqualTo("outputSize(inputSize=7, kernelSize=3, stride=1, padding=0, dilation=1):"
                        + " result is 4 but 5 was expected");
        assertThat(result.comparison().expected().item()).isEqualTo(5);
        assertThat(result.comparison().actual().item()).isEqualTo(4);
        assertThat(result.diagnosis().mistake()).isEqualTo("forgot-plus-one");
    }

    @Test
    void wrongNumberThatNoMistakeExplainsHasNoName() {
        assertThat(run((w, k, s, p, d) -> 77).tests()).allSatisfy(test -> {
            assertThat(test.passed()).isFalse();
            assertThat(test.diagnosis()).isNull();
        });
    }

    @Test
    void usualExceptionsAreReportedWithTheStudentsTextApart() {
        OutputSizeExercise answer = (w, k, s, p, d) -> {
            throw new IllegalStateException("<b>trust me</b>");
        };
        TestResult result = test(run(answer), "strideOne");
        assertThat(result.message())
                .startsWith("outputSize(inputSize=7, kernelSize=3, stride=1, padding=0, dilation=1) threw"
                        + " IllegalStateException");
        assertThat(result.message()).doesNotContain("trust me");
        assertThat(result.studentMessage()).isEqualTo("<b>trust me</b>");
    }

    static class ThrowsInLine implements OutputSizeExercise {
        @Override
        public int outputSize(int inputSize, int kernelSize, int stride, int padding, int dilation) {
            return new int[0][0].length + inputSize / (padding - padding);
        }
    }

    @Test
    void theLineOfTheStudentsClassIsNamed() {
        assertThat(test(run(new ThrowsInLine()), "strideOne").message())
                .matches(".* threw ArithmeticException in line \\d+ of ThrowsInLine");
    }

    @Test
    void errorsAndAbortedAssumptionsAreFailuresToo() {
        OutputSizeExercise overflows = new OutputSizeExercise() {
            @Override
            public int outputSize(int w, int k, int s, int p, int d) {
                return outputSize(w, k, s, p, d) + 1;
            }
        };
        TestResult overflow = test(run(overflows), "strideOne");
        assertThat(overflow.passed()).isFalse();
        assertThat(overflow.message()).contains("threw java.lang.StackOverflowError");
        ExerciseResult aborted = run((w, k, s, p, d) -> {
            throw new org.opentest4j.TestAbortedException("skip me");
        });
        assertThat(aborted.points()).isZero();
        assertThat(aborted.tests()).hasSize(7).noneMatch(TestResult::passed);
    }

    @Test
    void illegalArgumentIsNoWayToPass() {
        ExerciseResult result = run((w, k, s, p, d) -> {
            throw new IllegalArgumentException("always");
        });
        assertThat(result.points()).isZero();
    }

    @Test
    void noAnswerFromAnotherProcessIsReportedInItsWords() {
        TestResult result = test(
                run((w, k, s, p, d) -> {
                    throw new AnswerFailure(AnswerFailure.Kind.CRASHED, "the process ended with code 137");
                }),
                "strideOne");
        assertThat(result.message()).endsWith(": the process ended with code 137");
        assertThat(result.studentMessage()).isEmpty();
    }

    @Test
    void anObjectThatIsNoAnswerIsRefused() {
        assertThatThrownBy(() -> ExerciseRun.run(OUTPUT_SIZE, "text", null, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("output-size: java.lang.String does not implement"
                        + " convkit.exercises.arithmetic.OutputSizeExercise; write 'implements OutputSizeExercise'");
        assertThatThrownBy(() -> ExerciseRun.run(OUTPUT_SIZE, null, null, 1))
                .hasMessageStartingWith("output-size: null does not implement");
    }

    @Test
    void nullResultsAreFailuresOfTheAnswer() {
        MaxPoolExercise nothing = new MaxPoolExercise() {
            @Override
            public Pooled forward(convkit.nn.tensor.Tensor x, int kernelSize, int stride) {
                return kernelSize == 1 ? null : new Pooled(null, null);
            }

            @Override
            public convkit.nn.tensor.Tensor backward(
                    convkit.nn.tensor.Tensor gradOutput, int[] indices, int[] inputShape) {
                return null;
            }
        };
        ExerciseResult result = ExerciseRun.run(convkit.exercises.Exercises.byId("max-pool"), nothing, null, 1);
        assertThat(result.tests())
                .hasSize(12)
                .allSatisfy(test ->
                        assertThat(test.message()).contains("null was returned").doesNotContain("defect"));
    }

    /** Tests that show what the run does about tests; not run by the build on its own. */
    @Tag("student")
    public static class OddTests extends ExerciseTests<OutputSizeExercise> {
        public OddTests(OutputSizeExercise answer) {
            super(OutputSizeExercise.class, answer);
        }

        @Checks(what = "Nothing.", why = "It must not count.")
        void makesNoExpectation() {
            answer.outputSize(7, 3, 1, 0, 1);
        }

        @Checks(what = "Broken.", why = "It must not count.")
        void isBrokenItself() {
            throw new IllegalStateException("oops");
        }

        @Checks(what = "Random.", why = "Seeds repeat.")
        void randomNumbers(Random random) {
            expect.intValue(random.nextInt(1_000_000), -1);
        }

        @Checks(what = "A parameter nobody gives.", why = "It must not vanish.")
        void cannotBeStarted(String text) {
            expect.intValue(1, 1);
        }
    }

    private static Exercise odd() {
        return Exercise.named("odd", "Odd")
                .contract(OutputSizeExercise.class, OddTests.class)
                .teaches("nothing")
                .takes(1)
                .difficulty(1)
                .outOfScope("all")
                .hints("a", "b", "c")
                .build();
    }

    private static ExerciseResult runOdd(long seed) {
        OutputSizeExercise answer = Answers::right;
        return ExerciseRun.run(odd(), answer, null, seed);
    }

    @Test
    void testsThatProveNothingFailAsDefects() {
        ExerciseResult result = runOdd(1);
        assertThat(result.tests()).hasSize(4).noneMatch(TestResult::passed);
        assertThat(test(result, "makesNoExpectation").message())
                .isEqualTo("defect of the test, not of the answer: it made no expectation; call expect.… on a result");
        assertThat(test(result, "isBrokenItself").message())
                .isEqualTo("defect of the test, not of the answer: java.lang.IllegalStateException: oops");
        assertThat(test(result, "cannotBeStarted").message()).startsWith("defect of the test: ");
    }

    @Test
    void theSeedAloneDecidesRandomInputs() {
        String first = test(runOdd(1), "randomNumbers").message();
        assertThat(test(runOdd(1), "randomNumbers").message()).isEqualTo(first);
        assertThat(test(runOdd(2), "randomNumbers").message()).isNotEqualTo(first);
    }
}
