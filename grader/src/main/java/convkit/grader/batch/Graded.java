package convkit.grader.batch;

import convkit.grader.intake.Submission;
import convkit.grader.report.ExerciseReport;
import convkit.grader.report.SubmissionReport;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One graded submission as it is kept: enough to write every result again, and to grade it again.
 *
 * @param digest of what was handed in; another one means that the outcome is out of date
 * @param defect whether it was not graded because the grader itself failed on it
 * @param report the outcome, without times
 * @param singleFile whether one {@code .java} file itself was handed in
 * @param files sources that were handed in; empty if they are not kept
 */
public record Graded(
        String digest, boolean defect, SubmissionReport report, boolean singleFile, SortedMap<String, byte[]> files) {

    public Graded {
        files = new TreeMap<>(files);
    }

    /** The same with no exercises but these. */
    Graded only(List<String> exercises) {
        List<ExerciseReport> kept = report.exercises().stream()
                .filter(exercise ->
                        exercises.contains(exercise.result().exercise().id()))
                .toList();
        SubmissionReport shorter = new SubmissionReport(report.student(), report.problem(), report.notes(), kept);
        return new Graded(digest, defect, shorter, singleFile, files);
    }

    /** What was handed in. */
    Submission submission() {
        // The problem of a defect is the grader's.
        return new Submission(report.student(), files, singleFile, report.notes(), defect ? "" : report.problem());
    }
}
