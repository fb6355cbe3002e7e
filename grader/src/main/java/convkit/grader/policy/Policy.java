package convkit.grader.policy;

import convkit.exercises.Exercise;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * How points become a grade. Without a policy file it is {@link #STANDARD}.
 *
 * @param assignment name of the column in gradebooks
 * @param only ids of the exercises that are graded, in no particular order; empty for all
 * @param exercises decisions by exercise id; the others are {@link ExercisePolicy#PLAIN}
 * @param late what lateness costs; null if nothing
 * @param totalCapPercent the points counted are at most this share of the maximum: above 100 only by extra credit
 * @param outOf the maximum that the result is scaled to; null for the sum of the points
 * @param decimals digits of the result, 0 to 4. Rounded once, at the end, half up; everything before is exact
 * @param hiddenTests what students see of hidden tests
 */
public record Policy(
        String assignment,
        List<String> only,
        Map<String, ExercisePolicy> exercises,
        LatePolicy late,
        BigDecimal totalCapPercent,
        BigDecimal outOf,
        int decimals,
        HiddenTests hiddenTests) {

    /** All of something, in percent. */
    public static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Every exercise counts the points of its tests, lateness costs nothing, hidden tests are shown. */
    public static final Policy STANDARD =
            new Policy("ConvKit", List.of(), Map.of(), null, BigDecimal.valueOf(1000), null, 2, HiddenTests.FULL);

    public Policy {
        only = List.copyOf(only);
        exercises = Map.copyOf(exercises);
    }

    /** What is decided for an exercise. */
    public ExercisePolicy of(Exercise exercise) {
        return exercises.getOrDefault(exercise.id(), ExercisePolicy.PLAIN);
    }

    /** Those of the exercises that are graded, in the order they come in. */
    public List<Exercise> select(List<Exercise> all) {
        return only.isEmpty()
                ? List.copyOf(all)
                : all.stream().filter(exercise -> only.contains(exercise.id())).toList();
    }
}
