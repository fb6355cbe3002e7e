package convkit.grader;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.exercises.Exercises;
import convkit.grader.sandbox.Sandbox;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** However a class is graded (at once, killed and resumed, in parts, by several), the files are the same to the last byte. */
@Tag("slow")
class GradeAtScaleTest {

    private static final String ONLY = "{\"only\": [\"output-size\", \"conv2d\"], \"hiddenTests\": \"outcome\"}";

    @TempDir
    private Path folder;

    private Path students;
    private Path policy;
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void makeAClass() throws IOException {
        policy = Files.writeString(folder.resolve("policy.json"), ONLY);
        students = Files.createDirectory(folder.resolve("class"));
        for (String exercise : List.of("output-size", "conv2d")) {
            String file = Exercises.byId(exercise).answerClass() + ".java";
            String topic = Exercises.byId(exercise).topic();
            Path reference = Fixtures.SOLUTIONS.resolve("src/main/java/convkit/solutions/" + topic + "/" + file);
            Fixtures.copy(reference, students.resolve("ada").resolve(file));
            Fixtures.copy(reference, students.resolve("gus").resolve(file));
            Path starter = Fixtures.STARTERS.resolve("src/main/java/convkit/exercises/" + topic + "/" + file);
            Fixtures.copy(starter, students.resolve("bob").resolve(file));
        }
        Fixtures.copy(students.resolve("ada/MyConv2d.java"), students.resolve("cy/MyConv2d.java"));
        Fixtures.copy(Fixtures.wrong("conv2d", "kernel-flipped", folder), students.resolve("dee/MyConv2d.java"));
        Files.writeString(students.resolve("eve.zip"), "PK\3\4 torn");
        for (String attack : List.of("exit", "garbage-in-the-channel")) {
            for (File file : Attack.FOLDER.resolve(attack).toFile().listFiles()) {
                Fixtures.copy(file.toPath(), students.resolve(attack).resolve(file.getName()));
            }
        }
    }

    private String[] arguments(Path out, Object... more) {
        return Stream.concat(
                        Stream.of(
                                "--class",
                                students,
                                "--policy",
                                policy,
                                "--seed",
                                7,
                                "--trust-submissions",
                                "--out",
                                out),
                        Stream.of(more))
                .map(Object::toString)
                .toArray(String[]::new);
    }

