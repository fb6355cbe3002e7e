package convkit.grader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code ./kit grade --class}: what a class folder comes to, from the command to the files. */
class GradeClassTest {

    private static final Path REFERENCE =
            Fixtures.SOLUTIONS.resolve("src/main/java/convkit/solutions/arithmetic/MyOutputSize.java");

    private static final String NOTEBOOK = """
            {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
              {"cell_type": "code", "metadata": {"convkit": {"exercise": "output-size"}}, "outputs": [], "source": [
                "import convkit.exercises.arithmetic.OutputSizeExercise;\\n",
                "public class MyOutputSize implements OutputSizeExercise {\\n",
                "  public int outputSize(int size, int kernelSize, int stride, int padding, int dilation) {\\n",
                "    return nowhere;\\n",
                "  }\\n",
                "}\\n",
                "Check.run(new MyOutputSize());"]},
              {"cell_type": "code", "metadata": {"convkit": {"test": "output-size"}}, "source": "pass();"}]}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int grade(Object... arguments) {
        CommandLine command = GradeCli.commandLine(List::of);
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }

    /** One exercise cell with a whole file in it, the package declaration too; the contract is imported by another cell. */
    private static String notebook(String source) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode().put("nbformat", 4);
        ArrayNode cells = root.putArray("cells");
        cells.addObject()
                .put("cell_type", "code")
                .put("source", "import convkit.exercises.arithmetic.*;\nimport convkit.notebook.*;");
        ObjectNode cell = cells.addObject().put("cell_type", "code");
        cell.putObject("metadata").putObject("convkit").put("exercise", "output-size");
        cell.put(
                "source",
                source.replaceAll("import convkit\\.exercises\\.arithmetic\\.\\w+;", "")
                        + "\nCheck.run(new MyOutputSize());");
        return mapper.writeValueAsString(root);
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    private static JsonNode exercise(JsonNode submission, String id) {
        for (JsonNode exercise : submission.get("exercises")) {
            if (exercise.get("id").asText().equals(id)) {
                return exercise;
            }
        }
        throw new AssertionError("no exercise " + id);
    }

    @Test
    @Tag("slow")
    void eachStudentHasAFolderAndNobodyStopsTheClass() throws IOException {
        Path students = Files.createDirectory(folder.resolve("class"));
        try (OutputStream file = Files.newOutputStream(students.resolve("doe_17_attempt_2026-11-01-10-00-00.zip"));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("MyOutputSize.java"));
            Files.copy(REFERENCE, zip);
        }
        Files.writeString(students.resolve("doe_17_attempt_2026-10-31-10-00-00.zip"), "an earlier attempt, torn");
        Files.writeString(students.resolve("karl.ipynb"), NOTEBOOK);
        Files.writeString(students.resolve("lea.ipynb"), notebook(Files.readString(REFERENCE)));
        Files.writeString(students.resolve("mal<b>lory.zip"), "PK\3\4 torn");
        Path roster =
                Files.writeString(folder.resolve("roster.csv"), "id,name\n17,Jane Doe\n18,Karl\n19,Ann\n20,Lea\n");
        Path results = folder.resolve("results");

        int status =
                grade("--class", students, "--roster", roster, "--out", results, "--trust-submissions", "--seed", 5);
        assertThat(err.toString()).doesNotContain("grade:");
        assertThat(status).isZero();
        try (Stream<Path> files = Files.list(results)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            ".lock",
                            "records",
                            "run.json",
                            "students",
                            "class.html",
                            "gradebook.csv",
                            "gradebook-canvas.csv",
                            "gradebook-moodle.csv",
                            "junit.xml",
                            "report.html",
                            "report.json",
                            "rules.sarif");
        }

        JsonNode submissions = json(results.resolve("report.json")).get("submissions");
        JsonNode jane = submissions.get(0);
        assertThat(jane.at("/name").asText()).isEqualTo("Jane Doe");
        assertThat(jane.at("/notes/0").asText()).isEqualTo("2 attempts; the last one counts: 2026-11-01-10-00-00");
        JsonNode answer = exercise(jane, "output-size");
        assertThat(answer.get("points").asDouble())
                .isPositive()
                .isEqualTo(answer.get("maxPoints").asDouble());
        assertThat(exercise(jane, "conv2d").get("reason").asText()).isEqualTo("no file is called MyConv2d.java");

        JsonNode karl = submissions.get(1);
        assertThat(exercise(karl, "output-size").get("compilerOutput").asText())
                .startsWith("karl.ipynb/MyOutputSize.java:4: error: cannot find symbol");
        assertThat(karl.at("/notes/0").asText())
                .isEqualTo("karl.ipynb, cell 2: the test cell of output-size was edited; what counts is the test as it"
                        + " was handed out");

        JsonNode lea = exercise(submissions.get(2), "output-size");
        assertThat(lea.get("points")).isEqualTo(answer.get("maxPoints"));

        JsonNode mallory = submissions.get(3);
        assertThat(mallory.at("/points").asDouble()).isZero();
        assertThat(mallory.at("/maxPoints").asDouble())
                .isEqualTo(jane.at("/maxPoints").asDouble());
        assertThat(Files.readString(results.resolve("students/mal_b_lory/report.html")))
                .contains("mal&lt;b&gt;lory.zip is damaged (", "<p class=\"note\">not on the roster</p>")
                .doesNotContain("<b>", "<article>");

        assertThat(submissions.findValuesAsText("key")).containsExactly("17", "18", "20", "mal_b_lory", "19");
        assertThat(submissions.at("/4/problem").asText()).isEqualTo("nothing was handed in");
        assertThat(json(results.resolve("report.json")).get("notes").toString())
                .isEqualTo("[\"mal<b>lory is not on the roster\",\"Ann (19) handed in nothing\"]");
        assertThat(Files.readString(results.resolve("class.html")))
                .contains("<li>mal&lt;b&gt;lory is not on the roster</li>", "<li>Ann (19) handed in nothing</li>");
        assertThat(out.toString())
                .contains("Jane Doe    ", "Ann         0 of ", "    nothing was handed in", "Notes on the class")
                .contains("Class, gradebooks and one page per student: " + results.resolve("class.html"));
    }

    private void assertRefused(int status, String line) {
        assertThat(err.toString()).isEqualTo("grade: " + line + System.lineSeparator());
        assertThat(status).isEqualTo(2);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aRosterIsForAClass() {
        assertRefused(
                grade(folder, "--roster", "r.csv", "--out", folder.resolve("out")),
                "--roster names the students of a class; give --class with it");
    }

    @Test
    void oneClassAtATime() {
        assertRefused(
                grade("--class", folder, folder, "--out", folder.resolve("out")),
                "2 paths are given but --class takes 1: the folder that holds the class");
    }

    @Test
    void aRosterThatCannotBeReadIsRefusedBeforeGrading() throws IOException {
        Path roster = Files.writeString(folder.resolve("roster.csv"), "number\n1\n");
        assertRefused(
                grade("--class", folder, "--roster", roster, "--out", folder.resolve("out")),
                roster + " has no column id but number; its first line names the columns: id,name");
    }
}
