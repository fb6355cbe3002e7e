package convkit.grader.score;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import convkit.grader.policy.Policy;
import convkit.grader.report.ExerciseReport;
import convkit.grader.report.GradeReport;
import convkit.grader.report.SubmissionReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The grades of a class. An exercise counts for everybody if it was graded for anybody; who did not answer it has 0 points.
 *
 * @param exercises those that count, each with what a correct answer earns, in the order of the course
 * @param students in the order of the report
 */
public record ClassScores(
        Policy policy, GradeReport report, List<ExerciseScore> exercises, List<StudentScore> students) {

    public ClassScores {
        exercises = List.copyOf(exercises);
        students = List.copyOf(students);
    }

    /**
     * Computes the grades.
     *
     * @throws IllegalArgumentException if two submissions belong to one student
     */
    public static ClassScores of(GradeReport report, Policy policy) {
        List<ExerciseScore> full = full(report, policy);
        BigDecimal max = full.stream()
                .filter(exercise -> !exercise.extraCredit())
                .map(ExerciseScore::maxPoints)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal outOf =
                policy.outOf() != null ? policy.outOf() : max.setScale(policy.decimals(), RoundingMode.HALF_UP);
        List<StudentScore> scores = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (SubmissionReport submission : report.submissions()) {
            String key = submission.student().key();
            if (!keys.add(key)) {
                throw new IllegalArgumentException("student '" + key + "' has two submissions; hand in one of them");
            }
            scores.add(StudentScore.of(submission, scores(submission, full, policy), max, outOf, policy));
        }
        return new ClassScores(policy, report, full, scores);
    }

    private static List<ExerciseScore> full(GradeReport report, Policy policy) {
        Map<String, ExerciseReport> graded = new LinkedHashMap<>();
        report.submissions().stream()
                .flatMap(submission -> submission.exercises().stream())
                .forEach(exercise ->
                        graded.putIfAbsent(exercise.result().exercise().id(), exercise));
        // A lone file is graded for its exercise only: such reports do not come in the order of the course.
        List<String> order = Exercises.all().stream().map(Exercise::id).toList();
        return graded.values().stream()
                .sorted(Comparator.comparingInt(
                        exercise -> order.indexOf(exercise.result().exercise().id())))
                .map(exercise ->
                        ExerciseScore.of(exercise, policy.of(exercise.result().exercise())))
                .filter(score -> score.maxPoints().signum() > 0)
                .map(score ->
                        new ExerciseScore(score.exercise(), score.maxPoints(), score.maxPoints(), score.extraCredit()))
                .toList();
    }

    private static List<ExerciseScore> scores(SubmissionReport submission, List<ExerciseScore> full, Policy policy) {
        List<ExerciseScore> scores = new ArrayList<>();
        for (ExerciseScore wanted : full) {
            scores.add(submission.exercises().stream()
                    .filter(report -> report.result().exercise().id().equals(wanted.exercise()))
                    .findFirst()
                    .map(report ->
                            ExerciseScore.of(report, policy.of(report.result().exercise())))
                    .orElse(new ExerciseScore(
                            wanted.exercise(), BigDecimal.ZERO, wanted.maxPoints(), wanted.extraCredit())));
        }
        return scores;
    }

    /** The full result. */
    public BigDecimal outOf() {
        return students.isEmpty() ? BigDecimal.ZERO : students.get(0).outOf();
    }
}
