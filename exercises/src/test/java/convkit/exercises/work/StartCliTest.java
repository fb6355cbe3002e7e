package convkit.exercises.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCliTest {

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void layOutDesk() {
        desk = new Desk(folder);
    }

    private int start(String... arguments) {
        return desk.run(new StartCli(desk.workspace), arguments);
    }

    @Test
    void starterIsLaidOutAndDescribed() {
        assertThat(start("output-size")).isZero();
        assertThat(desk.file()).hasContent(Workspace.starter(Desk.OUTPUT_SIZE));
        assertThat(desk.out.toString())
                .startsWith("output-size: " + Desk.OUTPUT_SIZE.title() + System.lineSeparator() + "  about "
                        + Desk.OUTPUT_SIZE.minutes() + " minutes, difficulty 1 of 5")
                .contains("  Not part of it: ")
                .contains("OutputSizeExercise.java")
                .contains("OutputSizeTests.java")
                .contains("MyOutputSize.java (a fresh starter)")
                .contains("./kit check output-size --watch");
    }

    @Test
    void startingTwiceChangesNothing() {
        start("output-size");
        assertThat(start("output-size")).isZero();
        assertThat(desk.out.toString()).contains("MyOutputSize.java (the starter, not begun)");
    }

    @Test
    void editedFileIsLeftAsItIs() throws IOException {
        desk.write("// mine");
        assertThat(start("output-size")).isEqualTo(1);
        assertThat(desk.file()).hasContent("// mine");
        assertThat(desk.out.toString())
                .contains("MyOutputSize.java (edited by you)")
                .contains("It is left as it is. Go on with it: ./kit check output-size --watch.")
                .contains("./kit start output-size --again");
    }

    @Test
    void againKeepsTheOldWork() throws IOException {
        desk.write("// mine");
        assertThat(start("output-size", "--again")).isZero();
        assertThat(desk.file()).hasContent(Workspace.starter(Desk.OUTPUT_SIZE));
        assertThat(desk.file().resolveSibling("MyOutputSize.java.1")).hasContent("// mine");
        assertThat(desk.out.toString()).contains("(a fresh starter; your work is now MyOutputSize.java.1 beside it)");
    }

    @Test
    void unknownExerciseIsRefused() {
        assertThat(start("conv9d")).isEqualTo(2);
        assertThat(desk.err.toString()).startsWith("exercise: no exercise is called 'conv9d'; choose one of ");
    }
}
