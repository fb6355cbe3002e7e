package convkit.exercises.work;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.exercises.Exercises;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmitCliTest {

    @TempDir
    private Path folder;

    private int submit(Desk desk, Path zip) {
        return desk.run(new SubmitCli(desk.workspace), "--out", zip.toString());
    }

    @Test
    void packsWhatWasEditedAndNothingElse() throws IOException {
        Desk desk = new Desk(folder).write(Desk.RIGHT);
        desk.workspace.writeStarter(Exercises.byId("conv2d"));
        Path zip = folder.resolve("mine.zip");
        assertThat(submit(desk, zip)).isZero();
        assertThat(desk.out.toString().replaceAll(" +", " "))
                .contains(" output-size done")
                .contains("mine.zip: 1 answer packed. Nothing else is in it.");
        try (ZipFile packed = new ZipFile(zip.toFile())) {
            assertThat(packed.size()).isEqualTo(1);
            byte[] content =
                    packed.getInputStream(packed.getEntry("MyOutputSize.java")).readAllBytes();
            assertThat(new String(content, StandardCharsets.UTF_8)).isEqualTo(Desk.RIGHT);
        }
    }

    @Test
    void nothingBegunIsNothingToHandIn() {
        Desk desk = new Desk(folder);
        assertThat(submit(desk, folder.resolve("mine.zip"))).isEqualTo(1);
        assertThat(desk.out.toString())
                .isEqualTo(
                        "submit: no exercise has been begun, so there is nothing to hand in; ./kit progress lists them"
                                + System.lineSeparator());
        assertThat(folder.resolve("mine.zip")).doesNotExist();
    }

    @Test
    void earlierSubmissionIsKept() throws IOException {
        Desk desk = new Desk(folder).write(Desk.RIGHT);
        Path zip = Files.writeString(folder.resolve("mine.zip"), "earlier");
        assertThat(submit(desk, zip)).isEqualTo(2);
        assertThat(zip).hasContent("earlier");
        assertThat(desk.err.toString())
                .startsWith("--out " + zip + ": is there already and is not overwritten; give another name");
    }
}
