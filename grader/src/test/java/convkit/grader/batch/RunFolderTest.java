package convkit.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.grader.intake.Student;
import convkit.grader.intake.StudentWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    @TempDir
    private Path folder;

    private SmallClass small;

    @BeforeEach
    void makeAClass() throws IOException {
        small = new SmallClass(folder);
    }

    @Test
    void aRunIsNotWrittenOverAndNotMixedWithAnother() throws IOException {
        small.begin(false).close();
        Path out = folder.resolve("out");
        assertThatThrownBy(() -> small.begin(false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(out + " holds a run already; give --resume to go on with it, or another folder with --out");
        small.handIn("zoe", "conv2d:1010");
        Files.delete(small.students.resolve("bob/MyConv2d.java"));
        Files.delete(small.students.resolve("bob"));
        List<StudentWork> works = small.works();
        assertThatThrownBy(
                        () -> RunFolder.begin(out, SmallClass.run(2, works, "x.txt was left out"), new byte[0], true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        out + " holds a run under other conditions: seed: 1 then, 2 now; class: zoe only now, bob only"
                                + " then; class: 'x.txt was left out' only now; give what was given then, or another folder with"
                                + " --out");
    }

    @Test
    void twoProcessesDoNotGradeIntoOneFolder() throws IOException {
        try (RunFolder first = small.begin(false)) {
            assertThatThrownBy(() -> small.begin(true))
                    .isInstanceOf(IOException.class)
                    .hasMessage("another process grades into " + first.path()
                            + "; wait for it, or give another folder with --out");
        }
        small.begin(true).close();
    }

    @Test
    void everyConditionThatDiffersIsNamed() throws IOException {
        List<StudentWork> works = small.works();
        Run run = SmallClass.run(1, works);
        List<Student> renamed = new ArrayList<>(run.students());
        renamed.set(0, new Student("ada", "ada", "Ada L", "", "", null));
        Run other = new Run(
                2,
                1,
                "bubblewrap",
                false,
                "abcdefghijk",
                21,
                List.of("max-pool"),
                "fedcba9876",
                true,
                renamed,
                List.of());
        assertThat(run.differences(other, "in a", "in b"))
                .containsExactly(
                        "format: 1 in a, 2 in b",
                        "sandbox: none in a, bubblewrap in b",
                        "Java: 17 in a, 21 in b",
                        "hidden tests: with in a, without in b",
                        "names: kept in a, replaced in b",
                        "policy file: none in a, fedcba98 in b",
                        "kit: 01234567 in a, abcdefgh in b",
                        "class: ada is described otherwise (name, login, e-mail or time of hand-in)",
                        "exercises: 'conv2d' only in a",
                        "exercises: 'max-pool' only in b");
        List<Student> turned = new ArrayList<>(run.students());
        Collections.reverse(turned);
        Run inAnotherOrder =
                new Run(1, 1, "none", true, "0123456789", 17, run.exercises(), "", false, turned, List.of());
        assertThat(run.differences(inAnotherOrder, "then", "now"))
                .containsExactly("class: the same students in another order");
        assertThat(run.differences(run, "then", "now")).isEmpty();
    }

    @Test
    void partsThatDoNotBelongTogetherAreNotMerged() throws IOException {
        List<StudentWork> works = small.works();
        for (int seed = 1; seed <= 2; seed++) {
            RunFolder.begin(folder.resolve("part" + seed), SmallClass.run(seed, works), new byte[0], false)
                    .close();
        }
        Path one = folder.resolve("part1");
        Path two = folder.resolve("part2");
        Path merged = folder.resolve("merged");
        assertThatThrownBy(() -> RunFolder.merge(List.of(one, two), merged))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(one + " and " + two + " hold different runs: seed: 1 in " + one + ", 2 in " + two
                        + "; grade the parts with the same options");
        assertThatThrownBy(() -> RunFolder.merge(List.of(one), merged))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("5 of 5 submissions are in none of the folders: ada, bob, cy, dee, eve; grade the missing"
                        + " parts and give all of them");
        assertThatThrownBy(() -> RunFolder.merge(List.of(small.students), merged))
                .isInstanceOf(IOException.class)
                .hasMessage(small.students
                        + " holds no run (run.json is missing); give the folder that was given to ./kit grade"
                        + " with --out");
        Path again = folder.resolve("again");
        for (Path part : List.of(one, again)) {
            try (RunFolder out = RunFolder.begin(part, SmallClass.run(1, works), new byte[0], true)) {
                small.grade(out, 1);
            }
            small.handIn("dee", "conv2d:0000");
        }
        assertThatThrownBy(() -> RunFolder.merge(List.of(one, again), merged))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(one.resolve("records/dee.json") + " and " + again.resolve("records/dee.json")
                        + " are different outcomes of one student; remove the wrong one");
        assertThat(merged).doesNotExist();
    }
}
