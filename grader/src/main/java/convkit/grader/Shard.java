package convkit.grader;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One of several parts of a class.
 *
 * @param number 1 to {@code of}
 */
record Shard(int number, int of) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    /**
     * Reads {@code 2/3}.
     *
     * @throws IllegalArgumentException if it is none; the message is one line
     */
    static Shard parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (matcher.matches()) {
            Shard shard = new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            if (shard.number >= 1 && shard.number <= shard.of) {
                return shard;
            }
        }
        throw new IllegalArgumentException(
                "--shard " + text + " is no part of a class; give i/n with i from 1 to n, such as 2/3");
    }

    /** Every n-th element: neighbours in a class list often did the same work, so the parts take about as long. */
    <T> List<T> of(List<T> all) {
        return IntStream.range(0, all.size())
                .filter(i -> i % of == number - 1)
                .mapToObj(all::get)
                .toList();
    }
}
