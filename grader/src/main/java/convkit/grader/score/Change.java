package convkit.grader.score;

import java.math.BigDecimal;
import java.util.List;

/**
 * A student whose result is another one than before.
 *
 * @param key of the student
 * @param name for people
 * @param before the result; null if there was none
 * @param after the result; null if there is none any more
 * @param why what made it so, each in a few words; what a submission says of itself is not in it
 */
public record Change(String key, String name, BigDecimal before, BigDecimal after, List<String> why) {

    public Change {
        why = List.copyOf(why);
    }
}
