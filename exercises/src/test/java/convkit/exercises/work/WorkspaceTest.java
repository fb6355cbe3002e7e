package convkit.exercises.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkspaceTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("convkit.exercises.Exercises#all")
    void everyStarterIsThereAndLaidOutUntouched(Exercise exercise) {
        Workspace workspace = new Workspace(folder);
        assertThat(workspace.state(exercise)).isEqualTo(Workspace.State.MISSING);
        workspace.writeStarter(exercise);
        assertThat(workspace.file(exercise)).content().contains("class " + exercise.answerClass());
        assertThat(workspace.state(exercise)).isEqualTo(Workspace.State.UNTOUCHED);
    }

    @Test
    void lineEndsAndBlanksAtTheirEndsAreNoEdit() throws IOException {
        Desk desk = new Desk(folder);
        desk.write(Workspace.starter(Desk.OUTPUT_SIZE).replace("\n", " \r\n") + "\n\n");
        assertThat(desk.workspace.state(Desk.OUTPUT_SIZE)).isEqualTo(Workspace.State.UNTOUCHED);
        desk.write(Workspace.starter(Desk.OUTPUT_SIZE) + "// mine");
        assertThat(desk.workspace.state(Desk.OUTPUT_SIZE)).isEqualTo(Workspace.State.EDITED);
    }

    @Test
    void fileInAnotherEncodingIsTheStudents() throws IOException {
        Desk desk = new Desk(folder).write("");
        Files.write(desk.file(), "// gr\u00f6\u00dfe".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(desk.workspace.state(Desk.OUTPUT_SIZE)).isEqualTo(Workspace.State.EDITED);
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Desk desk = new Desk(folder).write("first");
        assertThatThrownBy(() -> desk.workspace.writeStarter(Desk.OUTPUT_SIZE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("start: " + desk.file() + " is there already and is never overwritten");
        assertThat(desk.workspace.putAside(Desk.OUTPUT_SIZE)).hasFileName("MyOutputSize.java.1");
        desk.write("second");
        assertThat(desk.workspace.putAside(Desk.OUTPUT_SIZE)).hasFileName("MyOutputSize.java.2");
        assertThat(desk.file().resolveSibling("MyOutputSize.java.1")).hasContent("first");
        assertThat(desk.file().resolveSibling("MyOutputSize.java.2")).hasContent("second");
    }

    @Test
    void contractAndTestsLieBesideTheFile() {
        Workspace workspace = new Workspace(Path.of(".."));
        for (Exercise exercise : Exercises.all()) {
            assertThat(workspace.contract(exercise)).isRegularFile();
            assertThat(workspace.tests(exercise)).isRegularFile();
        }
    }
}
