package convkit.notebook;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A number that the text of a lesson promises; checked whenever the lesson is run. */
public final class Claim {

    private Claim() {}

    /**
     * Says that a measured value lies where the lesson says it does.
     *
     * @param what name of the value, such as {@code "test accuracy"}
     * @param from smallest promised value
     * @param to largest promised value
     * @return a sentence for the reader
     * @throws IllegalStateException if it lies elsewhere, so that a run of all lessons shows which text is wrong
     */
    public static String check(String what, double value, double from, double to) {
        String sentence = String.format(Locale.ROOT, "%s is %.4g", what, value);
        if (!(value >= from && value <= to)) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "%s, but the lesson expects %s to %s; if you changed the experiment, this is no fault",
                    sentence,
                    from,
                    to));
        }
        return String.format(Locale.ROOT, "✓ %s (expected %s to %s)", sentence, from, to);
    }

    /**
     * Says that a count is the very number that the lesson gives.
     *
     * @param what name of the number, such as {@code "parameters of LeNet-5"}
     * @return a sentence for the reader
     * @throws IllegalStateException if it is another number
     */
    public static String exactly(String what, long value, long expected) {
        return exactly(what, new long[] {value}, expected);
    }

    /**
     * Says that several counts, such as those of a network's layers, are the very numbers that the lesson gives.
     *
     * @param what name of the numbers
     * @return a sentence for the reader
     * @throws IllegalStateException if one of them is another number, or there are not as many
     */
    public static String exactly(String what, long[] values, long... expected) {
        if (!Arrays.equals(values, expected)) {
            throw new IllegalStateException(what + ": " + list(values) + ", but the lesson expects " + list(expected)
                    + "; if you changed the experiment, this is no fault");
        }
        return "✓ " + what + ": " + list(values);
    }

    /**
     * Says that something is written as the lesson writes it, such as {@code "218.59"} megabytes.
     *
     * @param what name of it
     * @return a sentence for the reader
     * @throws IllegalStateException if it is written otherwise
     */
    public static String exactly(String what, String written, String expected) {
        if (!written.equals(expected)) {
            throw new IllegalStateException(what + ": " + written + ", but the lesson expects " + expected
                    + "; if you changed the experiment, this is no fault");
        }
        return "✓ " + what + ": " + written;
    }

    private static String list(long[] values) {
        return Arrays.stream(values).mapToObj(Numbers::grouped).collect(Collectors.joining(" · "));
    }
}
