package convkit.grader;

import convkit.exercises.Exercise;
import convkit.grader.intake.Wrapping;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Submissions that are no folder of small sources: archives, notebooks, links, and what the kit itself holds. */
final class BuiltAttacks {

    private interface Writing {
        void write(Path students, String name) throws IOException;
    }

    /**
     * How one is made.
     *
     * @param what it does
     * @param writing puts it among the students' work, under a name
     */
    record Built(String what, Writing writing) {
        void write(Path students, String name) throws IOException {
            writing.write(students, name);
        }
    }

    /** By name. */
    static final Map<String, Built> ALL = new TreeMap<>();

    private static final Exercise OUTPUT_SIZE = AttackClass.EXERCISES.get(0);
    private static final Exercise CONV2D = AttackClass.EXERCISES.get(1);
    private static final String WRONG = """
            import convkit.exercises.arithmetic.OutputSizeExercise;

            public class MyOutputSize implements OutputSizeExercise {
                @Override
                public int outputSize(int w, int k, int s, int p, int d) {
                    return %s;
                }
            }
            """;

    private static final int BOMB_BYTES = 128 << 20;
    private static final int DEPTH = 20_000;

    static {
        ALL.put("right-solution", new Built("Honest: the reference solutions.", (students, name) -> {
            reference(OUTPUT_SIZE, students.resolve(name));
            reference(CONV2D, students.resolve(name));
        }));
        ALL.put("starter", new Built("Honest: the files as they were handed out.", (students, name) -> {
            starter(OUTPUT_SIZE, students.resolve(name));
            starter(CONV2D, students.resolve(name));
        }));
        ALL.put(
                "half-of-the-exercises",
                new Built("Honest: one exercise solved, one as it was handed out.", (students, name) -> {
                    starter(OUTPUT_SIZE, students.resolve(name));
                    reference(CONV2D, students.resolve(name));
                }));
        archives();
        notebooks();
        ALL.put(
                "linked-answer",
                new Built("A link, with the answer's name, to the reference solution.", (students, name) -> {
                    reference(CONV2D, students.resolve(name));
                    Path secret = students.resolveSibling("instructor").resolve("MyOutputSize.java");
                    Fixtures.copy(AttackClass.reference(OUTPUT_SIZE), secret);
                    Files.createSymbolicLink(students.resolve(name).resolve("MyOutputSize.java"), secret);
                }));
        ALL.put(
                "deep-expression",
                new Built(
                        "An expression nested " + DEPTH + " deep, too deep for the compiler's stack.",
                        (students, name) -> {
                            reference(CONV2D, students.resolve(name));
                            String deep = "(".repeat(DEPTH) + "1" + ")".repeat(DEPTH);
                            Files.writeString(
                                    students.resolve(name).resolve("MyOutputSize.java"), String.format(WRONG, deep));
                        }));
    }

    private BuiltAttacks() {}

    private static void reference(Exercise exercise, Path folder) throws IOException {
        Fixtures.copy(AttackClass.reference(exercise), folder.resolve(exercise.answerClass() + ".java"));
    }

    private static void starter(Exercise exercise, Path folder) throws IOException {
        String file = exercise.starterClassName().replace('.', '/') + ".java";
        Fixtures.copy(
                Fixtures.STARTERS.resolve("src/main/java").resolve(file),
                folder.resolve(exercise.answerClass() + ".java"));
    }

    private static byte[] right() throws IOException {
        return Files.readAllBytes(AttackClass.reference(OUTPUT_SIZE));
    }

    private static void archives() {
        ALL.put(
                "zip-slip",
                new Built(
                        "An archive whose entry leads out of its folder, to another student's.",
                        (students, name) -> Files.write(
                                students.resolve(name + ".zip"),
                                Wrapping.zip("../right-solution/MyOutputSize.java", right()))));
        ALL.put(
                "tar-link",
                new Built(
                        "An archive with links to files of the machine, in place of answers.",
                        (students, name) -> Files.write(
                                students.resolve(name + ".tar.gz"), Wrapping.gzip(Wrapping.tar("UTF-8", tar -> {
                                    TarArchiveEntry link =
                                            new TarArchiveEntry("MyOutputSize.java", TarConstants.LF_SYMLINK);
                                    link.setLinkName("/etc/passwd");
                                    tar.putArchiveEntry(link);
                                    tar.closeArchiveEntry();
                                })))));
        ALL.put(
                "zip-bomb",
                new Built(
                        "An archive of 130 KB that unpacks to 128 MiB.",
                        (students, name) -> Files.write(
                                students.resolve(name + ".zip"),
                                Wrapping.zip("MyOutputSize.java", new byte[BOMB_BYTES]))));
        ALL.put("torn-archive", new Built("Half of an archive.", (students, name) -> {
            byte[] whole = Wrapping.zip("MyOutputSize.java", right());
            Files.write(students.resolve(name + ".zip"), Arrays.copyOf(whole, whole.length / 2));
        }));
    }

    private static void notebooks() {
        ALL.put(
                "edited-test-cell",
                new Built(
                        "A notebook with a wrong answer, whose test cell was edited to say that all is well.",
                        (students, name) -> new Wrapping.Notebook()
                                .code("exercise", "output-size", String.format(WRONG, "-1"))
                                .code("test", "output-size", "System.out.println(\"11 of 11 points\");")
                                .write(students.resolve(name + ".ipynb"))));
        ALL.put(
                "duplicated-cell",
                new Built(
                        "A notebook with two cells for one exercise, a right and a wrong one.",
                        (students, name) -> new Wrapping.Notebook()
                                .code("exercise", "output-size", new String(right(), StandardCharsets.UTF_8))
                                .code("exercise", "output-size", String.format(WRONG, "-1"))
                                .write(students.resolve(name + ".ipynb"))));
    }
}
