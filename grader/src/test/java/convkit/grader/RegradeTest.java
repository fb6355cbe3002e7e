package convkit.grader;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.grader.sandbox.Sandbox;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code ./kit regrade}: what it shows is what comes of it, and nothing is written before it is told to. */
@Tag("slow")
class RegradeTest {

    private static final Path REFERENCE =
            Fixtures.SOLUTIONS.resolve("src/main/java/convkit/solutions/arithmetic/MyOutputSize.java");

    @TempDir
    private Path folder;

    private Path students;
    private Path results;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void gradeAClass() throws IOException {
        students = folder.resolve("class");
        results = folder.resolve("results");
        Fixtures.copy(REFERENCE, students.resolve("ada/MyOutputSize.java"));
        Fixtures.copy(
                Fixtures.STARTERS.resolve("src/main/java/convkit/exercises/arithmetic/MyOutputSize.java"),
                students.resolve("bob/MyOutputSize.java"));
        Fixtures.copy(
                Fixtures.wrong("output-size", "dilation-ignored", folder), students.resolve("cy/MyOutputSize.java"));
        grade(students, policy("old", ""), results, 7);
        out.getBuffer().setLength(0);
    }

    private Path policy(String name, String more) throws IOException {
        return Files.writeString(folder.resolve(name + ".json"), "{\"only\": [\"output-size\"]" + more + "}");
    }

    private int run(CommandLine command, Object... arguments) {
        return command.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }

    private SortedMap<String, String> grade(Path from, Path policy, Path into, long seed) throws IOException {
        assertThat(run(
                        GradeCli.commandLine(List::<Sandbox>of),
                        from,
                        "--class",
                        "--policy",
                        policy,
                        "--out",
                        into,
                        "--seed",
                        seed,
                        "--trust-submissions"))
                .as(err.toString())
                .isZero();
        return Fixtures.bytes(into);
    }

    private int regrade(Object... more) {
        return run(
                RegradeCli.commandLine(List::<Sandbox>of),
                Stream.concat(Stream.of(results, "--trust-submissions"), Stream.of(more))
                        .toArray());
    }

