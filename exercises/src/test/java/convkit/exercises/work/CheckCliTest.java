package convkit.exercises.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import convkit.exercises.check.AnswerFailure;
import convkit.exercises.check.InMemoryCompiler;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CheckCliTest {

    private static final String SOURCE = """
            import convkit.exercises.arithmetic.OutputSizeExercise;

            public class MyOutputSize implements OutputSizeExercise {
                @Override
                public int outputSize(int inputSize, int kernelSize, int stride, int padding, int dilation) {
                    return Room.of(inputSize, kernelSize, stride, padding, dilation) / stride + 1;
                }
            }

            class Room {
                static int of(int inputSize, int kernelSize, int stride, int padding, int dilation) {
                    if (inputSize < 1 || kernelSize < 1 || stride < 1 || padding < 0 || dilation < 1) {
                        throw new IllegalArgumentException("too small");
                    }
                    int room = inputSize + 2 * padding - (kernelSize - 1) * dilation - 1;
                    if (room < 0 || room % stride != 0) {
                        throw new IllegalArgumentException("does not fit");
                    }
                    return room;
                }
            }
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int check(String... arguments) {
        CommandLine command = new CommandLine(new CheckCli(new Workspace(Path.of(".."))));
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        return command.execute(arguments);
    }

    /** The output with every run of blanks and line ends as one blank: lines are broken anywhere. */
    private String text() {
        return out.toString().replaceAll("\\s+", " ");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void rightFilePasses() throws IOException {
        assertThat(check("output-size", file("MyOutputSize.java", SOURCE))).isZero();
        assertThat(out.toString())
                .startsWith("output-size: Output size of a convolution\n\n  passed  strideOne [1/1]: ")
                .endsWith("8 of 8 points, 7 of 7 tests passed.\n");
    }

    @Test
    void wrongFileOfAnyNameAndPackageIsDiagnosed() throws IOException {
        String wrong = "package somewhere;\n"
                + SOURCE.replace("MyOutputSize", "Attempt").replace("/ stride + 1", "/ stride");
        String file = file("Attempt.java", wrong);
        assertThat(check("output-size", file, "--hint", "2")).isEqualTo(1);
        assertThat(text())
                .contains(" FAILED strideOne [0/1]: ")
                .contains("result is 4 but 5 was expected")
                .contains("Known mistake (forgot-plus-one): The + 1 is missing")
                .contains("Hint 2 of 3: ")
                .doesNotContain("Hint 3 of 3")
                .endsWith("Stuck? The next hint: ./kit check output-size " + file + " --hint 3 ");
    }

    @Test
    void withoutFileTheStarterIsChecked() {
        assertThat(check("output-size")).isEqualTo(1);
        assertThat(text())
                .contains("is not written yet: replace the TODO by your code")
                .endsWith("0 of 8 points, 0 of 7 tests passed. Stuck? A hint: ./kit check output-size --hint 1 ");
    }

    @Test
    void endlessLoopEndsWithinTheLimit() throws IOException {
        String loops =
                SOURCE.replace("int room = ", "while (dilation > 2 && !Thread.interrupted()) {}\n        int room = ");
        assertThat(check("output-size", file("MyOutputSize.java", loops))).isEqualTo(1);
        assertThat(text())
                .contains("did not return within 2 s; look for a loop that never ends")
                .contains("7 of 8 points");
    }

    @Test
    void compilerSpeaksForItself() throws IOException {
        assertThat(check("output-size", file("MyOutputSize.java", SOURCE.replace("/ stride + 1;", "/ strid + 1;"))))
                .isEqualTo(1);
        assertThat(out.toString())
                .startsWith("output-size: MyOutputSize.java does not compile:\n")
                .contains("MyOutputSize.java:6: error: cannot find symbol")
                .contains("symbol:   variable strid");
    }

    @Test
    void fileWithoutAnAnswerIsNamed() throws IOException {
        assertThat(check("output-size", file("Other.java", "class Other {}"))).isEqualTo(1);
        assertThat(out.toString())
                .isEqualTo("output-size: Other.java: no class in it implements OutputSizeExercise; write 'public class"
                        + " MyOutputSize implements OutputSizeExercise'" + System.lineSeparator());
    }

    @Test
    void constructorsMustWorkWithoutParameters() throws IOException {
        String needs = SOURCE.replace("    @Override", "    MyOutputSize(int size) {}\n    @Override");
        check("output-size", file("MyOutputSize.java", needs));
        assertThat(out.toString()).contains("class MyOutputSize has no constructor without parameters; add one");
        String throwing = SOURCE.replace("    @Override", "    int a = new int[0][0].length / 0;\n    @Override");
        check("output-size", file("MyOutputSize.java", throwing));
        assertThat(out.toString()).contains("the constructor of MyOutputSize threw java.lang.ArithmeticException");
    }

    @Test
    void badUsageIsExplainedWithCodeTwo() {
        assertThat(check("conv3d")).isEqualTo(2);
        assertThat(check("conv2d", "--hint", "4")).isEqualTo(2);
        assertThat(check("conv2d", folder.resolve("none.java").toString())).isEqualTo(2);
        assertThat(check()).isEqualTo(2);
        assertThat(err.toString())
                .contains("exercise: no exercise is called 'conv3d'; choose one of "
                        + Exercises.all().stream().map(Exercise::id).collect(Collectors.joining(", ")))
                .contains("--hint 4: there are 3 hints; give 1 to 3")
                .contains("FILE: there is no file ")
                .contains("Missing required parameter: 'EXERCISE'");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void missingFileIsLaidOutByStart() {
        Desk desk = new Desk(folder);
        assertThat(desk.run(new CheckCli(desk.workspace), "output-size")).isEqualTo(2);
        assertThat(desk.err.toString())
                .startsWith("FILE: there is no " + desk.file() + " yet; ./kit start output-size writes the starter, or"
                        + " give the path of your MyOutputSize.java");
    }

    @Test
    void watchChecksAgainWhenSaved() throws Exception {
        Desk desk = new Desk(folder).write(SOURCE.replace("/ stride + 1", "/ stride"));
        Thread watching = new Thread(() -> desk.run(new CheckCli(desk.workspace), "output-size", "--watch"));
        watching.start();
        await(desk, "Known mistake (forgot-plus-one)", "save it to check again, Ctrl-C ends.");
        desk.write(SOURCE);
        await(desk, "---- saved at ", "8 of 8 points, 7 of 7 tests passed.");
        watching.interrupt();
        watching.join();
    }

    @Test
    void watchAsksForAFreshProcessWhenACallNeverEnded() throws Exception {
        Desk desk = new Desk(folder)
                .write(SOURCE.replace(
                        "int room = ", "while (dilation > 2 && !Thread.interrupted()) {}\n        int room = "));
        CompletableFuture<Integer> code =
                CompletableFuture.supplyAsync(() -> desk.run(new CheckCli(desk.workspace), "output-size", "--watch"));
        await(desk, "did not return within", "save it to check again");
        desk.write(SOURCE);
        assertThat(code.get()).isEqualTo(CheckCli.START_ME_AGAIN);
    }

    private static void await(Desk desk, String... texts) throws InterruptedException {
        while (!Arrays.stream(texts).allMatch(desk.out.toString().replaceAll("\\s+", " ")::contains)) {
            Thread.sleep(20);
        }
    }

    @Test
    void withoutCompilerAJdkIsAskedFor() {
        AnswerCompiler none = new AnswerCompiler(new InMemoryCompiler(null));
        assertThatThrownBy(() -> none.load(Desk.OUTPUT_SIZE, folder.resolve("MyOutputSize.java")))
                .isInstanceOf(AnswerFailure.class)
                .hasMessage("there is no Java compiler, only a run-time (Java " + System.getProperty("java.version")
                        + " in " + System.getProperty("java.home") + "); install a JDK, version 17 or newer");
    }
}
