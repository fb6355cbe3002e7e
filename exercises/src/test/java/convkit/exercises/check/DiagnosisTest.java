package convkit.exercises.check;

import static convkit.exercises.check.Answers.OUTPUT_SIZE;
import static org.assertj.core.api.Assertions.assertThat;

import convkit.exercises.arithmetic.OutputSizeExercise;
import convkit.exercises.wire.Codec;
import convkit.nn.tensor.Tensor;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

    private static final OutputSizeExercise MINUS_ONE = (w, k, s, p, d) -> Answers.right(w, k, s, p, d) - 1;
    private static final OutputSizeExercise NEVER_REFUSES = (w, k, s, p, d) -> {
        try {
            return Answers.right(w, k, s, p, d);
        } catch (IllegalArgumentException e) {
            return 0;
        }
    };

    /** Like hidden tests: with random inputs, so that nothing can be recorded beforehand. */
    @Tag("student")
    public static class HiddenTests extends ExerciseTests<OutputSizeExercise> {

        public HiddenTests(OutputSizeExercise answer) {
            super(OutputSizeExercise.class, answer);
        }

        @Checks(what = "One size.", why = "It is the simplest.")
        void oneSize(Random random) {
            int inputSize = 5 + random.nextInt(1000);
            expect.intValue(answer.outputSize(inputSize, 3, 1, 0, 1), inputSize - 2);
        }

        @Checks(what = "One refusal.", why = "It is the other case.")
        void oneRefusal(Random random) {
            int inputSize = 5 + 2 * random.nextInt(1000);
            expect.intValue(answer.outputSize(inputSize, 3, 2, 0, 1), (inputSize - 1) / 2);
            expect.illegalArgument("odd", () -> answer.outputSize(inputSize + 1, 3, 2, 0, 1));
        }
    }

    private static Mistake mistake(String id, String failsTest, OutputSizeExercise answer) {
        return new Mistake(id, "message of " + id, failsTest, () -> answer);
    }

    private static SolutionBook book(Mistake... mistakes) {
        return new SolutionBook() {
            @Override
            public List<Class<?>> hiddenTests(String exerciseId) {
                return List.of(HiddenTests.class);
            }

            @Override
            public List<Mistake> mistakes(String exerciseId) {
                return List.of(mistakes);
            }

            @Override
            public Object reference(String exerciseId) {
                OutputSizeExercise right = Answers::right;
                return right;
            }
        };
    }

    private static Diagnosis diagnosis(OutputSizeExercise answer, String test, SolutionBook book) {
        TestResult result = Answers.test(ExerciseRun.run(OUTPUT_SIZE, answer, book, 11), test);
        assertThat(result.passed()).isFalse();
        return result.diagnosis();
    }

    @Test
    void hiddenTestsAreDiagnosedByRunningTheMistakes() {
        SolutionBook book =
                book(mistake("never-refuses", "oneRefusal", NEVER_REFUSES), mistake("minus-one", "oneSize", MINUS_ONE));
        assertThat(diagnosis(MINUS_ONE, "oneSize", book)).isEqualTo(new Diagnosis("minus-one", "message of minus-one"));
        assertThat(diagnosis(NEVER_REFUSES, "oneRefusal", book).mistake()).isEqualTo("never-refuses");
        assertThat(diagnosis((w, k, s, p, d) -> 77, "oneSize", book)).isNull();
    }

    @Test
    void ofTwoThatFitTheOneMeantForTheTestIsNamed() {
        SolutionBook book = book(mistake("first", "oneRefusal", MINUS_ONE), mistake("second", "oneSize", MINUS_ONE));
        assertThat(diagnosis(MINUS_ONE, "oneSize", book).mistake()).isEqualTo("second");
        assertThat(diagnosis(MINUS_ONE, "oneRefusal", book).mistake()).isEqualTo("first");
    }

    @Test
    void rightResultsAreNeverAMistake() {
        // The answer is right in every call; it fails because this test expects something else.
        Recorder recorder = new Recorder(OutputSizeExercise.class, (OutputSizeExercise) Answers::right);
        Recorder.proxy(OutputSizeExercise.class, recorder).outputSize(7, 3, 1, 0, 1);
        SolutionBook book = book(mistake("same-here", "oneSize", NEVER_REFUSES));
        assertThat(new LiveMistakes(book, OUTPUT_SIZE).diagnose("oneSize", recorder.calls()))
                .isEmpty();
    }

    @Test
    void recordingListsMistakesAndWhereTheyShow() {
        String text = RecordedMistakes.record(
                OUTPUT_SIZE,
                List.of(
                        mistake("never-refuses", "refusesStrideThatDoesNotFit", NEVER_REFUSES),
                        mistake("other", "strideOne", MINUS_ONE),
                        mistake("minus-one", "strideDividesTheRoom", MINUS_ONE)));
        assertThat(text.lines())
                .startsWith(
                        "# Recorded from the catalogued wrong solutions; ./kit generate writes it anew, do not edit.",
                        "mistake never-refuses message of never-refuses",
                        "mistake other message of other",
                        "mistake minus-one message of minus-one")
                .anyMatch(line -> line.matches("in strideOne [0-9a-f]{24} other minus-one"))
                .anyMatch(line -> line.matches("in strideDividesTheRoom [0-9a-f]{24} minus-one other"))
                .anyMatch(line -> line.matches("in refusesStrideThatDoesNotFit [0-9a-f]{24} never-refuses"))
                .noneMatch(line -> line.matches("in strideOne .* never-refuses.*"));
        assertThat(text).endsWith("\n");
    }

    /** A result as a contract may declare it. */
    public record Measured(double mean, float largest, double[] all, Tensor map) {}

    @Test
    void zerosOfBothSignsAreOneResult() {
        Measured negative = new Measured(-0.0, -0f, new double[] {-0.0, 1}, Tensor.vector(-0f, 2));
        Measured positive = new Measured(0, 0, new double[] {0, 1}, Tensor.vector(0, 2));
        assertThat(Codec.encode(negative)).isNotEqualTo(Codec.encode(positive));
        assertThat(Outcome.returned(negative)).isEqualTo(Outcome.returned(positive));
        assertThat(Outcome.returned(new float[] {-0f})).isEqualTo(Outcome.returned(new float[] {0}));
        assertThat(Outcome.returned("text")).isNotEqualTo(Outcome.threw(new IllegalStateException("text")));
    }
}
