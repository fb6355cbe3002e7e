package convkit.exercises.check;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.exercises.Exercise;
import convkit.nn.tensor.Tensor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingTest {

    /** A contract whose result is rounded. */
    public interface SoftmaxExercise {
        Scaled softmax(Tensor x, float scale);
    }

    /** Numbers of every kind that a contract may return. */
    public record Scaled(Tensor all, double largest, int index, float[] copy, String name, boolean done) {}

    private static Scaled scaled(float factor, int index) {
        float[] values = {0.125f * factor, -3.7f * factor, 1234.5f * factor, 0};
        return new Scaled(Tensor.of(values, 2, 2), 1234.5 * factor, index, values.clone(), "softmax", true);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -1, 0.25, 10, 1000, 1024, 0.1, 0.001, 99.75, 123456, -1e-3, 1e12})
    void roundNumbersLieOnTheEdgeOfNoGrid(double value) {
        for (int grid = 0; grid < Rounding.GRIDS; grid++) {
            double noise = 1e-6 * Math.max(1, Math.abs(value));
            assertThat(Rounding.onGrid(value + noise, grid)).isEqualTo(Rounding.onGrid(value, grid));
            assertThat(Rounding.onGrid(value - noise, grid)).isEqualTo(Rounding.onGrid(value, grid));
        }
    }

    @Test
    void fourDigitsCount() {
        assertThat(Rounding.onGrid(123.4001, 1)).isEqualTo("123.4");
        assertThat(Rounding.onGrid(-0.00012, 1)).isEqualTo("-0.0001");
        assertThat(Rounding.onGrid(1e-9, 1)).isEqualTo("0");
        assertThat(Rounding.onGrid(999.96, 1)).isEqualTo("1E+3").isEqualTo(Rounding.onGrid(1000, 1));
        assertThat(Rounding.onGrid(123.4, 1)).isNotEqualTo(Rounding.onGrid(123.5, 1));
        assertThat(Rounding.onGrid(Double.NaN, 0)).isEqualTo("NaN");
        assertThat(Rounding.onGrid(Double.NEGATIVE_INFINITY, 0)).isEqualTo("-Infinity");
    }

    @Test
    void theToleranceIsRelativeAboveOneAndAbsoluteBelow() {
        assertThat(Rounding.close(0.00009, 0, Rounding.TOLERANCE)).isTrue();
        assertThat(Rounding.close(0.00011, 0, Rounding.TOLERANCE)).isFalse();
        assertThat(Rounding.close(1000.09, 1000, Rounding.TOLERANCE)).isTrue();
        assertThat(Rounding.close(1000.11, 1000, Rounding.TOLERANCE)).isFalse();
        assertThat(Rounding.close(Double.NaN, Double.NaN, 1)).isFalse();
        assertThat(Rounding.close(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 1))
                .isFalse();
    }

    @Test
    void valuesAreCloseIfAllTheirPartsAre() {
        Scaled one = scaled(1, 3);
        assertThat(Rounding.close(scaled(1.00001f, 3), one)).isTrue();
        assertThat(Rounding.close(scaled(1.001f, 3), one)).isFalse();
        assertThat(Rounding.close(scaled(1, 4), one)).isFalse();
        assertThat(Rounding.close(Tensor.zeros(2, 3), Tensor.zeros(3, 2))).isFalse();
        assertThat(Rounding.close(new float[] {0}, new float[] {0, 0})).isFalse();
        assertThat(Rounding.close(new String[] {"a", null}, new String[] {"a", null}))
                .isTrue();
        // Two that went wrong in the same way are alike, although neither is right.
        assertThat(Rounding.close(new float[] {Float.NaN}, new float[] {Float.NaN}))
                .isTrue();
        assertThat(Rounding.close(1.0, "1.0")).isFalse();
    }

    private static List<Call> calls(float argument, Scaled result) {
        Recorder recorder = new Recorder(SoftmaxExercise.class, (SoftmaxExercise) (x, scale) -> result);
        Recorder.proxy(SoftmaxExercise.class, recorder).softmax(Tensor.vector(1, 2, argument), 0.5f);
        return recorder.calls();
    }

    @Test
    void fingerprintsOfRoundedValuesAgreeWhereExactOnesDoNot() {
        List<Call> one = calls(3, scaled(1, 3));
        List<Call> nearly = calls(3.000001f, scaled(1.0000001f, 3));
        assertThat(Fingerprint.of(one, false)).hasSize(1).isNotEqualTo(Fingerprint.of(nearly, false));
        assertThat(Fingerprint.of(one, true)).hasSize(Rounding.GRIDS).doesNotHaveDuplicates();
        assertThat(Fingerprint.of(one, true)).containsAnyElementsOf(Fingerprint.of(nearly, true));
        for (List<Call> other : List.of(calls(3, scaled(1.01f, 3)), calls(3, scaled(1, 2)), calls(4, scaled(1, 3)))) {
            assertThat(Fingerprint.of(one, true)).doesNotContainAnyElementsOf(Fingerprint.of(other, true));
        }
    }

    /** A softmax whose sum runs in an order of its own: right, but for the last digits. */
    private static Scaled softmax(float[] x, long order, double power) {
        List<Double> terms = new ArrayList<>();
        for (float value : x) {
            terms.add(Math.exp(power * value));
        }
        List<Double> shuffled = new ArrayList<>(terms);
        Collections.shuffle(shuffled, new Random(order));
        float sum = 0;
        for (double term : shuffled) {
            sum += (float) term;
        }
        float[] result = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            result[i] = (float) (terms.get(i) / sum);
        }
        return new Scaled(Tensor.vector(result), sum, 0, result, "", true);
    }

    @Test
    void theOrderOfSummationHidesAlmostNoMistake() {
        Random random = new Random(5);
        int known = 0;
        int exact = 0;
        int tries = 500;
        for (int i = 0; i < tries; i++) {
            float[] x = new float[40];
            for (int k = 0; k < x.length; k++) {
                x[k] = random.nextFloat() * 4;
            }
            List<Call> ours = calls(3, softmax(x, 1, 1));
            List<Call> theirs = calls(3, softmax(x, 2, 1));
            List<Call> others = calls(3, softmax(x, 1, 1.01));
            exact += Fingerprint.of(theirs, false).equals(Fingerprint.of(ours, false)) ? 1 : 0;
            known += Fingerprint.of(theirs, true).stream().anyMatch(Fingerprint.of(ours, true)::contains) ? 1 : 0;
            assertThat(Fingerprint.of(others, true)).doesNotContainAnyElementsOf(Fingerprint.of(ours, true));
        }
        assertThat(exact).isLessThan(tries / 2);
        assertThat(known).isGreaterThanOrEqualTo(tries * 99 / 100);
    }

    private static Exercise exercise(boolean rounded) {
        Exercise.Builder builder = Exercise.named("softmax", "Softmax")
                .contract(SoftmaxExercise.class, Object.class)
                .teaches("a row")
                .takes(1)
                .difficulty(1)
                .outOfScope("all")
                .hints("a", "b", "c");
        return rounded ? builder.rounded().build() : builder.build();
    }

    @Test
    void mistakesThatAreRunAreComparedWithTolerance() {
        SolutionBook book = new SolutionBook() {
            @Override
            public List<Class<?>> hiddenTests(String exerciseId) {
                return List.of();
            }

            @Override
            public List<Mistake> mistakes(String exerciseId) {
                SoftmaxExercise twice = (x, scale) -> scaled(2, 3);
                SoftmaxExercise throwing = (x, scale) -> {
                    throw new IllegalStateException();
                };
                return List.of(
                        new Mistake("throws", "It throws.", "t", () -> throwing),
                        new Mistake("twice", "Twice as much.", "t", () -> twice));
            }

            @Override
            public Object reference(String exerciseId) {
                return (SoftmaxExercise) (x, scale) -> scaled(1, 3);
            }
        };
        List<Call> nearlyTwice = calls(3, scaled(2.00001f, 3));
        assertThat(new LiveMistakes(book, exercise(true)).diagnose("t", nearlyTwice))
                .containsExactly(new Diagnosis("twice", "Twice as much."));
        assertThat(new LiveMistakes(book, exercise(false)).diagnose("t", nearlyTwice))
                .isEmpty();
        assertThat(new LiveMistakes(book, exercise(true)).diagnose("t", calls(3, scaled(1.00001f, 3))))
                .isEmpty();
    }

    @Test
    void aRecordedValueThatCannotBeReadBackIsADefect() throws NoSuchMethodException {
        Method method = SoftmaxExercise.class.getMethod("softmax", Tensor.class, float.class);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> Fingerprint.decode(new byte[] {99}, Tensor.class, method)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a recorded value of softmax cannot be read back");
    }
}
