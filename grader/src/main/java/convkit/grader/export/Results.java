package convkit.grader.export;

import convkit.grader.policy.HiddenTests;
import convkit.grader.policy.Policy;
import convkit.grader.report.HtmlReport;
import convkit.grader.report.ReportFolder;
import convkit.grader.report.StudentView;
import convkit.grader.score.ClassScores;
import convkit.grader.score.StudentScore;
import java.io.IOException;

/**
 * Writes every result of a class:
 *
 * <ul>
 *   <li>for the instructor: {@code report.json}, {@code report.html}, {@code class.html}, {@code gradebook.csv}, {@code
 *       gradebook-canvas.csv}, {@code gradebook-moodle.csv}, {@code junit.xml}, {@code rules.sarif};
 *   <li>for each student, in {@code students/KEY/}, only what the policy lets them see: {@code report.html}, {@code
 *       results.json} (Gradescope), {@code classroom.json} (GitHub Classroom).
 * </ul>
 */
public final class Results {

    private Results() {}

    /**
     * Writes them all.
     *
     * @param compared whether {@code similarity/index.html} is there, to be linked
     * @throws IOException if a file cannot be written; those written before are whole
     */
    public static void write(ClassScores scores, ReportFolder folder, boolean compared) throws IOException {
        folder.write(scores.report());
        for (StudentScore student : scores.students()) {
            String name = "students/" + student.student().key();
            folder.write(name + "/report.html", studentPage(student, scores));
            folder.write(name + "/results.json", GradescopeJson.of(student, scores.policy()));
            folder.write(name + "/classroom.json", ClassroomJson.of(student, scores.policy()));
        }
        folder.write("gradebook.csv", Gradebooks.plain(scores));
        folder.write("gradebook-canvas.csv", Gradebooks.canvas(scores));
        folder.write("gradebook-moodle.csv", Gradebooks.moodle(scores));
        folder.write("junit.xml", JunitXml.of(scores));
        folder.write("rules.sarif", Sarif.of(scores));
        folder.write("class.html", ClassPage.of(scores, compared));
    }

    private static byte[] studentPage(StudentScore student, ClassScores scores) throws IOException {
        Policy policy = scores.policy();
        // The seed makes the hidden inputs: whoever may not see them does not get it.
        String conditions = policy.hiddenTests() == HiddenTests.FULL
                ? scores.report().conditions()
                : scores.report().sandboxUsed() + ". " + StudentView.notice(policy.hiddenTests());
        return HtmlReport.forStudent(
                policy.assignment(),
                conditions,
                Grade.lines(student, policy),
                StudentView.of(student.report(), policy.hiddenTests()));
    }
}
