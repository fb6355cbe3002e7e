package convkit.grader.policy;

import convkit.grader.rules.Rule;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is decided for one exercise.
 *
 * @param weight factor on the points of its tests; 0 leaves it out of the score
 * @param extraCredit whether its points are added to those that make up the maximum
 * @param capPercent this share of its points is already full credit, more counts no more; 0 to 100
 * @param forbid what an answer may not use; breaking a rule is reported, and costs no points
 */
public record ExercisePolicy(BigDecimal weight, boolean extraCredit, BigDecimal capPercent, Set<Rule> forbid) {

    /** The points of the tests as they are. */
    public static final ExercisePolicy PLAIN =
            new ExercisePolicy(BigDecimal.ONE, false, Policy.HUNDRED, EnumSet.noneOf(Rule.class));

    public ExercisePolicy {
        forbid = Set.copyOf(forbid);
    }
}
