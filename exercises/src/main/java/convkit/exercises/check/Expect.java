package convkit.exercises.check;

import convkit.nn.tensor.Tensor;
import java.util.List;

/**
 * What a test may expect of an answer's result. Every failure carries the values, so that a report can show them.
 *
 * <p>Comparisons are exact: inputs of tests are whole numbers or quarters, whose sums of products a float holds without
 * rounding, in any order of summation.
 */
public final class Expect {

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

    /** Begins an expectation about a tensor; goes on with {@link TensorExpectation#equalTo}. */
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

    /** Expects a number. */
    public void intValue(int actual, int expected) {
        count();
        if (actual != expected) {
            throw new ExpectationFailure(
                    "result is " + actual + " but " + expected + " was expected",
                    new Comparison(Tensor.scalar(expected), Tensor.scalar(actual), new int[0], ""));
        }
    }

    /**
     * Expects an array of whole numbers, such as the indices of pooling.
     *
     * @param name what the numbers are, for the message
     */
    public void ints(String name, int[] actual, int... expected) {
        count();
        if (actual == null) {
            throw new ExpectationFailure(name + ": null was returned but an array was expected", null);
        }
        if (actual.length != expected.length) {
            throw new ExpectationFailure(
                    name + ": there are " + actual.length + " but " + expected.length + " were expected", null);
        }
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
