package convkit.grader.report;

import java.util.List;

/**
 * The outcome of one submission.
 *
 * @param name as given on the command line
 * @param problem why nothing could be graded, in our words; a stranger's names may be in them; empty if something was
 * @param notes on how it was read, one line each; a stranger's names are in them
 * @param exercises one outcome per exercise
 */
public record SubmissionReport(String name, String problem, List<String> notes, List<ExerciseReport> exercises) {

    public SubmissionReport {
        notes = List.copyOf(notes);
        exercises = List.copyOf(exercises);
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
