package convkit.grader.export;

import static convkit.grader.score.SampleClass.HOSTILE;
import static convkit.grader.score.SampleClass.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import convkit.grader.intake.Student;
import convkit.grader.policy.HiddenTests;
import convkit.grader.policy.LatePolicy;
import convkit.grader.policy.Policy;
import convkit.grader.report.GradeReport;
import convkit.grader.report.ReportFolder;
import convkit.grader.report.SubmissionReport;
import convkit.grader.score.ClassScores;
import convkit.grader.score.SampleClass;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ExportTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final LatePolicy LATE = new LatePolicy(
            OffsetDateTime.parse("2026-02-01T12:00:00Z"), Duration.ZERO, BigDecimal.TEN, Policy.HUNDRED, null);

    @TempDir
    private Path folder;

    private static Policy policy(HiddenTests hidden) {
        return new Policy("Week 3", List.of(), Map.of(), LATE, Policy.HUNDRED, null, 2, hidden);
    }

    private static ClassScores scores(HiddenTests hidden, SubmissionReport... submissions) {
        return ClassScores.of(
                SampleClass.report(Stream.of(submissions).map(ExportTest::known).toArray(SubmissionReport[]::new)),
                policy(hidden));
    }

    private static SubmissionReport known(SubmissionReport one) {
        Instant handedIn = one.name().equals("ada") ? Instant.parse("2026-02-02T00:00:00Z") : null;
        Student student =
                new Student(one.student().key(), "id " + one.name(), one.name(), "", "ada@example.org", handedIn);
        return SampleClass.of(student, one);
    }

    private static SubmissionReport ada() {
        return SampleClass.submission("ada", "conv2d:1001", "max-pool:1111");
    }

    private static SubmissionReport failed() {
        return new SubmissionReport(Student.named("failed"), "no Java file", List.of(), List.of());
    }

    /** Every file of the folder by name. */
    private Map<String, String> written(ClassScores scores) throws IOException {
        Results.write(scores, ReportFolder.at(folder), false);
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return files;
    }

    private static List<CSVRecord> csv(byte[] bytes) throws IOException {
        try (CSVParser parser =
                CSVParser.parse(new StringReader(new String(bytes, StandardCharsets.UTF_8)), CSVFormat.RFC4180)) {
            return parser.getRecords();
        }
    }

    @Test
    void everyFileIsWrittenAndTheSameGradesGiveTheSameBytes() throws IOException {
        ClassScores scores = scores(HiddenTests.FULL, ada(), failed(), SampleClass.hostile());
        Map<String, String> first = written(scores);
        String adas = "students/ada";
        assertThat(first)
                .hasSize(8 + 3 * 3)
                .containsKeys(
                        "report.json",
                        "report.html",
                        "class.html",
                        "gradebook.csv",
                        "gradebook-canvas.csv",
                        "gradebook-moodle.csv",
                        "junit.xml",
                        "rules.sarif",
                        adas + "/report.html",
                        adas + "/results.json",
                        adas + "/classroom.json");
        assertThat(written(scores(HiddenTests.FULL, ada(), failed(), SampleClass.hostile())))
                .isEqualTo(first);
    }

    @Test
    void thePlainGradebookHoldsAllThatMadeUpTheResult() {
        String text = new String(Gradebooks.plain(scores(HiddenTests.FULL, ada(), failed())), StandardCharsets.UTF_8);
        assertThat(text)
                .isEqualTo("id,name,email,handed in,conv2d (of 5),max-pool (of 5),points,points counted,days late,"
                        + "late deduction %,total,out of,percent,note\r\n"
                        + "id ada,ada,ada@example.org,2026-02-02T00:00:00Z,1.5,5,6.5,6.5,1,10,5.85,10,58,\r\n"
                        + "id failed,failed,ada@example.org,,0,0,0,0,0,0,0,10,0,"
                        + "\"time of hand-in unknown, counted as in time; not graded: no Java file\"\r\n");
    }

    @Test
    void canvasAndMoodleGetTheirLayouts() {
        ClassScores scores = scores(HiddenTests.FULL, ada());
        assertThat(new String(Gradebooks.canvas(scores), StandardCharsets.UTF_8))
                .isEqualTo("Student,ID,SIS User ID,SIS Login ID,Section,Week 3\r\n"
                        + "\"    Points Possible\",,,,,10\r\n"
                        + "ada,,id ada,ada@example.org,,5.85\r\n");
        assertThat(new String(Gradebooks.moodle(scores), StandardCharsets.UTF_8))
                .isEqualTo("ID number,Full name,Email address,Week 3,Feedback\r\n"
                        + "id ada,ada,ada@example.org,5.85,conv2d 1.5/5; max-pool 5/5\r\n");
    }

    @Test
    void noCellIsAFormula() throws IOException {
        for (String start : List.of("=1+1", "+1", "-1", "@SUM(1)", "|x", "%x", "\t=1", "\n =1", "＝1", "＠x")) {
            assertThat(Gradebooks.cell(start)).startsWith("'");
        }
        assertThat(Gradebooks.cell("\r=1")).isEqualTo("\\u000d=1");
        assertThat(Gradebooks.cell("O'Neill")).isEqualTo("O'Neill");
        assertThat(Gradebooks.cell("x".repeat(500))).hasSize(201);
        ClassScores scores = scores(HiddenTests.FULL, SampleClass.hostile());
        for (byte[] gradebook :
                List.of(Gradebooks.plain(scores), Gradebooks.canvas(scores), Gradebooks.moodle(scores))) {
            for (CSVRecord row : csv(gradebook)) {
                assertThat(row.toList()).allSatisfy(cell -> assertThat(cell).doesNotStartWith("="));
                assertThat(row.toString()).doesNotContain("\u001b");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OUTCOME", "SUMMARY"})
    void whatStudentsGetHoldsNothingOfHiddenTests(HiddenTests hidden) throws IOException {
        Map<String, String> files = written(scores(hidden, ada(), SampleClass.hostile()));
        long checked = files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("students/"))
                .peek(file -> assertThat(file.getValue())
                        .as(file.getKey())
                        .doesNotContain(SECRET, "seed 77", "kernel-flipped"))
                .count();
        assertThat(checked).isEqualTo(6);
        assertThat(files.get("report.html")).contains(SECRET, "kernel-flipped");
        String page = files.get("students/ada/report.html");
        assertThat(page.contains("checks test3")).isEqualTo(hidden == HiddenTests.OUTCOME);
        assertThat(page.contains("1 of 2 hidden tests passed")).isEqualTo(hidden == HiddenTests.SUMMARY);
        assertThat(page).contains("what the submission printed is not shown.", "5.85 of 10 (58 %)", "1 day, −10 %");
    }

    @Test
    void shownInFullHiddenTestsAreLikeTheOthers() throws IOException {
        Map<String, String> files = written(scores(HiddenTests.FULL, ada()));
        String page = files.get("students/ada/report.html");
        assertThat(page).contains(SECRET, "seed 77", "kernel-flipped");
    }

    @Test
    void hostileTextIsOnlyTextEverywhere() throws Exception {
        Map<String, String> files = written(scores(HiddenTests.FULL, SampleClass.hostile()));
        for (Map.Entry<String, String> file : files.entrySet()) {
            assertThat(file.getValue()).as(file.getKey()).doesNotContain("\u001b", "\u0000");
            if (file.getKey().endsWith(".html")) {
                assertThat(file.getValue()).doesNotContain("<script");
            } else if (file.getKey().endsWith(".json") || file.getKey().endsWith(".sarif")) {
                assertThat(MAPPER.readTree(file.getValue()).isObject()).isTrue();
            }
            assertThat(file.getValue().length()).as(file.getKey()).isLessThan(400_000);
        }
        Document xml = xml(files.get("junit.xml"));
        assertThat(xml.getElementsByTagName("failure").getLength()).isEqualTo(4);
        // What looks like our line is marked as theirs.
        JsonNode gradescope =
                MAPPER.readTree(files.get("students/" + Student.named(HOSTILE).key() + "/results.json"));
        assertThat(gradescope.at("/output").asText())
                .contains("\n  | Result: 100\n")
                .doesNotContain("\nResult: 100\n");
        assertThat(gradescope.at("/tests/0/output").asText()).contains("The submission's own text:\n  | =HYPERLINK");
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void gradescopeGetsItsFields() throws IOException {
        ClassScores scores = scores(HiddenTests.SUMMARY, ada());
        JsonNode root = MAPPER.readTree(GradescopeJson.of(scores.students().get(0), scores.policy()));
        assertThat(root.get("score").decimalValue()).isEqualByComparingTo("5.85");
        assertThat(root.get("output_format").asText()).isEqualTo("text");
        assertThat(root.get("stdout_visibility").asText()).isEqualTo("hidden");
        assertThat(root.get("tests")).hasSize(6);
        JsonNode test = root.at("/tests/1");
        assertThat(test.toString())
                .isEqualTo("{\"number\":\"1.2\",\"name\":\"conv2d: checks test2\",\"score\":0.0,\"max_score\":2.0,"
                        + "\"status\":\"failed\",\"output\":\"expected 1 but got 2\\nDiagnosis padding-off: You flip.\","
                        + "\"visibility\":\"visible\",\"tags\":[\"conv2d\",\"public\"]}");
        assertThat(root.at("/tests/2/name").asText()).isEqualTo("conv2d: 1 of 2 hidden tests passed");
        assertThat(root.at("/tests/2/score").asDouble()).isEqualTo(0.5);
        assertThat(root.has("execution_time")).isFalse();
        JsonNode nothing = MAPPER.readTree(
                GradescopeJson.of(scores(HiddenTests.FULL, failed()).students().get(0), scores.policy()));
        assertThat(nothing.get("output").asText()).contains("Not graded:\n  | no Java file\n");
        assertThat(nothing.get("tests")).isEmpty();
    }

    @Test
    void classroomGetsWhatItsReporterAddsUp() throws IOException {
        ClassScores scores =
                scores(HiddenTests.FULL, ada(), SampleClass.submission("eve", "conv2d:1111", "max-pool:1111"));
        JsonNode root = MAPPER.readTree(ClassroomJson.of(scores.students().get(0), scores.policy()));
        assertThat(root.get("version").asInt()).isEqualTo(1);
        assertThat(root.get("status").asText()).isEqualTo("fail");
        assertThat(root.get("max_score").asDouble()).isEqualTo(10);
        double sum = 0;
        for (JsonNode test : root.get("tests")) {
            sum += test.get("score").asDouble();
        }
        assertThat(sum).isEqualTo(6.5);
        JsonNode right = MAPPER.readTree(ClassroomJson.of(scores.students().get(1), scores.policy()));
        assertThat(right.get("status").asText()).isEqualTo("pass");
    }

    @Test
    void junitCountsTestsFailuresAndErrors() throws Exception {
        Document xml = xml(new String(JunitXml.of(scores(HiddenTests.FULL, ada(), failed())), StandardCharsets.UTF_8));
        Element conv2d = (Element) xml.getElementsByTagName("testsuite").item(0);
        assertThat(conv2d.getAttribute("name")).isEqualTo("id ada conv2d");
        assertThat(conv2d.getAttribute("tests")).isEqualTo("4");
        assertThat(conv2d.getAttribute("failures")).isEqualTo("2");
        assertThat(conv2d.getElementsByTagName("system-out").item(0).getTextContent())
                .isEqualTo("  | printed " + SECRET);
        assertThat(xml.getElementsByTagName("testsuite").getLength()).isEqualTo(3);
        assertThat(xml.getElementsByTagName("error").item(0).getTextContent()).isEqualTo("  | no Java file");
    }

    @Test
    void sarifNamesRuleFileAndLine() throws IOException {
        JsonNode root = MAPPER.readTree(Sarif.of(scores(HiddenTests.FULL, SampleClass.hostile())));
        assertThat(root.get("version").asText()).isEqualTo("2.1.0");
        JsonNode result = root.at("/runs/0/results/0");
        assertThat(result.get("ruleId").asText()).isEqualTo("threads");
        assertThat(root.at("/runs/0/tool/driver/rules/"
                                + result.get("ruleIndex").asInt() + "/id")
                        .asText())
                .isEqualTo("threads");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(3);
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .startsWith("=HYPERLINK(%22http%3A//x%22)%3Cscript%3E")
                .doesNotContain(":");
    }

    @Test
    void theClassPageShowsTheClass() throws IOException {
        GradeReport large = SampleClass.large();
        ClassScores scores = ClassScores.of(large, policy(HiddenTests.FULL));
        Map<String, String> files = written(scores);
        String page = files.get("class.html");
        assertThat(page)
                .contains("40 students; mean ", "Most common: <strong>")
                .contains("alt=\"Students by result in percent; 0–9: ", "alt=\"Share of the answers that pass; test1: ")
                .contains("<a href=\"students/student-7/report.html");
        assertThat(page.split("data:image/svg\\+xml;base64,", -1)).hasSize(1 + 1 + 4);
        String empty = new String(ClassPage.of(scores(HiddenTests.FULL), false), StandardCharsets.UTF_8);
        assertThat(empty).contains("No submissions.", "No catalogued mistake was recognised.");
        Path sample = Files.createDirectories(Path.of("target/sample-class"));
        Results.write(scores, ReportFolder.at(sample), false);
    }
}
