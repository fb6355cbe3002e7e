package convkit.grader.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import convkit.exercises.check.Comparison;
import convkit.exercises.check.TestResult;
import convkit.grader.rules.Finding;
import convkit.nn.tensor.Tensor;
import java.io.IOException;
import java.util.List;

/**
 * The report for programs. Fields keep their order, and nothing in it depends on the time or the speed of the machine:
 * the same submissions with the same seed give the same bytes.
 */
final class JsonReport {

    /** Raised when a field changes its meaning or goes away. */
    private static final int FORMAT = 1;

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private JsonReport() {}

    static byte[] of(GradeReport report) throws IOException {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", FORMAT);
        root.put("sandbox", report.sandbox());
        root.put("seed", report.seed());
        root.put("hiddenTests", report.hiddenTests());
        ArrayNode submissions = root.putArray("submissions");
        report.submissions().forEach(submission -> write(submission, submissions.addObject()));
        write(report.notes(), root);
        return bytes(root);
    }

    private static byte[] bytes(ObjectNode root) throws IOException {
        return (MAPPER.writeValueAsString(root).replace("\r\n", "\n") + "\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void write(List<String> notes, ObjectNode node) {
        ArrayNode lines = node.putArray("notes");
        notes.forEach(lines::add);
    }

    private static void write(SubmissionReport submission, ObjectNode node) {
        node.put("key", submission.student().key());
        node.put("name", submission.name());
        node.put("points", submission.points());
        node.put("maxPoints", submission.maxPoints());
        node.put("problem", submission.problem());
        write(submission.notes(), node);
        ArrayNode exercises = node.putArray("exercises");
        submission.exercises().forEach(exercise -> write(exercise, exercises.addObject()));
    }

    private static void write(ExerciseReport exercise, ObjectNode node) {
        node.put("id", exercise.result().exercise().id());
        node.put("title", exercise.result().exercise().title());
        node.put("status", exercise.status().name());
        node.put("file", exercise.file());
        node.put("reason", exercise.reason());
        node.put("points", exercise.result().points());
        node.put("maxPoints", exercise.result().maxPoints());
        node.put("compilerOutput", exercise.compilerOutput());
        node.put("studentOutput", exercise.output());
        node.put("studentOutputDropped", exercise.outputDropped());
        ArrayNode tests = node.putArray("tests");
        exercise.result().tests().forEach(test -> write(test, tests.addObject()));
        ArrayNode findings = node.putArray("findings");
        exercise.findings().forEach(finding -> write(finding, findings.addObject()));
    }

    private static void write(Finding finding, ObjectNode node) {
        node.put("rule", finding.rule().key());
        node.put("file", finding.file());
        node.put("line", finding.line());
        node.put("used", finding.used());
    }

    private static void write(TestResult test, ObjectNode node) {
        node.put("name", test.name());
        node.put("what", test.what());
        node.put("why", test.why());
        node.put("hidden", test.hidden());
        node.put("passed", test.passed());
        node.put("points", test.points());
        node.put("maxPoints", test.maxPoints());
        node.put("message", test.message());
        node.put("studentMessage", test.studentMessage());
        if (test.diagnosis() != null) {
            ObjectNode diagnosis = node.putObject("diagnosis");
            diagnosis.put("mistake", test.diagnosis().mistake());
            diagnosis.put("message", test.diagnosis().message());
        } else {
            node.putNull("diagnosis");
        }
        if (test.comparison() != null) {
            write(test.comparison(), node.putObject("comparison"));
        } else {
            node.putNull("comparison");
        }
    }

    private static void write(Comparison comparison, ObjectNode node) {
        write(comparison.expected(), node, "expected");
        write(comparison.actual(), node, "actual");
        ArrayNode first = node.putArray("firstDifference");
        for (int index : comparison.firstDifference()) {
            first.add(index);
        }
        node.put("explanation", comparison.explanation());
    }

    private static void write(Tensor tensor, ObjectNode node, String name) {
        if (tensor == null) {
            node.putNull(name);
            return;
        }
        ObjectNode written = node.putObject(name);
        ArrayNode shape = written.putArray("shape");
        for (int length : tensor.shape()) {
            shape.add(length);
        }
        ArrayNode values = written.putArray("values");
        for (float value : tensor.data()) {
            values.add(value);
        }
    }
}
