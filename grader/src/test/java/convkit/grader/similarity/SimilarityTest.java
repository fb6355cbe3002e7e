package convkit.grader.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import convkit.grader.batch.Batch;
import convkit.grader.batch.Handed;
import convkit.grader.batch.Progress;
import convkit.grader.batch.Run;
import convkit.grader.batch.RunFolder;
import convkit.grader.batch.SubmissionGrader;
import convkit.grader.intake.ClassFolder;
import convkit.grader.intake.HandInTimes;
import convkit.grader.intake.StudentWork;
import convkit.grader.intake.Submission;
import convkit.grader.intake.SubmissionReader;
import convkit.grader.report.SubmissionReport;
import convkit.grader.score.SampleClass;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarityTest {

    /** The output size and a maximum, each written in its own way. */
    private static final String ADA = """
            class MyMaxPool {
                float[] pool(float[] x, int width, int size) {
                    float[] best = new float[width / size];
                    for (int i = 0; i < best.length; i++) {
                        best[i] = Float.NEGATIVE_INFINITY;
                        for (int j = 0; j < size; j++) {
                            if (x[i * size + j] > best[i]) {
                                best[i] = x[i * size + j];
                            }
                        }
                    }
                    return best;
                }
            }
            """;

    private static final String BOB = """
            import java.util.stream.IntStream;
            class MyMaxPool {
                float[] pool(float[] x, int width, int size) {
                    float[] result = new float[width / size];
                    IntStream.range(0, result.length).forEach(place -> {
                        double top = IntStream.range(place * size, (place + 1) * size)
                                .mapToDouble(k -> x[k]).max().orElseThrow();
                        result[place] = (float) top;
                    });
                    return result;
                }
                static int outputs(int width, int size) {
                    switch (size) { case 1: return width; case 2: return width >> 1; default: return width / size; }
                }
            }
            """;

    private static final String CY = """
            class MyMaxPool {
                private int filled;
                float[] pool(float[] x, int width, int size) {
                    java.util.List<Float> window = new java.util.ArrayList<>();
                    float[] y = new float[width / size];
                    filled = 0;
                    int position = 0;
                    while (position < width && filled < y.length) {
                        window.add(x[position++]);
                        if (window.size() == size) {
                            y[filled++] = java.util.Collections.max(window);
                            window.clear();
                        }
                    }
                    assert filled == y.length : "rest " + (width - position);
                    return y;
                }
            }
            """;

    @TempDir
    private Path folder;

    private void handIn(String student, String text) throws IOException {
        Path file = folder.resolve("class").resolve(student).resolve("work/MyMaxPool.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String starter() throws IOException {
        Exercise exercise = Exercises.byId("max-pool");
        try (var in = Exercise.class.getResourceAsStream("starters/" + exercise.answerClass() + ".java.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private RunFolder graded(boolean anonymous) throws IOException {
        List<StudentWork> works = ClassFolder.at(folder.resolve("class"), null, HandInTimes.STANDARD)
                .students();
        Run run = Run.of(
                1,
                "none",
                true,
                List.of(Exercises.byId("max-pool")),
                new byte[0],
                anonymous,
                works.stream().map(StudentWork::student).toList(),
                List.of());
        SubmissionGrader grader = new SubmissionGrader() {
            @Override
            public SubmissionReport grade(Submission submission, Runnable finished) {
                return SampleClass.of(submission.student(), SampleClass.submission("x", "max-pool:1111"));
            }

            @Override
            public void close() {}
        };
        RunFolder out = RunFolder.begin(folder.resolve("out"), run, new byte[0], true);
        Progress progress = Progress.of(works.size(), 1, new PrintWriter(new StringWriter()));
        new Batch(out, () -> grader, progress).grade(Handed.of(works, new SubmissionReader(Exercises.all())), 1);
        return out;
    }

    @Test
    void aCopyWithOtherNamesIsTheMostAlike() throws IOException {
        handIn("ada", ADA);
        handIn("bob", BOB);
        handIn("cy", CY);
        handIn("dee", starter());
        handIn("eve", "class MyMaxPool { broken");
        handIn(
                "mal<b>",
                BOB.replaceAll("\\b(x|width|size|result|place|top|k|outputs)\\b", "my_$1")
                        .replace("    double", "    // all my own work\n double")
                        .replace("float[] pool", "\n\n  // the answer\n  float[] pool"));
        Files.writeString(folder.resolve("class/mal<b>/Torn.java"), "class {");
        try (RunFolder run = graded(false)) {
            Similarity similarity = Similarity.write(run);
            Pair first = similarity.pairs().get(0);
            assertThat(List.of(first.first(), first.second())).containsExactly("bob", "mal_b_");
            assertThat(first.percent()).isGreaterThan(95);
            assertThat(similarity.pairs().get(1).percent()).isLessThan(60);
            assertThat(similarity.notes())
                    .containsExactly(
                            "eve: work/MyMaxPool.java was not compared: it is no Java that a parser can read",
                            "mal_b_: Torn.java was not compared: it is no Java that a parser can read",
                            "eve was not compared: there is next to nothing in it");
            assertThat(similarity.pairs())
                    .filteredOn(
                            pair -> pair.first().equals("dee") || pair.second().equals("dee"))
                    .as("the starter is everybody's")
                    .isNotEmpty()
                    .allSatisfy(pair -> assertThat(pair.percent()).isZero());
            Path pages = run.path().resolve("similarity");
            assertThat(Files.readString(pages.resolve("index.html")))
                    .contains("<a href=\"#p0\">bob</a></td><td>mal&lt;b&gt;</td>", "work/MyMaxPool.java, lines ")
                    .contains("my_result[my_place]", "</span><pre>")
                    .doesNotContain("<b>", "<script");
            assertThat(Files.readAllLines(pages.resolve("pairs.csv")))
                    .startsWith("first,second,percent,highest percent,passages")
                    .element(1)
                    .asString()
                    .startsWith("bob,mal_b_,");
            assertThat(pages.resolve("jplag.zip")).isNotEmptyFile();
            assertThat(Files.readString(pages.resolve("index.html")))
                    .as("the same when it is compared again")
                    .isEqualTo(again(run));
            assertThat(run.path().resolve("class.html")).doesNotExist();
            run.writeResults();
            assertThat(Files.readString(run.path().resolve("class.html")))
                    .contains("<a href=\"similarity/index.html\">");
        }
    }

    private static String again(RunFolder run) throws IOException {
        Similarity.write(run);
        return Files.readString(run.path().resolve("similarity/index.html"));
    }

    @Test
    void whatCannotBeComparedIsSaid() throws IOException {
        handIn("ada", ADA);
        try (RunFolder run = graded(false)) {
            assertThatThrownBy(() -> Similarity.write(run))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(run.path() + " cannot be compared: ")
                    .hasMessageEndingWith("; it takes two submissions that hold something");
            Files.delete(run.path().resolve("records/ada.json"));
            assertThatThrownBy(() -> Similarity.write(run))
                    .hasMessage(run.path().resolve("records/ada.json")
                            + " is missing or damaged; go on with ./kit grade --resume");
        }
        Path other = folder.resolve("other");
        Files.move(folder.resolve("out"), other);
        try (RunFolder run = graded(true)) {
            assertThatThrownBy(() -> Similarity.write(run))
                    .hasMessage(
                            run.path() + " was graded with --anonymous and holds no sources; grade the class without it"
                                    + " into another folder, and compare there");
        }
    }

    @Test
    void aFileTooLargeForAnAnswerIsLeftOut() throws IOException {
        handIn("ada", ADA);
        handIn("bob", BOB);
        handIn("cy", ADA + "//" + "x".repeat(300_000));
        try (RunFolder run = graded(false)) {
            assertThat(Similarity.write(run).notes())
                    .contains(
                            "cy: work/MyMaxPool.java was not compared: it has " + (ADA.length() + 300_002) + " bytes");
        }
    }
}