    private void assertNothingWritten(SortedMap<String, String> before) throws IOException {
        assertThat(Fixtures.bytes(results)).isEqualTo(before);
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside.map(file -> file.getFileName().toString())).doesNotContain(".results.regrade");
        }
    }

    @Test
    void anotherPolicyIsShownAndThenWrittenAsIfGradedWithIt() throws IOException {
        SortedMap<String, String> before = Fixtures.bytes(results);
        Path weighty = policy("new", ", \"exercises\": {\"output-size\": {\"weight\": 2}}, \"outOf\": 10");
        assertThat(regrade("--against", weighty)).as(err.toString()).isZero();
        assertThat(out.toString())
                .startsWith("ada  ")
                .contains("    output-size counts ", " before\n", "    the result is of 10, of ")
                .contains("3 students change, 0 students stay")
                .endsWith("Nothing was written; --write puts the new results in the place of " + results + "."
                        + System.lineSeparator());
        assertNothingWritten(before);

        assertThat(regrade("--against", weighty, "--write")).as(err.toString()).isZero();
        SortedMap<String, String> written = Fixtures.bytes(results);
        assertThat(written.remove("changes.csv")).isNotNull();
        assertThat(written).isEqualTo(grade(students, weighty, folder.resolve("fresh"), 7));
        assertThat(Fixtures.bytes(folder.resolve("results.before-1"))).isEqualTo(before);
    }

    @Test
    void whatAKilledRegradeLeftIsNoHindrance() throws IOException {
        grade(students, policy("other", ", \"outOf\": 3"), folder.resolve(".results.regrade"), 7);
        Path weighty = policy("new", ", \"outOf\": 10");
        assertThat(regrade("--against", weighty, "--write")).as(err.toString()).isZero();
        SortedMap<String, String> written = Fixtures.bytes(results);
        assertThat(written.remove("changes.csv")).isNotNull();
        assertThat(written).isEqualTo(grade(students, weighty, folder.resolve("fresh"), 7));
        assertThat(folder.resolve(".results.regrade")).doesNotExist();
    }

    @Test
    void rulesThatChangeAreLookedForInTheSourcesThatWereKept() throws IOException {
        Files.writeString(students.resolve("ada/MyOutputSize.java"), """
                import convkit.exercises.arithmetic.OutputSizeExercise;
                public class MyOutputSize implements OutputSizeExercise {
                    public int outputSize(int inputSize, int kernelSize, int stride, int padding, int dilation) {
                        return new convkit.nn.conv.Window(kernelSize, stride, padding, dilation).outputSize(inputSize);
                    }
                }
                """);
        results = folder.resolve("library");
        grade(students, folder.resolve("old.json"), results, 7);
        Path strict = policy("strict", ", \"exercises\": {\"output-size\": {\"forbid\": [\"library\"]}}");
        Path moved = Files.move(students, folder.resolve("moved"));
        assertThat(regrade("--against", strict, "--write")).as(err.toString()).isZero();
        SortedMap<String, String> written = Fixtures.bytes(results);
        written.remove("changes.csv");
        assertThat(Files.readString(results.resolve("rules.sarif"))).contains("the library's own implementation");
        assertThat(written).isEqualTo(grade(moved, strict, folder.resolve("fresh"), 7));
    }

    @Test
    void anUnchangedKitChangesNobody() throws IOException {
        SortedMap<String, String> before = Fixtures.bytes(results);
        assertThat(regrade("--against", "kit")).as(err.toString()).isZero();
        assertThat(out.toString()).startsWith("0 students change, 3 students stay");
        assertNothingWritten(before);
    }

    @Test
    void aClassThatChangedIsGradedWhereItDid() throws IOException {
        Files.copy(
                REFERENCE,
                students.resolve("bob/MyOutputSize.java"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Fixtures.copy(REFERENCE, students.resolve("dee/MyOutputSize.java"));
        Files.delete(students.resolve("cy/MyOutputSize.java"));
        Files.delete(students.resolve("cy"));
        assertThat(regrade("--against", students, "--write")).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("bob  0 → ", "    output-size: strideOne passes now", "dee  – → ", "    is new")
                .contains("    is not there any more", "3 students change, 1 student stays");
        SortedMap<String, String> written = Fixtures.bytes(results);
        written.remove("changes.csv");
        assertThat(written).isEqualTo(grade(students, folder.resolve("old.json"), folder.resolve("fresh"), 7));
    }

    @Test
    void otherResultsAreOnlyCompared() throws IOException {
        Path other = folder.resolve("other");
        grade(students, folder.resolve("old.json"), other, 8);
        out.getBuffer().setLength(0);
        SortedMap<String, String> before = Fixtures.bytes(results);
        assertThat(regrade("--against", other)).as(err.toString()).isZero();
        assertThat(out.toString()).endsWith("Nothing was written." + System.lineSeparator());
        assertThat(regrade("--against", other, "--write")).isEqualTo(2);
        assertThat(err.toString())
                .endsWith("regrade: " + other + " holds results already: there is nothing to write; leave --write out"
                        + System.lineSeparator());
        assertNothingWritten(before);
    }

    @Test
    void whatCannotBeComparedIsSaidInOneLine() {
        Path missing = folder.resolve("missing");
        assertThat(regrade("--against", missing)).isEqualTo(2);
        assertThat(run(RegradeCli.commandLine(List::<Sandbox>of), students, "--against", "kit"))
                .isEqualTo(1);
        assertThat(err.toString().lines().filter(line -> line.startsWith("regrade: ")))
                .containsExactly(
                        "regrade: " + missing + " does not exist; give the word kit, a policy file, a class folder or a"
                                + " folder with results",
                        "regrade: " + students
                                + " holds no run (run.json is missing); give the folder that was given to"
                                + " ./kit grade with --out");
    }
}
