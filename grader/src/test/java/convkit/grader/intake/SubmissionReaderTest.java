package convkit.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.exercises.Exercises;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SubmissionReaderTest {

    @TempDir
    private Path folder;

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    @Test
    void aFolderIsReadWithItsSubfolders() throws IOException {
        write("MyConv2d.java", "\uFEFFclass MyConv2d {\r\n}\r\n");
        write("src/a/MyMaxPool.java", Wrapping.ANSWER);
        write("src/.hidden/MyMaxPool.java", Wrapping.ANSWER);
        write("target/MyMaxPool.java", Wrapping.ANSWER);
        write("report.pdf", "x");
        Files.createSymbolicLink(folder.resolve("MyIou.java"), folder.resolve("MyConv2d.java"));
        Files.write(folder.resolve("submission.zip"), Wrapping.zip("MyConv2d.java"));
        Submission submission = Wrapping.read(folder);
        assertThat(submission.problem()).isEmpty();
        assertThat(submission.files()).containsOnlyKeys("MyConv2d.java", "src/a/MyMaxPool.java");
        // Without the byte order mark, with the line ends it had.
        assertThat(new String(submission.files().get("MyConv2d.java"), StandardCharsets.UTF_8))
                .isEqualTo("class MyConv2d {\r\n}\r\n");
        assertThat(submission.notes())
                .containsExactly(
                        "MyIou.java is a link and was not followed; hand in the file itself",
                        "submission.zip was not opened, because there are answers beside it");
        assertThat(submission.candidates(Exercises.byId("conv2d"))).containsExactly("MyConv2d.java");
    }

    @Test
    void aLoneFileMayHaveAnyName() throws IOException {
        Submission submission = Wrapping.read(write("mine.java", Wrapping.ANSWER));
        assertThat(submission.singleFile()).isTrue();
        assertThat(submission.files()).containsOnlyKeys("mine.java");
        assertThat(submission.student().key()).isEqualTo("mine");
    }

    @Test
    void aLoneFileIsBoundedToo() throws IOException {
        Path file = Files.write(folder.resolve("My.java"), new byte[(16 << 20) + 1]);
        assertThat(Wrapping.read(file).problem())
                .isEqualTo(
                        "My.java holds more than 16 MiB of sources and notebooks (at My.java); hand in only the files"
                                + " with answers");
    }

    @Test
    void archivesAloneInAFolderAreOpened() throws IOException {
        Files.createDirectory(folder.resolve("in"));
        Files.write(folder.resolve("in/work.zip"), Wrapping.zip("MyConv2d.java"));
        assertThat(Wrapping.read(folder).files()).containsOnlyKeys("MyConv2d.java");
        Files.write(folder.resolve("in/more.tgz"), Wrapping.gzip(Wrapping.tar("MyMaxPool.java")));
        assertThat(Wrapping.read(folder).files())
                .containsOnlyKeys("in/work.zip/MyConv2d.java", "in/more.tgz/MyMaxPool.java");
    }

    @Test
    void aBrokenNotebookTakesNothingFromTheAnswersBesideIt() throws IOException {
        write("MyConv2d.java", Wrapping.ANSWER);
        write("old.ipynb", "{\"nbformat\": 3}");
        Submission submission = Wrapping.read(folder);
        assertThat(submission.problem()).isEmpty();
        assertThat(submission.files()).containsOnlyKeys("MyConv2d.java");
        assertThat(submission.notes())
                .containsExactly("old.ipynb has notebook format 3 but 4 is read; open it in JupyterLab and save it");
    }

    @Test
    void aClassIsNotTakenForOneSubmission() throws IOException {
        Files.write(folder.resolve("alice.zip"), Wrapping.zip("MyConv2d.java"));
        Files.write(folder.resolve("bob.tar.gz"), Wrapping.gzip(Wrapping.tar("MyConv2d.java")));
        assertThatThrownBy(() -> Wrapping.read(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(folder
                        + " looks like a class: 2 archives or platform's names and no .java file; give --class to grade"
                        + " each of them, or one of them");
    }

    @Test
    void notesEndSomewhere() {
        SourceCollector collector = new SourceCollector();
        for (int i = 0; i < 100; i++) {
            collector.note("line " + i);
            collector.note("line " + i);
        }
        assertThat(collector.notes()).hasSize(21).endsWith("line 19", "… and more like this");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void filesWhoseNamesAreNotUtf8AreRead() throws IOException, InterruptedException {
        // Java itself cannot write such a name.
        Process shell = new ProcessBuilder(
                        "sh", "-c", "d=$(printf 'M\\374ller'); mkdir \"$d\"; echo > \"$d/MyConv2d.java\"")
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(shell.waitFor()).isZero();
        Submission submission = Wrapping.read(folder);
        assertThat(submission.candidates(Exercises.byId("conv2d"))).hasSize(1);
        assertThat(submission.notes()).singleElement().asString().contains(" has names that are not UTF-8; ");
    }
}
