package convkit.grader.export;

import convkit.grader.policy.Policy;
import convkit.grader.score.StudentScore;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a result came about, line by line, for the student who gets it. */
final class Grade {

    private Grade() {}

    /** Label and value; only what played a part. */
    static Map<String, String> lines(StudentScore score, Policy policy) {
        Map<String, String> lines = new LinkedHashMap<>();
        score.exercises()
                .forEach(exercise -> lines.put(
                        exercise.exercise() + (exercise.extraCredit() ? " (extra credit)" : ""),
                        Gradebooks.number(exercise.points()) + " of " + Gradebooks.number(exercise.maxPoints())));
        lines.put("Points", Gradebooks.number(score.earned()));
        if (score.counted().compareTo(score.earned()) != 0) {
            lines.put("Points counted, after the cap", Gradebooks.number(score.counted()));
        }
        if (score.handInUnknown(policy)) {
            lines.put("Lateness", "time of hand-in unknown, counted as in time");
        } else if (score.daysLate() > 0) {
            lines.put(
                    "Lateness",
                    score.daysLate() + (score.daysLate() == 1 ? " day" : " days") + ", −"
                            + Gradebooks.number(score.deductionPercent()) + " %");
        }
        lines.put(
                "Result",
                Gradebooks.number(score.total()) + " of " + Gradebooks.number(score.outOf()) + " (" + score.percent()
                        + " %)");
        return lines;
    }
}
