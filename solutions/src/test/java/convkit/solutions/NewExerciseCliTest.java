package convkit.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.exercises.Exercise;
import convkit.exercises.check.ExerciseResult;
import convkit.exercises.check.ExerciseRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewExerciseCliTest {

    private static final String EXERCISES = "exercises/src/main/java/convkit/exercises/pooling/";
    private static final String SOLUTIONS = "solutions/src/main/java/convkit/solutions/pooling/";

    @TempDir
    private Path root;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void copyTheLists() throws IOException {
        for (String list : List.of(EXERCISES + "PoolingExercises.java", SOLUTIONS + "PoolingSolutions.java")) {
            Files.createDirectories(root.resolve(list).getParent());
            Files.copy(Path.of("..").resolve(list), root.resolve(list));
        }
    }

    private int newExercise(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--root", root.toString()));
        return NewExerciseCli.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void laysOutAWholeExerciseThatIsRight() throws Exception {
        assertThat(newExercise("my-own-thing", "--topic", "pooling")).isZero();
        assertThat(root.resolve(EXERCISES + "PoolingExercises.java")).content().contains(", myOwnThing());");
        assertThat(root.resolve(SOLUTIONS + "PoolingSolutions.java"))
                .content()
                .contains("MyOwnThingSolutions.solutions());");
        assertThat(files()).allSatisfy(file -> assertThat(file).content().doesNotContain("@Name@", "@id@", "@topic@"));

        Path classes = Files.createDirectory(root.resolve("classes"));
        List<String> javac =
                new ArrayList<>(List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path")));
        files().stream()
                .map(Path::toString)
                .filter(file -> !file.contains("/src/test/") && file.contains("MyOwnThing"))
                .forEach(javac::add);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, javac.toArray(String[]::new)))
                .isZero();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            Exercise exercise = Exercise.named("my-own-thing", "mine")
                    .contract(
                            loader.loadClass("convkit.exercises.pooling.MyOwnThingExercise"),
                            loader.loadClass("convkit.exercises.pooling.MyOwnThingTests"))
                    .teaches("Feature map")
                    .takes(20)
                    .difficulty(1)
                    .outOfScope("nothing")
                    .hints("a", "b", "c")
                    .build();
            for (String right : List.of("MyMyOwnThing", "alternative.MyOwnThingFromOffset")) {
                Object answer = loader.loadClass("convkit.solutions.pooling." + right)
                        .getConstructor()
                        .newInstance();
                ExerciseResult result = ExerciseRun.run(exercise, answer, null, 1);
                assertThat(result.tests())
                        .hasSize(3)
                        .allSatisfy(test -> assertThat(test.message()).isEmpty());
            }
        }
    }

    @Test
    void badArgumentsAreRefusedAndNothingIsWritten() throws IOException {
        assertThat(newExercise("Leaky Relu", "--topic", "pooling")).isEqualTo(2);
        assertThat(newExercise("max-pool", "--topic", "pooling")).isEqualTo(2);
        assertThat(newExercise("mine", "--topic", "poolng")).isEqualTo(2);
        Files.writeString(root.resolve(EXERCISES + "TakenTests.java"), "mine");
        assertThat(newExercise("taken", "--topic", "pooling")).isEqualTo(2);
        assertThat(err.toString())
                .contains("NAME Leaky Relu: is no id; use small letters, digits and single hyphens, such as leaky-relu")
                .contains("NAME max-pool: there is such an exercise already; choose another name")
                .contains("--topic poolng: there is none of that name; choose one of ")
                .contains("TakenTests.java is there already and is not overwritten; choose another");
        assertThat(files()).hasSize(3);
    }

    @Test
    void listThatCannotBeReadStopsBeforeAnythingIsWritten() throws IOException {
        Files.writeString(root.resolve(EXERCISES + "PoolingExercises.java"), "class PoolingExercises {}");
        assertThat(newExercise("mine", "--topic", "pooling")).isEqualTo(1);
        assertThat(err.toString())
                .contains("PoolingExercises.java: no 'return List.of(…);' to enter mine() in; enter it by hand");
        assertThat(files()).hasSize(2);
    }
}
