package convkit.grader.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import convkit.exercises.check.TestResult;
import convkit.grader.policy.Policy;
import convkit.grader.report.ExerciseReport;
import convkit.grader.report.StudentView;
import convkit.grader.score.StudentScore;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * What a grader hands to GitHub Classroom's reporter ({@code autograding-grading-reporter}): base64 of this file is the value
 * of {@code <RUNNER>_RESULTS}. The reporter adds up scores itself; lateness and caps are therefore not in it.
 */
final class ClassroomJson {

    private static final int VERSION = 1;

    private ClassroomJson() {}

    static byte[] of(StudentScore score, Policy policy) throws IOException {
        ObjectNode root = Json.MAPPER.createObjectNode();
        root.put("version", VERSION);
        ArrayNode tests = Json.MAPPER.createArrayNode();
        BigDecimal max = BigDecimal.ZERO;
        boolean passed = score.report().problem().isEmpty();
        for (ExerciseReport exercise :
                StudentView.of(score.report(), policy.hiddenTests()).exercises()) {
            BigDecimal weight = policy.of(exercise.result().exercise()).weight();
            boolean extra = policy.of(exercise.result().exercise()).extraCredit();
            for (TestResult test : exercise.result().tests()) {
                write(exercise.result().exercise().id(), test, weight, tests.addObject());
                max = extra ? max : max.add(BigDecimal.valueOf(test.maxPoints()).multiply(weight));
                passed &= test.passed();
            }
        }
        root.put("status", passed ? "pass" : "fail");
        root.put("max_score", max);
        root.set("tests", tests);
        return Json.bytes(root);
    }

    private static void write(String exercise, TestResult test, BigDecimal weight, ObjectNode node) {
        node.put("name", exercise + ": " + test.what());
        node.put("status", test.passed() ? "pass" : "fail");
        node.put("score", BigDecimal.valueOf(test.points()).multiply(weight));
        node.put("message", TestText.of(test));
        node.put("test_code", "");
        node.put("filename", "");
        node.put("line_no", 0);
        node.put("duration", 0);
    }
}
