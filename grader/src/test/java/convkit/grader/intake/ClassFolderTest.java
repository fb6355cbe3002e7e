package convkit.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.exercises.Exercises;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassFolderTest {

    private static final String NOTHING =
            " holds no .java file and no exercise cell; hand in the files with answers, such as MyConv2d.java";

    @TempDir
    private Path folder;

    private void zip(String name) throws IOException {
        Files.write(folder.resolve(name), Wrapping.zip("MyConv2d.java"));
    }

    private void java(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, Wrapping.ANSWER);
    }

    private ClassFolder read(String roster) throws IOException {
        return read(roster, HandInTimes.STANDARD);
    }

    private ClassFolder read(String roster, HandInTimes times) throws IOException {
        Roster lines = roster == null ? null : Roster.parse("r.csv", roster.getBytes(StandardCharsets.UTF_8), times);
        return ClassFolder.at(folder, lines, times);
    }

    private static StudentWork student(ClassFolder found, String key) {
        return found.students().stream()
                .filter(work -> work.student().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Submission open(ClassFolder found, String key) {
        return student(found, key).read(new SubmissionReader(Exercises.all()));
    }

    private static List<String> keys(ClassFolder found) {
        return found.students().stream().map(work -> work.student().key()).toList();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "lastname_12345_attempt_2026-11-01-10-00-00.zip, BLACKBOARD, lastname, 12345, 2026-11-01-10-00-00, ''",
                "lastname_12345_attempt_2026-11-01-10-00-00.tar.gz, BLACKBOARD, lastname, 12345, 2026-11-01-10-00-00, ''",
                "lastname_12345_attempt_2026-11-01-10-00-00, BLACKBOARD, lastname, 12345, 2026-11-01-10-00-00, ''",
                "Lab 1_2_jdoe_attempt_2026-11-01-10-00-00_my work.zip, BLACKBOARD, Lab 1_2, jdoe, 2026-11-01-10-00-00, my work.zip",
                "doejane_12345_678901_submission.zip, CANVAS, doejane, 12345, 000000000000678901, submission.zip",
                "doejane_LATE_12345_678901_lab_1.tar.gz, CANVAS, doejane, 12345, 000000000000678901, lab_1.tar.gz",
                "doejane_12345_678901_lab-2.tar.gz, CANVAS, doejane, 12345, 000000000000678901, lab.tar.gz",
                "Jane Doe_12345_assignsubmission_file_, MOODLE, Jane Doe, 12345, '', ''",
                "Jane Doe_12345_assignsubmission_file, MOODLE, Jane Doe, 12345, '', ''",
                "Jane Doe_12345_assignsubmission_file_MyConv2d.java, MOODLE, Jane Doe, 12345, '', MyConv2d.java",
            })
    void namesOfPlatformsAreUnderstood(
            String name, PlatformName.Platform platform, String who, String id, String attempt, String file) {
        assertThat(PlatformName.parse(name)).contains(new PlatformName(platform, who, id, attempt, file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice.zip", "alice_attempt.zip", "a_b_attempt_2026.zip", "a_1_x_y", "_", ""})
    void otherNamesAreNot(String name) {
        assertThat(PlatformName.parse(name)).isEmpty();
    }

    @Test
    void foldersArchivesAndNotebooksAreStudents() throws IOException {
        java("alice/MyConv2d.java");
        zip("bob.zip");
        Files.write(folder.resolve("carol.tar.gz"), Wrapping.gzip(Wrapping.tar("MyConv2d.java")));
        new Wrapping.Notebook().code("exercise", "conv2d", "class MyConv2d {}").write(folder.resolve("dave.ipynb"));
        Files.createDirectory(folder.resolve("eve"));
        Files.write(folder.resolve("eve/work.zip"), Wrapping.zip("MyConv2d.java"));
        Files.writeString(folder.resolve("frank.zip"), "no zip at all");
        java("grace/.git/MyConv2d.java");
        Files.writeString(folder.resolve("notes.txt"), "mine");
        java("MyConv2d.java");
        java("__MACOSX/MyConv2d.java");
        Files.createSymbolicLink(folder.resolve("heidi"), folder.resolve("alice"));
        ClassFolder found = read(null);
        assertThat(keys(found)).containsExactly("alice", "bob", "carol", "dave", "eve", "frank", "grace");
        for (String key : List.of("alice", "bob", "carol", "eve")) {
            assertThat(open(found, key).files()).as(key).containsOnlyKeys("MyConv2d.java");
        }
        assertThat(open(found, "dave").files()).containsOnlyKeys("dave.ipynb/MyConv2d.java");
        assertThat(open(found, "frank").problem())
                .isEqualTo(
                        "frank.zip is no zip and no tar.gz archive, whatever its name says; pack it as one of these");
        assertThat(open(found, "grace").problem()).isEqualTo("grace" + NOTHING);
        assertThat(found.notes())
                .containsExactly(
                        "MyConv2d.java names no student; put it into a folder that is called like them",
                        "heidi is a link and was not followed",
                        "notes.txt was left out: no folder, archive or notebook");
    }

    @Test
    void ofSeveralAttemptsTheLastCounts() throws IOException {
        zip("doe_17_attempt_2026-11-02-09-00-00.zip");
        Files.writeString(folder.resolve("doe_17_attempt_2026-11-10-09-00-00.txt"), "comment");
        zip("doe_17_attempt_2026-11-10-09-00-00.zip");
        zip("doe_17_attempt_2026-11-09-09-00-00.zip");
        StudentWork student = student(read(null), "17");
        assertThat(student.student().name()).isEqualTo("doe (17)");
        assertThat(student.notes()).containsExactly("3 attempts; the last one counts: 2026-11-10-09-00-00");
        assertThat(student.parts())
                .extracting(HandedIn::name)
                .containsExactly("doe_17_attempt_2026-11-10-09-00-00.zip");
    }

    @Test
    void timesOfHandInComeFromTheRosterThenThePlatformThenTheFileIfThatCounts() throws IOException {
        zip("doe_17_attempt_2026-11-02-09-00-00.zip");
        zip("doe_17_attempt_2026-11-10-09-00-00.zip");
        zip("roe_18_attempt_2026-11-10-09-00-00.zip");
        zip("poe_19_attempt_2026-13-10-09-00-00.zip");
        java("alice/src/MyConv2d.java");
        Instant changed = Instant.parse("2026-10-01T12:00:00Z");
        Files.setLastModifiedTime(folder.resolve("alice/src/MyConv2d.java"), FileTime.from(changed));
        String roster = "id,handed in\n18,2026-11-09 08:00\n";
        HandInTimes times = new HandInTimes(ZoneOffset.ofHours(2), true);
        ClassFolder found = read(roster, times);
        assertThat(student(found, "17").student().handedIn()).isEqualTo(Instant.parse("2026-11-10T07:00:00Z"));
        assertThat(student(found, "18").student().handedIn()).isEqualTo(Instant.parse("2026-11-09T06:00:00Z"));
        assertThat(student(found, "19").student().handedIn())
                .as("no such month")
                .isNull();
        assertThat(student(found, "alice").student().handedIn()).isEqualTo(changed);
        assertThat(student(read(roster), "alice").student().handedIn()).isNull();
    }

    @Test
    void aLastAttemptWithoutFilesIsTheLastAllTheSame() throws IOException {
        zip("doe_17_attempt_2026-11-02-09-00-00.zip");
        Files.writeString(folder.resolve("doe_17_attempt_2026-11-10-09-00-00.txt"), "I give up");
        Submission submission = open(read(null), "17");
        assertThat(submission.problem())
                .isEqualTo("handed in doe_17_attempt_2026-11-10-09-00-00.txt: no folder, no archive, no notebook and no"
                        + " .java file");
        assertThat(submission.notes()).containsExactly("2 attempts; the last one counts: 2026-11-10-09-00-00");
    }

    @Test
    void canvasFilesOfOneStudentAreTakenTogether() throws IOException {
        java("doejane_17_99_MyConv2d.java");
        java("doejane_17_100_MyConv2d-1.java");
        java("doejane_17_98_MyMaxPool.java");
        ClassFolder found = read(null);
        assertThat(student(found, "17").notes())
                .containsExactly("2 attempts at MyConv2d.java; the last one counts: doejane_17_100_MyConv2d-1.java");
        assertThat(open(found, "17").files()).containsOnlyKeys("MyConv2d.java", "MyMaxPool.java");
        assertThat(student(found, "17").parts())
                .extracting(part -> part.path().getFileName().toString())
                .containsExactly("doejane_17_100_MyConv2d-1.java", "doejane_17_98_MyMaxPool.java");
    }

    @Test
    void moodleFoldersHoldFilesOrArchives() throws IOException {
        java("Jane Doe_17_assignsubmission_file_/MyConv2d.java");
        java("Jane Doe_17_assignsubmission_onlinetext_/onlinetext.html");
        Path other = Files.createDirectory(folder.resolve("Karl M_18_assignsubmission_file_"));
        Files.write(other.resolve("a.zip"), Wrapping.zip("MyConv2d.java"));
        ClassFolder found = read(null);
        assertThat(open(found, "17").files().keySet())
                .singleElement()
                .asString()
                .endsWith("/MyConv2d.java");
        assertThat(open(found, "18").files()).containsOnlyKeys("MyConv2d.java");
    }

    @Test
    void whatNamesDoNotOrderIsNotGuessed() throws IOException {
        zip("alice.zip");
        java("alice/MyConv2d.java");
        Submission submission = open(read(null), "alice");
        assertThat(submission.files()).isEmpty();
        assertThat(submission.problem())
                .isEqualTo("handed in alice, alice.zip, and nothing says which is the last; keep one");
    }

    @Test
    void theRosterGivesNamesAndSaysWhoIsMissingAndWhoIsUnknown() throws IOException {
        zip("doejane_9001_1_work.zip");
        zip("km.zip");
        zip("mallory.zip");
        ClassFolder found = read("id,name,login\n17,\"Doe, Jane\",\n18,Karl Müller,km\n19,Ann Other,\n17,Twice,\n");
        assertThat(keys(found)).containsExactly("17", "18", "mallory", "19");
        assertThat(student(found, "17").student().name()).isEqualTo("Doe, Jane");
        assertThat(student(found, "mallory").notes()).containsExactly("not on the roster");
        assertThat(open(found, "19").problem()).isEqualTo("nothing was handed in");
        assertThat(found.notes())
                .containsExactly(
                        "r.csv, line 5: id 17 is already in line 2; that one counts",
                        "mallory is not on the roster",
                        "Ann Other (19) handed in nothing");
    }

    @Test
    void keysAreSafeNamesOfFolders() throws IOException {
        zip("Ann Lee.zip");
        zip("ann lee.tgz");
        zip("aux.zip");
        zip("..zip");
        zip("-rf.zip");
        assertThat(keys(read(null))).containsExactly("_rf", "Ann_Lee", "ann_lee-2", "_aux");
        assertThat(Keys.of("../../etc")).isEqualTo("__.._etc");
        assertThat(Keys.of("")).isEqualTo("_");
        assertThat(Keys.of("..")).isEqualTo("_");
        assertThat(Keys.of("COM1.zip")).isEqualTo("_COM1.zip");
        assertThat(Keys.of("Müller <b>\u202e@x")).isEqualTo("Muller__b__@x");
        assertThat(Keys.of("李雷")).isEqualTo("u674eu96f7");
        assertThat(Keys.of("李".repeat(80))).hasSize(80);
        assertThat(Keys.of("x".repeat(300))).hasSize(80);
    }

    @Test
    void aFolderThatIsNoClassIsRefused() throws IOException {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> ClassFolder.at(missing, null, HandInTimes.STANDARD))
                .hasMessage(missing
                        + " does not exist; with --class give a folder that holds one folder, archive or notebook per"
                        + " student");
        Path file = Files.writeString(folder.resolve("file.txt"), "x");
        assertThatThrownBy(() -> ClassFolder.at(file, null, HandInTimes.STANDARD))
                .hasMessage(file
                        + " is no folder; with --class give a folder that holds one folder, archive or notebook per"
                        + " student");
        assertThatThrownBy(() -> ClassFolder.at(folder, null, HandInTimes.STANDARD))
                .hasMessage(folder
                        + " holds no student's folder, archive or notebook; a platform's download is unpacked first, the"
                        + " archives in it are not");
    }
}
