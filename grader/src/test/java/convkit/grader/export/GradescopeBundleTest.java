package convkit.grader.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GradescopeBundleTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int bundle(Object... arguments) {
        CommandLine command = GradescopeCli.commandLine(System.getProperty("java.class.path"));
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }

    /** Runs a script of the bundle as Gradescope would; its output is the failure's explanation. */
    private int run(Path root, String script) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", root.resolve(script).toString());
        builder.environment().put("AUTOGRADER_ROOT", root.toString());
        builder.environment()
                .merge(
                        "PATH",
                        Path.of(System.getProperty("java.home"), "bin").toString(),
                        (path, java) -> java + ":" + path);
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        return builder.start().waitFor();
    }

    /** The layout of the specification: source/ is the bundle, run_autograder a copy beside it. */
    @Tag("slow")
    @Test
    void theBundleGradesInGradescopesLayout() throws Exception {
        Path policy = Files.writeString(
                folder.resolve("p.json"), "{\"only\": [\"output-size\"], \"hiddenTests\": \"summary\", \"outOf\": 10}");
        Path root = folder.resolve("autograder");
        assertThat(bundle("--out", root.resolve("source"), "--policy", policy, "--trust-submissions"))
                .as(err.toString())
                .isZero();
        Files.copy(root.resolve("source/run_autograder"), root.resolve("run_autograder"));
        Path submission = Files.createDirectories(root.resolve("submission"));
        Files.copy(
                Path.of("../solutions/src/main/java/convkit/solutions/arithmetic/MyOutputSize.java"),
                submission.resolve("MyOutputSize.java"));
        assertThat(run(root, "run_autograder"))
                .as(Files.readString(folder.resolve("log")))
                .isZero();
        JsonNode results =
                new ObjectMapper().readTree(root.resolve("results/results.json").toFile());
        assertThat(results.get("score").asDouble()).isEqualTo(10);
        assertThat(results.get("tests").size()).isGreaterThan(2);
        assertThat(results.get("output").asText()).contains("Result: 10 of 10 (100 %)");

        // Grading that fails leaves no grade, not even an old one.
        Files.delete(submission.resolve("MyOutputSize.java"));
        assertThat(run(root, "run_autograder")).isNotZero();
        assertThat(root.resolve("results/results.json")).doesNotExist();
    }

    @Test
    void scriptsAreExecutableAndSayWhatWasAskedFor() throws IOException {
        Path bundle = folder.resolve("bundle");
        assertThat(bundle("--out", bundle)).as(err.toString()).isZero();
        assertThat(out.toString())
                .isEqualTo("Zip the content of " + bundle + " (not the folder itself) and upload it as the autograder."
                        + System.lineSeparator());
        assertThat(bundle.resolve("setup.sh")).isExecutable();
        assertThat(bundle.resolve("run_autograder")).isExecutable();
        assertThat(Files.readString(bundle.resolve("run_autograder")))
                .contains("--out \"$work\"\n")
                .doesNotContain("--trust-submissions", "--policy");
        assertThat(bundle.resolve("policy.json")).doesNotExist();
        assertThat(bundle("--out", bundle)).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo("gradescope: " + bundle + " is not empty; give a folder that is not there yet with --out"
                        + System.lineSeparator());
    }

    @Test
    void aWrongPolicyOrCommandIsRefused() throws IOException {
        Path policy = Files.writeString(folder.resolve("p.json"), "{\"decimals\": 9}");
        assertThat(bundle("--out", folder.resolve("b"), "--policy", policy)).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo("gradescope: " + policy + " line 1: decimals must be a whole number from 0 to 4, but is 9"
                        + System.lineSeparator());
        assertThat(folder.resolve("b")).doesNotExist();
        assertThat(bundle()).isEqualTo(2);
        assertThat(err.toString())
                .endsWith("gradescope: Missing required option: '--out=DIR'; ./kit gradescope --help shows what can be"
                        + " given" + System.lineSeparator());
    }
}
