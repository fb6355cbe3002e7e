package convkit.grader.report;

import convkit.grader.intake.Student;
import java.util.List;

/**
 * The outcome of one submission.
 *
 * @param student whose it is
 * @param problem why nothing could be graded, in our words; a stranger's names may be in them; empty if something was
 * @param notes on how it was read, one line each; a stranger's names are in them
 * @param exercises one outcome per exercise
 */
public record SubmissionReport(Student student, String problem, List<String> notes, List<ExerciseReport> exercises) {

    public SubmissionReport {
        notes = List.copyOf(notes);
        exercises = List.copyOf(exercises);
    }

    /** How reports call it. */
    public String name() {
        return student.name();
    }

    /** Points earned. */
    public double points() {
        return exercises.stream()
                .mapToDouble(exercise -> exercise.result().points())
                .sum();
    }

    /** Points a correct submission earns. */
    public double maxPoints() {
        return exercises.stream()
                .mapToDouble(exercise -> exercise.result().maxPoints())
                .sum();
    }
}
