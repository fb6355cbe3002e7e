package convkit.grader.report;

import java.util.List;

/**
 * What became of a class, without the details, which are in the students' own reports.
 *
 * @param students one line each, in the order of grading
 * @param notes on the class as a whole, one line each; strangers' names are in them
 */
public record ClassReport(List<Row> students, List<String> notes) {

    /**
     * One student.
     *
     * @param key name of the student's folder
     * @param name of the student, as handed in or as the roster says
     * @param points earned
     * @param maxPoints of a correct submission
     * @param problem why nothing could be graded; empty if something was
     * @param notes on how the submission was read
     */
    public record Row(String key, String name, double points, double maxPoints, String problem, List<String> notes) {

        /** The line that sums up a submission. */
        public static Row of(String key, SubmissionReport report) {
            return new Row(key, report.name(), report.points(), report.maxPoints(), report.problem(), report.notes());
        }
    }

    public ClassReport {
        students = List.copyOf(students);
        notes = List.copyOf(notes);
    }
}