    private int run(CommandLine command, String... arguments) {
        return command.setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private SortedMap<String, String> graded(Path out, Object... more) throws IOException {
        assertThat(run(GradeCli.commandLine(List::<Sandbox>of), arguments(out, more)))
                .as(err.toString())
                .isZero();
        return Fixtures.bytes(out);
    }

    @Test
    void oneAtATimeOrFourIsTheSame() throws IOException {
        SortedMap<String, String> serial = graded(folder.resolve("serial"), "--jobs", 1);
        assertThat(serial).hasSize(8 + 3 + 8 + 3 * 8).containsKeys("class.html", "students/dee/report.html");
        assertThat(graded(folder.resolve("parallel"), "--jobs", 4)).isEqualTo(serial);
    }

    @Test
    void partsPutTogetherAreTheWhole() throws IOException {
        SortedMap<String, String> serial = graded(folder.resolve("serial"), "--jobs", 1);
        List<String> parts = new ArrayList<>();
        for (int part = 1; part <= 3; part++) {
            Path out = folder.resolve("part-" + part);
            assertThat(graded(out, "--shard", part + "/3")).doesNotContainKey("class.html");
            parts.add(out.toString());
        }
        Path merged = folder.resolve("merged");
        parts.addAll(List.of("--out", merged.toString()));
        assertThat(run(MergeCli.commandLine(), parts.toArray(new String[0])))
                .as(err.toString())
                .isZero();
        assertThat(Fixtures.bytes(merged)).isEqualTo(serial);
    }

    /** Kills the process that grades when so many files are there; false if it was done before. */
    private boolean killAt(Path out, int files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                GradeCli.class.getName()));
        command.addAll(List.of(arguments(out, "--resume", "--jobs", 2)));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        while (process.isAlive() && count(out) < files) {
            process.waitFor(2, TimeUnit.MILLISECONDS);
        }
        process.destroyForcibly();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("log")))
                .isIn(0, 128 + 9);
        return process.exitValue() != 0;
    }

    private static long count(Path out) throws IOException {
        if (!Files.exists(out)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile).count();
        } catch (java.io.UncheckedIOException e) {
            // A file was renamed while it was looked at.
            return 0;
        }
    }

    /** Somebody whose work takes seconds to grade: until then no run can be done before it is killed. */
    private void addSomebodySlow() throws IOException {
        Path file = students.resolve("zoe").resolve("MyOutputSize.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                import convkit.exercises.arithmetic.OutputSizeExercise;
                public class MyOutputSize implements OutputSizeExercise {
                    public int outputSize(int inputSize, int kernelSize, int stride, int padding, int dilation) {
                        try {
                            Thread.sleep(20);
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        return (inputSize + 2 * padding - dilation * (kernelSize - 1) - 1) / stride + 1;
                    }
                }
                """);
    }

    @Test
    void killedAtAnyMomentAndResumedIsTheSame() throws Exception {
        addSomebodySlow();
        SortedMap<String, String> whole = graded(folder.resolve("whole"), "--jobs", 1);
        Path out = folder.resolve("killed");
        // Before the run is written down, and after one, three and six of nine records.
        for (int files : new int[] {1, 4, 6, 9}) {
            assertThat(killAt(out, files)).as("killed at %d files", files).isTrue();
        }
        assertThat(graded(out, "--resume")).isEqualTo(whole);
    }

    /** Results are written faster than anybody can kill: what such a moment leaves behind is made by hand. */
    @Test
    void killedWhileResultsAreWrittenAndResumedIsTheSame() throws IOException {
        Path out = folder.resolve("killed");
        SortedMap<String, String> whole = graded(out, "--jobs", 2);
        List<String> results = whole.keySet().stream()
                .filter(name -> !name.startsWith("records/") && !name.equals("run.json") && !name.equals("policy.json"))
                .toList();
        assertThat(results).hasSizeGreaterThan(20);
        for (int written = 0; written < results.size(); written += 9) {
            for (String missing : results.subList(written, results.size())) {
                Files.deleteIfExists(out.resolve(missing));
            }
            Path half = out.resolve(results.get(written));
            Files.createDirectories(half.getParent());
            Files.writeString(half.resolveSibling("." + half.getFileName() + ".4711.tmp"), "{\"hal");
            Files.writeString(out.resolve(".try.815.tmp"), "");
            assertThat(graded(out, "--resume")).isEqualTo(whole);
        }
    }

    @Test
    void partsNeedASeed() {
        int status = run(
                GradeCli.commandLine(List::<Sandbox>of),
                students.toString(),
                "--class",
                "--shard",
                "1/2",
                "--out",
                folder.resolve("out").toString());
        assertThat(status).isEqualTo(2);
        assertThat(err)
                .hasToString("grade: --shard needs --seed N, the same for all parts: they must get the same hidden"
                        + " inputs" + System.lineSeparator());
        for (String wrong : List.of("0/2", "3/2", "x", "1/0")) {
            err.getBuffer().setLength(0);
            run(GradeCli.commandLine(List::<Sandbox>of), "x", "--out", "y", "--shard", wrong);
            assertThat(err)
                    .hasToString("grade: --shard " + wrong + " is no part of a class; give i/n with i from 1 to n, such"
                            + " as 2/3" + System.lineSeparator());
        }
    }

    @Test
    void aRunWithoutSeedIsGoneOnWithItsOwn() throws IOException {
        Path out = folder.resolve("out");
        String[] seedless = {
            students.resolve("cy").toString(),
            "--policy",
            policy.toString(),
            "--trust-submissions",
            "--out",
            out.toString()
        };
        assertThat(run(GradeCli.commandLine(List::<Sandbox>of), seedless)).isZero();
        SortedMap<String, String> first = Fixtures.bytes(out);
        assertThat(run(GradeCli.commandLine(List::<Sandbox>of), seedless)).isEqualTo(2);
        assertThat(err.toString()).contains(out + " holds a run already; give --resume");
        String[] resumed =
                Stream.concat(Stream.of(seedless), Stream.of("--resume")).toArray(String[]::new);
        assertThat(run(GradeCli.commandLine(List::<Sandbox>of), resumed)).isZero();
        assertThat(Fixtures.bytes(out)).isEqualTo(first);
    }
}
