package convkit.grader;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.exercises.Exercises;
import convkit.grader.sandbox.Sandbox;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./kit grade --anonymous}: no file of the results says who anybody is. */
@Tag("slow")
class AnonymousTest {

    @TempDir
    private Path folder;

    private Path students;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void makeAClass() throws IOException {
        students = Files.createDirectory(folder.resolve("class"));
        Path reference = Fixtures.SOLUTIONS.resolve("src/main/java/convkit/solutions/arithmetic/MyOutputSize.java");
        Fixtures.copy(reference, students.resolve("lovelace_4711_attempt_2026-02-01-10-00-00/MyOutputSize.java"));
        // Her name is in the comment, in what it prints, in an exception, and in what the compiler shows of it.
        Path talks = students.resolve("Noether_4712_attempt_2026-02-01-11-00-00/MyOutputSize.java");
        Files.createDirectories(talks.getParent());
        Files.writeString(talks, """
                // by Emmy Noether
                import convkit.exercises.arithmetic.OutputSizeExercise;
                public class MyOutputSize implements OutputSizeExercise {
                    public int outputSize(int inputSize, int kernelSize, int stride, int padding, int dilation) {
                        System.out.println("I am Noether, no. 4712");
                        throw new IllegalStateException("noether_4712");
                    }
                }
                """);
        Path broken = students.resolve("Hopper_4713_attempt_2026-02-01-12-00-00/hopper/MyOutputSize.java");
        Files.createDirectories(broken.getParent());
        Files.writeString(broken, "class MyOutputSize { Hopper hopper4713; // Grace Hopper\n");
        Files.writeString(students.resolve("Turing_4714_attempt_2026-02-01-13-00-00_turing.zip"), "PK\3\4 torn");
        Files.writeString(folder.resolve("class.csv"), """
                id,name,login,email,handed in
                4711,Ada Lovelace,lovelace,ada@example.org,2026-02-01T10:00:00Z
                4712,Emmy Noether,noether,emmy@example.org,2026-02-01T11:00:00Z
                4713,Grace Hopper,hopper,grace@example.org,2026-02-01T12:00:00Z
                4714,Alan Turing,turing,alan@example.org,2026-02-01T13:00:00Z
                4715,Rózsa Péter,peter,rozsa@example.org,
                """);
        Files.writeString(folder.resolve("policy.json"), "{\"only\": [\"output-size\"]}");
        assertThat(Exercises.byId("output-size").answerClass()).isEqualTo("MyOutputSize");
    }

    private int run(Path results, Object... more) {
        return GradeCli.commandLine(List::<Sandbox>of)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.concat(
                                Stream.of(
                                        students,
                                        "--class",
                                        "--roster",
                                        folder.resolve("class.csv"),
                                        "--policy",
                                        folder.resolve("policy.json"),
                                        "--seed",
                                        7,
                                        "--trust-submissions",
                                        "--out",
                                        results),
                                Stream.of(more))
                        .map(Object::toString)
                        .toArray(String[]::new));
    }

    private SortedMap<String, String> anonymous(Path results, Object... more) throws IOException {
        Stream<Object> options = Stream.of("--anonymous", "--pseudonym-key", folder.resolve("secret/pseudonyms.key"));
        assertThat(run(results, Stream.concat(options, Stream.of(more)).toArray()))
                .as(err.toString())
                .isZero();
        return Fixtures.bytes(results);
    }

    private static String text(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8);
    }

    @Test
    void noFileTellsWhoAnybodyIs() throws IOException {
        SortedMap<String, String> files = anonymous(folder.resolve("results"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            assertThat(file.getKey() + "\n" + text(file.getValue()))
                    .as(file.getKey())
                    .doesNotContainIgnoringCase("lovelace")
                    .doesNotContainIgnoringCase("noether")
                    .doesNotContainIgnoringCase("emmy")
                    .doesNotContainIgnoringCase("turing")
                    .doesNotContainIgnoringCase("rózsa")
                    .doesNotContainIgnoringCase("example.org")
                    .doesNotContainPattern("(?<![0-9A-Za-z])471[1-5](?![0-9A-Za-z])");
        }
        // What stands in one word with other letters is not found; docs/grading-policy.md says so.
        assertThat(text(files.get("report.json"))).doesNotContain("Hopper").contains("hopper4713");
    }

    @Test
    void pointsAreThoseOfARunWithNamesAndTheTableTellsWhose() throws IOException {
        SortedMap<String, String> files = anonymous(folder.resolve("results"));
        assertThat(run(folder.resolve("named"))).isZero();
        List<String> table = Files.readAllLines(folder.resolve("secret/who-is-who.csv"));
        assertThat(table).hasSize(6).startsWith("pseudonym,id,name");
        for (String line : table.subList(1, 6)) {
            String[] cells = line.split(",");
            String named = row(Files.readString(folder.resolve("named/gradebook.csv")), cells[1]);
            String hidden = row(text(files.get("gradebook.csv")), cells[0]);
            // id, name, email, time of hand-in, points and all that follows but for the note
            assertThat(hidden.split(",", -1)).startsWith(cells[0], cells[0], "");
            assertThat(middle(hidden)).isEqualTo(middle(named));
        }
        assertThat(out.toString()).contains("Who is who: " + folder.resolve("secret/who-is-who.csv"));
    }

    private static String row(String csv, String id) {
        return csv.lines().filter(line -> line.startsWith(id + ",")).findFirst().orElseThrow();
    }

    private static List<String> middle(String row) {
        return List.of(row.split(",", -1)).subList(3, 10);
    }

    @Test
    void anotherRunGivesTheSameNamesInTheSameOrder() throws IOException {
        SortedMap<String, String> first = anonymous(folder.resolve("results"));
        assertThat(anonymous(folder.resolve("again"), "--jobs", 3)).isEqualTo(first);
        assertThat(anonymous(folder.resolve("results"), "--resume")).isEqualTo(first);
        List<String> keys = first.keySet().stream()
                .filter(name -> name.startsWith("records/"))
                .toList();
        assertThat(keys).hasSize(5).isSorted();
        String order = text(first.get("run.json"));
        assertThat(keys.stream()
                        .map(name -> order.indexOf(name.substring(8, 22)))
                        .toList())
                .isSorted();
    }

    @Test
    void whatNeedsSourcesOrNamesSaysSo() throws IOException {
        Path results = folder.resolve("results");
        anonymous(results);
        assertThat(run(folder.resolve("x"), "--pseudonym-key", folder.resolve("key")))
                .isEqualTo(2);
        assertThat(run(results, "--resume")).isEqualTo(2);
        RegradeCli.commandLine(List::<Sandbox>of)
                .setErr(new PrintWriter(err, true))
                .execute(results.toString(), "--against", "kit", "--trust-submissions");
        assertThat(err.toString().lines().filter(line -> line.contains(": ")))
                .contains("grade: --pseudonym-key is the key of pseudonyms; give --anonymous with it")
                .anySatisfy(line -> assertThat(line).contains("names: replaced then, kept now"))
                .contains("regrade: " + results + " was graded with --anonymous and holds no sources; grade the class"
                        + " again into another folder, and give that one with --against");
    }
}
