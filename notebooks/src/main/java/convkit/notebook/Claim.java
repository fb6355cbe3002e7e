package convkit.notebook;

import java.util.Locale;

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
}
