package convkit.exercises.work;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.exercises.Exercises;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressCliTest {

    @TempDir
    private Path folder;

    private String progress(String text) throws IOException {
        Desk desk = new Desk(folder);
        if (text != null) {
            desk.write(text);
        }
        assertThat(desk.run(new ProgressCli(desk.workspace))).isZero();
        return desk.out.toString();
    }

    private static String outputSize(String progress) {
        return progress.lines()
                .filter(line -> line.startsWith("  output-size "))
                .findFirst()
                .orElseThrow()
                .replaceAll(" +", " ");
    }

    @Test
    void listsEveryExerciseAndTheNext() throws IOException {
        String progress = progress(null);
        assertThat(progress).contains("\nconvolution").startsWith("arithmetic");
        Exercises.all().forEach(exercise -> assertThat(progress).contains("  " + exercise.id() + " "));
        assertThat(progress)
                .contains("[....................] 0 of " + Exercises.all().size() + " exercises done, about ")
                .contains("Next: ./kit start " + Exercises.all().get(0).id());
        assertThat(outputSize(progress)).contains(" not begun (");
    }

    @Test
    void doneMeansThatAllTestsPass() throws IOException {
        String progress = progress(Desk.RIGHT);
        assertThat(outputSize(progress)).contains("output-size done ");
        assertThat(progress).contains("] 1 of ");
    }

    @Test
    void halfDoneIsCounted() throws IOException {
        String progress = progress(Desk.RIGHT.replace("/ stride + 1", "/ stride"));
        assertThat(outputSize(progress)).containsPattern("output-size \\d of \\d tests pass ");
        assertThat(progress).contains("] 0 of ");
    }

    @Test
    void whatIsNoAnswerIsNamed() throws IOException {
        assertThat(outputSize(progress("public class MyOutputSize {"))).contains("output-size does not compile ");
        assertThat(outputSize(progress("public class MyOutputSize {}"))).contains("output-size no answer in it ");
    }
}
