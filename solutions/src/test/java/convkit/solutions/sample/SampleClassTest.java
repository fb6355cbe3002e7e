package convkit.solutions.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SampleClassTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int make(Path target, String... more) {
        CommandLine command = SampleClassCli.commandLine();
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(Stream.concat(Stream.of("--root", "..", "--out", target.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private static Map<String, String> bytes(Path target) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(target.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return bytes;
    }

    @Test
    void theSameSeedMakesTheSameClassWithEveryKindInIt() throws IOException {
        Path first = folder.resolve("first");
        assertThat(make(first, "--students", "150", "--seed", "3"))
                .as(err.toString())
                .isZero();
        assertThat(make(folder.resolve("second"), "--students", "150", "--seed", "3"))
                .isZero();
        assertThat(bytes(folder.resolve("second"))).isEqualTo(bytes(first));
        assertThat(make(folder.resolve("other"), "--students", "150", "--seed", "4"))
                .isZero();
        assertThat(bytes(folder.resolve("other"))).isNotEqualTo(bytes(first));

        List<String> expected = Files.readAllLines(first.resolve("expected.csv"));
        assertThat(expected).hasSize(151);
        Map<String, List<String[]>> kinds = expected.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .collect(Collectors.groupingBy(line -> line[1]));
        assertThat(kinds)
                .containsOnlyKeys(Stream.of(Handed.Kind.values())
                        .map(kind -> kind.name().toLowerCase())
                        .toArray(String[]::new));
        assertThat(kinds.get("right"))
                .allSatisfy(line -> assertThat(line[3].split(" ")).hasSize(10));
        assertThat(kinds.get("half"))
                .allSatisfy(line -> assertThat(line[3].split(" ")).hasSize(5));
        assertThat(kinds.get("starter"))
                .allSatisfy(line -> assertThat(line[3] + line[4]).isEmpty());
        assertThat(kinds.get("attack"))
                .allSatisfy(line -> assertThat(line[2]).isNotEmpty())
                .allSatisfy(
                        line -> assertThat((line[3] + " " + line[4]).split(" ")).hasSize(10));
        try (Stream<Path> handedIn = Files.list(first.resolve("class"))) {
            assertThat(handedIn).hasSize(150 - kinds.get("nothing").size());
        }
        assertThat(Files.readAllLines(first.resolve("roster.csv"))).hasSize(151);
        assertThat(out.toString()).contains("150 students in " + first + ": ", "Grade them: ./kit grade " + first);
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThat(make(folder)).isEqualTo(2);
        assertThat(make(folder.resolve("x"), "--students", "0")).isEqualTo(2);
        assertThat(make(folder.resolve("x"), "--exercises", "conv2d,conv4d")).isEqualTo(2);
        assertThat(err.toString().lines().filter(line -> line.startsWith("--")))
                .containsExactly(
                        "--out " + folder + ": is there already; give a folder that is not there yet",
                        "--students 0: must be 1 or more",
                        "--exercises conv4d: no exercise is called so; ./kit progress lists them");
        assertThat(folder.resolve("x")).doesNotExist();
    }
}
