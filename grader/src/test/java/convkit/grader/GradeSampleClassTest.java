package convkit.grader;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.grader.sandbox.TestSandbox;
import convkit.solutions.sample.SampleClassCli;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A made-up class is graded as whoever made it up knows that it must be: right, wrong, broken and hostile answers. */
@Tag("slow")
class GradeSampleClassTest {

    private static final int STUDENTS = 40;
    private static final List<String> EXERCISES = List.of("output-size", "conv2d", "max-pool");

    @TempDir
    private Path folder;

    private static void run(CommandLine command, Object... arguments) {
        StringWriter err = new StringWriter();
        int status = command.setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err, true))
                .execute(List.of(arguments).stream().map(Object::toString).toArray(String[]::new));
        assertThat(status).as(err.toString()).isZero();
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        try (CSVParser parser = CSVParser.parse(
                file,
                StandardCharsets.UTF_8,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return parser.getRecords();
        }
    }

    @Test
    void everybodyGetsWhatTheyMust() throws IOException {
        Path sample = folder.resolve("sample");
        run(
                SampleClassCli.commandLine(),
                "--out",
                sample,
                "--students",
                STUDENTS,
                "--exercises",
                String.join(",", EXERCISES),
                "--root",
                "..");
        Path results = folder.resolve("results");
        run(
                GradeCli.commandLine(() -> List.of(TestSandbox.get())),
                "--class",
                sample.resolve("class"),
                "--roster",
                sample.resolve("roster.csv"),
                "--policy",
                sample.resolve("policy.json"),
                "--seed",
                1,
                "--out",
                results);

        Map<String, CSVRecord> graded = new HashMap<>();
        rows(results.resolve("gradebook.csv")).forEach(row -> graded.put(row.get("id"), row));
        assertThat(graded).hasSize(STUDENTS);
        List<String> kinds = new ArrayList<>();
        for (CSVRecord expected : rows(sample.resolve("expected.csv"))) {
            kinds.add(expected.get("kind"));
            for (String exercise : EXERCISES) {
                assertPoints(expected, exercise, graded.get(expected.get("key")));
            }
        }
        assertThat(kinds).contains("right", "mistaken", "partial", "attack");
    }

    private static void assertPoints(CSVRecord expected, String exercise, CSVRecord graded) {
        String column = graded.getParser().getHeaderNames().stream()
                .filter(name -> name.startsWith(exercise + " (of "))
                .findFirst()
                .orElseThrow();
        double most = Double.parseDouble(column.replaceFirst(".*\\(of ([0-9.]+).*", "$1"));
        double points = Double.parseDouble(graded.get(column));
        String who = expected.get("key") + " " + expected.get("kind") + " " + expected.get("detail") + " " + exercise;
        if (List.of(expected.get("right").split(" ")).contains(exercise)) {
            assertThat(points).as(who).isEqualTo(most);
        } else if (List.of(expected.get("spoilt").split(" ")).contains(exercise)) {
            assertThat(points).as(who).isLessThan(most);
        } else {
            assertThat(points).as(who).isZero();
        }
    }
}
