package convkit.grader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import convkit.exercises.Exercises;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GradeCliTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private Path flipped() {
        return Fixtures.wrong("conv2d", "kernel-flipped", folder.resolve("wrong"));
    }

    private int grade(Object... arguments) {
        CommandLine command = GradeCli.commandLine(List::of);
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }

    private void assertRefused(int status, int expectedStatus, String line) {
        assertThat(err.toString()).isEqualTo("grade: " + line + System.lineSeparator());
        assertThat(status).isEqualTo(expectedStatus);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aWrongCommandIsExplainedInOneLine() {
        assertRefused(
                grade("--out", folder),
                2,
                "Missing required parameter: 'PATH'; ./kit grade --help shows what can be given");
    }

    @Test
    void thereIsNoDefaultFolderForReports() {
        assertRefused(
                grade(folder), 2, "Missing required option: '--out=DIR'; ./kit grade --help shows what can be given");
    }

    @Test
    void aPathThatDoesNotExistIsRefused() {
        Path missing = folder.resolve("missing");
        assertRefused(
                grade(missing, "--out", folder.resolve("out"), "--trust-submissions"),
                2,
                missing + " does not exist; give a folder with answers, an archive, a notebook or one .java file");
    }

    @Test
    void aFileOfAnotherKindIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("answer.txt"), "x");
        assertRefused(
                grade(text, "--out", folder.resolve("out"), "--trust-submissions"),
                2,
                text + " is no folder, no archive (.zip, .tar.gz), no notebook (.ipynb) and no .java file; give one of"
                        + " these");
    }

    @Test
    void anEmptyFolderIsRefused() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertRefused(
                grade(empty, "--out", folder.resolve("out"), "--trust-submissions"),
                2,
                empty + " holds no .java file and no exercise cell; hand in the files with answers, such as"
                        + " MyConv2d.java");
    }

    @Test
    void anOutputFolderThatCannotBeMadeIsRefusedBeforeGrading() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        Path inside = file.resolve("report");
        assertRefused(
                grade(flipped(), "--out", inside, "--trust-submissions"),
                2,
                "cannot write to " + inside + " (FileSystemException); give another folder with --out");
    }

    @Test
    void withoutASandboxStrangersAreNotRun() {
        assertRefused(
                grade(flipped(), "--out", folder.resolve("out")),
                1,
                "sandbox: none, because neither bubblewrap with prlimit nor podman nor docker is installed here;"
                        + " install bubblewrap (Debian, Ubuntu: sudo apt install bubblewrap), or give"
                        + " --trust-submissions to run code that you trust without a sandbox");
    }

    @Test
    void trustedSubmissionsAreGradedAndTheReportsSaySo() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        assertThat(grade(flipped(), "--out", first, "--trust-submissions", "--seed", 7))
                .isZero();
        assertThat(grade(flipped(), "--out", second, "--trust-submissions", "--seed", 7))
                .isZero();
        assertThat(err.toString()).doesNotContain("grade:");
        assertThat(out.toString())
                .contains("Run WITHOUT a sandbox, because the submissions were trusted (--trust-submissions); seed 7;")
                .contains("diagnosis kernel-flipped: Your result is what you get when the kernel is flipped")
                .contains("Report: " + first.resolve("report.html"));

        JsonNode json = new ObjectMapper().readTree(first.resolve("report.json").toFile());
        assertThat(json.get("format").asInt()).isEqualTo(1);
        assertThat(json.get("sandbox").asText()).isEqualTo("none");
        assertThat(json.get("seed").asLong()).isEqualTo(7);
        JsonNode exercise = json.at("/submissions/0/exercises/0");
        assertThat(exercise.get("id").asText()).isEqualTo("conv2d");
        assertThat(exercise.get("file").asText()).isEqualTo("MyConv2d.java");
        JsonNode worked = exercise.at("/tests/0");
        assertThat(worked.get("name").asText()).isEqualTo("workedExample");
        assertThat(worked.at("/diagnosis/mistake").asText()).isEqualTo("kernel-flipped");
        assertThat(worked.at("/comparison/expected/values").toString()).isEqualTo("[122.0,148.0,126.0,134.0]");
        assertThat(worked.at("/comparison/firstDifference").toString()).isEqualTo("[0,0,0,0]");

        // Same submissions, same seed: the same bytes, and nothing half-written in the folder.
        assertThat(Fixtures.bytes(first)).hasSize(8 + 3 + 3).isEqualTo(Fixtures.bytes(second));
    }

    @Test
    void aPolicyChoosesExercisesAndForbids() throws IOException {
        Path submission = Files.createDirectory(folder.resolve("ada"));
        Files.writeString(submission.resolve("MyOutputSize.java"), """
                import convkit.exercises.arithmetic.OutputSizeExercise;
                public class MyOutputSize implements OutputSizeExercise {
                    public int outputSize(int inputSize, int kernelSize, int stride, int padding, int dilation) {
                        return new convkit.nn.conv.Window(kernelSize, stride, padding, dilation).outputSize(inputSize);
                    }
                }
                """);
        Path policy = Files.writeString(
                folder.resolve("policy.json"),
                "{\"only\": [\"output-size\"], \"exercises\": {\"output-size\": {\"weight\": 2, \"forbid\": [\"library\"]}}}");
        Path results = folder.resolve("out");
        assertThat(grade(submission, "--out", results, "--trust-submissions", "--policy", policy))
                .as(err.toString())
                .isZero();
        JsonNode sarif =
                new ObjectMapper().readTree(results.resolve("rules.sarif").toFile());
        assertThat(sarif.at("/runs/0/results/0/message/text").asText())
                .startsWith("output-size uses the library's own implementation: convkit.nn.conv.Window");
        assertThat(sarif.at("/runs/0/results/0/locations/0/physicalLocation/region/startLine")
                        .asInt())
                .isEqualTo(4);
        JsonNode json =
                new ObjectMapper().readTree(results.resolve("report.json").toFile());
        assertThat(json.at("/submissions/0/exercises")).hasSize(1);
        assertThat(json.at("/submissions/0/exercises/0/findings/0/rule").asText())
                .isEqualTo("library");
        assertThat(out.toString())
                .contains("    rule library, MyOutputSize.java line 4: output-size uses the library's own");
        double points = json.at("/submissions/0/points").asDouble();
        assertThat(points).isPositive();
        assertThat(Files.readString(results.resolve("class.html"))).contains(", median " + (int) (2 * points) + " of ");
    }

    @Test
    void aWrongPolicyIsRefusedBeforeGrading() throws IOException {
        Path policy = Files.writeString(folder.resolve("policy.json"), "{\n\"decimal\": 1}");
        assertRefused(
                grade(flipped(), "--out", folder.resolve("out"), "--trust-submissions", "--policy", policy),
                2,
                policy + " line 2: unknown key 'decimal'; did you mean 'decimals'?; known: assignment, decimals,"
                        + " exercises, hiddenTests, late, only, outOf, totalCapPercent");
    }

    @Test
    void aSubmissionIsGivenOnce() {
        Path flipped = flipped();
        assertRefused(
                grade(flipped, flipped, "--out", folder.resolve("out"), "--trust-submissions"),
                2,
                flipped + " is given twice; give it once");
    }

    @Test
    void twoFilesForOneAnswerAreAmbiguousAndMissingOnesAreNamed() throws IOException {
        Path submission = folder.resolve("submission");
        Path reference = Fixtures.SOLUTIONS.resolve("src/main/java/convkit/solutions/arithmetic/MyOutputSize.java");
        Fixtures.copy(reference, submission.resolve("new/MyOutputSize.java"));
        Fixtures.copy(reference, submission.resolve("old/MyOutputSize.java"));
        Fixtures.copy(reference, submission.resolve(".git/MyConv2d.java"));
        Files.createSymbolicLink(submission.resolve("MyMaxPool.java"), reference.toAbsolutePath());
        assertThat(grade(submission, "--out", folder.resolve("out"), "--trust-submissions"))
                .isZero();
        assertThat(out.toString())
                .contains("2 files are called MyOutputSize.java: new/MyOutputSize.java, old/MyOutputSize.java;"
                        + " hand in one of them")
                .contains("no file is called MyConv2d.java")
                .contains("no file is called MyMaxPool.java");
        JsonNode json =
                new ObjectMapper().readTree(folder.resolve("out/report.json").toFile());
        assertThat(json.at("/submissions/0/points").asDouble()).isZero();
        assertThat(json.at("/submissions/0/maxPoints").asDouble()).isPositive();
        assertThat(json.at("/submissions/0/exercises").findValuesAsText("status"))
                .startsWith("AMBIGUOUS", "MISSING", "MISSING")
                .hasSize(Exercises.all().size());
    }

    @Test
    void aLoneFileThatAnswersNothingIsReported() throws IOException {
        Path file = Files.writeString(folder.resolve("Other.java"), "public class Other {}\n");
        assertThat(grade(file, "--out", folder.resolve("out"), "--trust-submissions"))
                .isZero();
        assertThat(out.toString())
                .contains("Other.java: no class in this file implements the contract of an exercise, such as"
                        + " OutputSizeExercise");
    }
}
