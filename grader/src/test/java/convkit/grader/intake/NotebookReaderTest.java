package convkit.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import convkit.exercises.Exercises;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotebookReaderTest {

    private static final String KERNEL = "import java.io.*; import java.math.*; import java.net.*; import java.util.*;"
            + " import java.util.concurrent.*; import java.util.prefs.*; import java.util.regex.*;";

    @TempDir
    private Path folder;

    private static String text(Submission submission, String path) {
        return new String(submission.files().get(path), StandardCharsets.UTF_8);
    }

    @Test
    void anExerciseCellBecomesAFileWithTheCellsLines() throws IOException {
        Submission submission = Wrapping.read(new Wrapping.Notebook()
                .markdown("# Lesson")
                .code("", "", "import convkit.nn.tensor.Tensor;\n", "import convkit.notebook.*;\n", "show(1);")
                .code(
                        "exercise",
                        "conv2d",
                        "import convkit.exercises.convolution.Conv2dExercise;\n",
                        "\n",
                        "public class MyConv2d implements Conv2dExercise {\n",
                        "}\n",
                        "\n",
                        "Check.run(new MyConv2d());")
                .write(folder.resolve("lesson.ipynb")));
        assertThat(submission.problem()).isEmpty();
        assertThat(submission.notes()).isEmpty();
        assertThat(submission.student().key()).isEqualTo("lesson");
        assertThat(submission.files()).containsOnlyKeys("lesson.ipynb/MyConv2d.java");
        assertThat(text(submission, "lesson.ipynb/MyConv2d.java").lines().map(String::stripTrailing))
                .containsExactly(
                        KERNEL + " import convkit.nn.tensor.Tensor; import"
                                + " convkit.exercises.convolution.Conv2dExercise;",
                        "",
                        "public class MyConv2d implements Conv2dExercise {",
                        "}",
                        "",
                        "");
        assertThat(submission.candidates(Exercises.byId("conv2d"))).containsExactly("lesson.ipynb/MyConv2d.java");
    }

    @Test
    void importsOfALaterCellDoNotHold() throws IOException {
        Submission submission = Wrapping.read(new Wrapping.Notebook()
                .code("exercise", "conv2d", "class MyConv2d {}")
                .code("", "", "import convkit.nn.tensor.Tensor;")
                .write(folder.resolve("lesson.ipynb")));
        assertThat(text(submission, "lesson.ipynb/MyConv2d.java")).isEqualTo(KERNEL + " class MyConv2d {}");
    }

    @Test
    void onlyImportsThatAnAnswerCanBeCompiledWithAreTakenFromOtherCells() throws IOException {
        Submission submission = Wrapping.read(new Wrapping.Notebook()
                .code(
                        "",
                        "",
                        "import tech.tablesaw.api.Table; import convkit.exercises.pooling.*;\r\n",
                        "import static java.lang.Math.max;import convkit.exercises.check.*;\r\n",
                        "import convkit.exercises.convolution.MyConv2d;import com.aparapi.Kernel;\r\n")
                .code("exercise", "conv2d", "class MyConv2d {}")
                .write(folder.resolve("lesson.ipynb")));
        assertThat(text(submission, "lesson.ipynb/MyConv2d.java"))
                .isEqualTo(KERNEL + " import convkit.exercises.pooling.*; import static java.lang.Math.max; import"
                        + " com.aparapi.Kernel; class MyConv2d {}");
    }

    @Test
    void ofTwoCellsForOneExerciseNoneCounts() throws IOException {
        Submission submission = Wrapping.read(new Wrapping.Notebook()
                .code("exercise", "conv2d", "class MyConv2d { int first; }")
                .code("exercise", "output-size", "class MyOutputSize {}")
                .code("exercise", "conv2d", "class MyConv2d { int second; }")
                .write(folder.resolve("lesson.ipynb")));
        assertThat(submission.notes())
                .containsExactly(
                        "lesson.ipynb answers conv2d in cells 1, 3; none of them counts: one exercise, one cell");
        assertThat(submission.candidates(Exercises.byId("conv2d")))
                .containsExactly("lesson.ipynb/cell-1/MyConv2d.java", "lesson.ipynb/cell-3/MyConv2d.java");
        assertThat(submission.candidates(Exercises.byId("output-size"))).hasSize(1);
    }

    @Test
    void anEditedTestCellIsSaidAndTheOriginalCounts() throws IOException {
        Submission submission = Wrapping.read(new Wrapping.Notebook()
                .code("exercise", "conv2d", "class MyConv2d {}")
                .code("test", "conv2d", "\nCheck.run(new MyConv2d());\r\n")
                .code("test", "output-size", "System.out.println(\"100 %\");")
                .write(folder.resolve("lesson.ipynb")));
        assertThat(submission.notes())
                .containsExactly(
                        "lesson.ipynb, cell 3: the test cell of output-size was edited; what counts is the test"
                                + " as it was handed out");
        assertThat(submission.files()).containsOnlyKeys("lesson.ipynb/MyConv2d.java");
    }

    @Test
    void unknownExercisesAndLostMetadataAreSaid() throws IOException {
        Submission unknown = Wrapping.read(new Wrapping.Notebook()
                .code("exercise", "conv3d", "class MyConv3d {}")
                .code("exercise", "x".repeat(100), "class X {}")
                .write(folder.resolve("lesson.ipynb")));
        assertThat(unknown.notes())
                .containsExactly(
                        "lesson.ipynb, cell 1 names the exercise \"conv3d\", which this course does not have",
                        "lesson.ipynb, cell 2 names the exercise \"" + "x".repeat(59)
                                + "…, which this course does not have",
                        "lesson.ipynb has no exercise cell; its metadata says \"convkit\": {\"exercise\": …}, and copying"
                                + " the text into another notebook loses it");
        assertThat(unknown.problem())
                .isEqualTo(folder.resolve("lesson.ipynb")
                        + " holds no .java file and no exercise cell; hand in the files with answers, such as"
                        + " MyConv2d.java");
        Submission empty = Wrapping.read(
                new Wrapping.Notebook().code("exercise", "conv2d", "// later").write(folder.resolve("lesson.ipynb")));
        assertThat(empty.notes()).containsExactly("lesson.ipynb, cell 1: no class MyConv2d in it");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"cells": [}                           | lesson.ipynb is no notebook that Jupyter could open (line 1, column 12); save it again there
            {"nbformat": 4, "nbformat": 4}         | lesson.ipynb is no notebook that Jupyter could open (line 1, column 27); save it again there
            {"nbformat": 4, "cells": 5}            | lesson.ipynb is no notebook that Jupyter could open (line 1, column 26); save it again there
            {"nbformat": 3, "worksheets": []}      | lesson.ipynb has notebook format 3 but 4 is read; open it in JupyterLab and save it
            null                                   | lesson.ipynb has notebook format 0 but 4 is read; open it in JupyterLab and save it
            {"nbformat": 4}                        | lesson.ipynb has no cells; save it again in Jupyter
            """)
    void whatIsNoNotebookIsRefused(String content, String problem) throws IOException {
        Submission submission = Wrapping.read(Files.writeString(folder.resolve("lesson.ipynb"), content));
        assertThat(submission.problem()).isEqualTo(problem);
    }

    @Test
    void deepJsonIsRefused() throws IOException {
        String deep = "{\"nbformat\": 4, \"metadata\": " + "[".repeat(200_000) + "]".repeat(200_000) + "}";
        Submission submission = Wrapping.read(Files.writeString(folder.resolve("lesson.ipynb"), deep));
        assertThat(submission.problem())
                .isEqualTo("lesson.ipynb is no notebook that Jupyter could open; save it again there");
    }

    @Test
    void sourcesAsOneStringAndCellsOfNothingAreRead() throws IOException {
        String json =
                "\uFEFF{\"nbformat\": 4, \"cells\": [null, {}, {\"cell_type\": \"code\", \"metadata\": {\"convkit\":"
                        + " {\"exercise\": \"conv2d\"}}, \"source\": \"class MyConv2d {}\\r\\nint x;\"}]}";
        Submission submission = Wrapping.read(Files.writeString(folder.resolve("lesson.ipynb"), json));
        assertThat(submission.problem()).isEmpty();
        assertThat(text(submission, "lesson.ipynb/MyConv2d.java")).isEqualTo(KERNEL + " class MyConv2d {}\r\n      ");
    }

    @Test
    void theFileCountsWhereTheCellIsNotBegun() throws IOException {
        Files.writeString(folder.resolve("MyConv2d.java"), "class MyConv2d { int mine; }");
        new Wrapping.Notebook()
                .code(
                        "exercise",
                        "conv2d",
                        "class MyConv2d { { throw new UnsupportedOperationException(\"TODO: write forward\"); } }")
                .write(folder.resolve("lesson.ipynb"));
        Submission submission = Wrapping.read(folder);
        assertThat(submission.files()).containsOnlyKeys("MyConv2d.java", "lesson.ipynb/MyConv2d.java");
        assertThat(submission.candidates(Exercises.byId("conv2d"))).containsExactly("MyConv2d.java");
    }

    @Test
    void theCellsOfTheLessonsAreMarked() throws IOException {
        Pattern check = Pattern.compile("Check\\.run\\(new (My\\w+)\\(\\)\\)");
        int checked = 0;
        try (DirectoryStream<Path> lessons = Files.newDirectoryStream(Path.of("../notebooks"), "*.ipynb")) {
            for (Path lesson : lessons) {
                for (JsonNode cell :
                        new ObjectMapper().readTree(lesson.toFile()).get("cells")) {
                    StringBuilder source = new StringBuilder();
                    cell.get("source").forEach(line -> source.append(line.asText()));
                    Matcher call = check.matcher(source);
                    if (cell.get("cell_type").asText().equals("code") && call.find()) {
                        JsonNode mark = cell.at("/metadata/convkit");
                        String id =
                                mark.path("exercise").asText(mark.path("test").asText());
                        assertThat(id)
                                .as("%s, cell with %s", lesson, call.group())
                                .isNotEmpty();
                        assertThat(Exercises.byId(id).answerClass()).isEqualTo(call.group(1));
                        checked++;
                    }
                }
            }
        }
        assertThat(checked).isGreaterThanOrEqualTo(3);
    }
}
