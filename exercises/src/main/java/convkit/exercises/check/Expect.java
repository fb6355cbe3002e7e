package convkit.exercises.check;

import convkit.nn.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What a test may expect of an answer's result. Every failure carries the values, so that a report can show them.
 *
 * <p>Comparisons are exact where not called {@code closeTo}: inputs of tests are whole numbers or quarters, whose sums of
 * products a float holds without rounding, in any order of summation. {@code closeTo} is for {@linkplain
 * convkit.exercises.Exercise#rounded() rounded} results: |actual − expected| may be up to 1e-4 · max(1, |expected|).
 * What is not finite is never right.
 */
public final class Expect {

    private static final int MOST_TEXT = 200;

    private final Recorder recorder;
    private int made;

    Expect(Recorder recorder) {
        this.recorder = recorder;
    }

    /** How many expectations were really compared; a test that made none proves nothing. */
    int made() {
        return made;
    }

    void count() {
        made++;
    }

    /** Begins an expectation about a tensor; goes on with {@link TensorExpectation#equalTo} or {@code closeTo}. */
    public TensorExpectation tensor(Tensor actual) {
        return new TensorExpectation(this, actual);
    }

    /**
     * Expects that there is a value, so that a test can go on with its parts.
     *
     * @param name what it is, for the message
     * @return the value
     */
    public <T> T notNull(String name, T actual) {
        if (actual == null) {
            throw new ExpectationFailure(name + ": null was returned but a value was expected", null);
        }
        return actual;
    }

    /** Expects a whole number. */
    public void intValue(int actual, int expected) {
        number("result", actual, expected);
    }

    /**
     * Expects a whole number.
     *
     * @param name what it is, for the message
     */
    public void number(String name, long actual, long expected) {
        count();
        if (actual != expected) {
            throw differs(name, Long.toString(actual), Long.toString(expected), actual, expected);
        }
    }

    /** Expects exactly this number; {@link #number(String, long, long)} for floats and doubles. */
    public void number(String name, double actual, double expected) {
        closeTo(name, actual, expected, 0);
    }

    /** Expects a number up to rounding. */
    public void closeTo(String name, double actual, double expected) {
        closeTo(name, actual, expected, Rounding.TOLERANCE);
    }

    /** Expects a number; |actual − expected| may be up to tolerance · max(1, |expected|). */
    public void closeTo(String name, double actual, double expected, double tolerance) {
        count();
        if (!Rounding.close(actual, expected, tolerance)) {
            throw differs(name, Numbers.format(actual), Numbers.format(expected), actual, expected);
        }
    }

    private static ExpectationFailure differs(
            String name, String found, String wanted, double actual, double expected) {
        return new ExpectationFailure(
                name + " is " + found + " but " + wanted + " was expected" + Numbers.origin(actual),
                new Comparison(Tensor.scalar((float) expected), Tensor.scalar((float) actual), new int[0], ""));
    }

    /** Expects exactly these numbers. */
    public void floats(String name, float[] actual, float... expected) {
        compare(name, actual, expected, 0);
    }

    /** Expects these numbers up to rounding. */
    public void floatsCloseTo(String name, float[] actual, float... expected) {
        compare(name, actual, expected, Rounding.TOLERANCE);
    }

    private void compare(String name, float[] actual, float[] expected, double tolerance) {
        count();
        requireLength(name, actual != null, actual == null ? 0 : actual.length, expected.length);
        for (int i = 0; i < expected.length; i++) {
            if (!Rounding.close(actual[i], expected[i], tolerance)) {
                throw new ExpectationFailure(
                        name + "[" + i + "] is " + Numbers.format(actual[i]) + " but " + Numbers.format(expected[i])
                                + " was expected" + Numbers.origin(actual[i]),
                        new Comparison(Tensor.vector(expected), Tensor.vector(actual), new int[] {i}, "", tolerance));
            }
        }
    }

    private static void requireLength(String name, boolean present, int actual, int expected) {
        if (!present) {
            throw new ExpectationFailure(name + ": null was returned but an array was expected", null);
        }
        if (actual != expected) {
            throw new ExpectationFailure(
                    name + ": there " + (actual == 1 ? "is 1" : "are " + actual) + " but " + expected
                            + " were expected",
                    null);
        }
    }

    /**
     * Expects a value that is no number: a truth value, a text, or an array of those.
     *
     * @param name what it is, for the message
     */
    public void value(String name, Object actual, Object expected) {
        count();
        if (!Objects.deepEquals(actual, expected)) {
            throw new ExpectationFailure(
                    name + " is " + text(actual) + " but " + text(expected) + " was expected", null);
        }
    }

    /** A stranger may have made it: cut, and without characters that could steer a terminal. */
    private static String text(Object value) {
        String text = Arrays.deepToString(new Object[] {value});
        String inner = text.substring(1, text.length() - 1).replaceAll("[\\p{Cntrl}\\p{Cf}\u2028\u2029]+", " ");
        return inner.length() <= MOST_TEXT ? inner : inner.substring(0, MOST_TEXT) + "…";
    }

    /**
     * Expects an array of whole numbers, such as the indices of pooling.
     *
     * @param name what the numbers are, for the message
     */
    public void ints(String name, int[] actual, int... expected) {
        count();
        requireLength(name, actual != null, actual == null ? 0 : actual.length, expected.length);
        for (int i = 0; i < expected.length; i++) {
            if (actual[i] != expected[i]) {
                throw new ExpectationFailure(
                        name + "[" + i + "] is " + actual[i] + " but " + expected[i] + " was expected",
                        new Comparison(vector(expected), vector(actual), new int[] {i}, ""));
            }
        }
    }

    private static Tensor vector(int[] numbers) {
        float[] values = new float[numbers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers[i];
        }
        return Tensor.vector(values);
    }

    /**
     * Expects a call to refuse its arguments.
     *
     * @param reason why it must, for the message
     */
    public void illegalArgument(String reason, Runnable call) {
        count();
        try {
            call.run();
        } catch (IllegalArgumentException expected) {
            return;
        }
        throw new ExpectationFailure(
                "no exception was thrown but IllegalArgumentException was expected: " + reason, null);
    }

    /** Expects that no call so far has changed the arguments it was given. */
    public void argumentsUnchanged() {
        count();
        List<String> changes = recorder.changedArguments();
        if (!changes.isEmpty()) {
            throw new ExpectationFailure(
                    changes.get(0) + "; the caller still needs it: work on a copy or write into a new tensor", null);
        }
    }
}
