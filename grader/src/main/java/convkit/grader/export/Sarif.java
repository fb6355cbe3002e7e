package convkit.grader.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import convkit.grader.report.ExerciseReport;
import convkit.grader.report.StrangersText;
import convkit.grader.rules.Finding;
import convkit.grader.rules.Rule;
import convkit.grader.score.ClassScores;
import convkit.grader.score.StudentScore;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;

/** Breaches of rules as SARIF 2.1.0, which editors and code-scanning services show beside the code. */
final class Sarif {

    private Sarif() {}

    static byte[] of(ClassScores scores) throws IOException {
        ObjectNode root = Json.MAPPER.createObjectNode();
        root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        root.put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "ConvKit grader");
        ArrayNode rules = driver.putArray("rules");
        for (Rule rule : Rule.values()) {
            ObjectNode described = rules.addObject();
            described.put("id", rule.key());
            described.putObject("shortDescription").put("text", "The answer " + rule.what() + ".");
            described.putObject("help").put("text", rule.remedy());
        }
        ArrayNode results = run.putArray("results");
        for (StudentScore student : scores.students()) {
            for (ExerciseReport exercise : student.report().exercises()) {
                for (Finding finding : exercise.findings()) {
                    write(student, finding, results.addObject());
                }
            }
        }
        return Json.bytes(root);
    }

    private static void write(StudentScore student, Finding finding, ObjectNode node) {
        node.put("ruleId", finding.rule().key());
        node.put("ruleIndex", finding.rule().ordinal());
        node.put("level", "warning");
        node.putObject("message").put("text", StrangersText.visibleLine(finding.message()));
        ObjectNode place = node.putArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", uri(student.report().name() + "/" + finding.file()));
        if (finding.line() > 0) {
            place.putObject("region").put("startLine", finding.line());
        }
        node.putObject("properties")
                .put("student", StrangersText.visibleLine(student.student().id()));
    }

    /** A relative reference: a name with a colon or leading slashes must not become a scheme or a host. */
    private static String uri(String path) {
        String relative = path.replace('\\', '/').replaceAll("^/+", "");
        try {
            return new URI(null, null, "/" + relative, null)
                    .toASCIIString()
                    .substring(1)
                    .replace(":", "%3A");
        } catch (URISyntaxException e) {
            return "unnamed";
        }
    }
}
