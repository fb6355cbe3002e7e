package convkit.grader.export;

import convkit.exercises.Exercises;
import convkit.grader.policy.Policy;
import convkit.grader.score.ExerciseScore;
import convkit.grader.score.StudentScore;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a result came about, line by line, for the student who gets it. */
final class Grade {

    private Grade() {}

    /** Label and value; only what played a part. */
    static Map<String, String> lines(StudentScore score, Policy policy) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (ExerciseScore exercise : score.exercises()) {
            BigDecimal weight = policy.of(Exercises.byId(exercise.exercise())).weight();
            lines.put(
                    exercise.exercise()
                            + (weight.compareTo(BigDecimal.ONE) == 0 ? "" : ", points × " + Gradebooks.number(weight))
                            + (exercise.extraCredit() ? ", extra credit" : ""),
                    Gradebooks.number(exercise.points()) + " of " + Gradebooks.number(exercise.maxPoints()));
        }
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
