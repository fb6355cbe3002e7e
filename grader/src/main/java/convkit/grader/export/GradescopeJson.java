package convkit.grader.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import convkit.exercises.check.TestResult;
import convkit.grader.policy.Policy;
import convkit.grader.report.ExerciseReport;
import convkit.grader.report.StrangersText;
import convkit.grader.report.StudentView;
import convkit.grader.report.SubmissionReport;
import convkit.grader.score.StudentScore;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * {@code results.json} as Gradescope takes it from an autograder. All text is declared plain, so that nothing of a student's
 * is rendered.
 *
 * @see <a href="https://gradescope-autograders.readthedocs.io/en/latest/specs/">Autograder specifications</a>
 */
final class GradescopeJson {

    private GradescopeJson() {}

    static byte[] of(StudentScore score, Policy policy) throws IOException {
        SubmissionReport shown = StudentView.of(score.report(), policy.hiddenTests());
        ObjectNode root = Json.MAPPER.createObjectNode();
        root.put("score", score.total());
        root.put("output", summary(score, policy, shown));
        root.put("output_format", "text");
        root.put("test_output_format", "text");
        root.put("test_name_format", "text");
        root.put("visibility", "visible");
        // What the autograder itself prints is for instructors.
        root.put("stdout_visibility", "hidden");
        ArrayNode tests = root.putArray("tests");
        int number = 0;
        for (ExerciseReport exercise : shown.exercises()) {
            BigDecimal weight = policy.of(exercise.result().exercise()).weight();
            number++;
            int part = 0;
            for (TestResult test : exercise.result().tests()) {
                part++;
                write(exercise.result().exercise().id(), number + "." + part, test, weight, tests.addObject());
            }
        }
        return Json.bytes(root);
    }

    private static void write(String exercise, String number, TestResult test, BigDecimal weight, ObjectNode node) {
        node.put("number", number);
        node.put("name", exercise + ": " + test.what());
        node.put("score", BigDecimal.valueOf(test.points()).multiply(weight));
        node.put("max_score", BigDecimal.valueOf(test.maxPoints()).multiply(weight));
        node.put("status", test.passed() ? "passed" : "failed");
        node.put("output", TestText.of(test));
        node.put("visibility", "visible");
        node.putArray("tags").add(exercise).add(test.hidden() ? "hidden" : "public");
    }

    private static String summary(StudentScore score, Policy policy, SubmissionReport shown) {
        StringBuilder text = new StringBuilder();
        Grade.lines(score, policy)
                .forEach((label, value) ->
                        text.append(label).append(": ").append(value).append('\n'));
        String notice = StudentView.notice(policy.hiddenTests());
        if (!notice.isEmpty()) {
            text.append(notice).append('\n');
        }
        if (!shown.problem().isEmpty()) {
            text.append("Not graded:\n")
                    .append(TestText.marked(shown.problem()))
                    .append('\n');
        }
        for (ExerciseReport exercise : shown.exercises()) {
            String said = TestText.of(exercise);
            if (!said.isEmpty()) {
                text.append('\n')
                        .append(StrangersText.visibleLine(
                                exercise.result().exercise().title()))
                        .append('\n')
                        .append(said)
                        .append('\n');
            }
        }
        return text.toString();
    }
}
