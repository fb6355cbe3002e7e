package convkit.notebook.course;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/teaching.md} names is there. */
class TeachingPageTest {

    private static final Path DOCS = Path.of("../docs");

    private final String page = Files.readString(DOCS.resolve("teaching.md"));

    TeachingPageTest() throws IOException {}

    @Test
    void everyMisconceptionIsInTheCatalogue() throws IOException {
        List<MatchResult> named = Pattern.compile("`([a-z0-9-]+)/([a-z0-9-]+)`")
                .matcher(page)
                .results()
                .toList();
        assertThat(named).hasSizeGreaterThan(35);
        for (MatchResult one : named) {
            String resource = "/convkit/exercises/check/mistakes-" + one.group(1) + ".txt";
            try (InputStream in = Exercises.class.getResourceAsStream(resource)) {
                assertThat(in).as(resource).isNotNull();
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .contains("\nmistake " + one.group(2) + " ");
            }
        }
    }

    @Test
    void everyExerciseItAsksForExists() {
        List<String> ids = Exercises.all().stream().map(Exercise::id).toList();
        List<String> asked = page.lines()
                .filter(line -> line.startsWith("| ")
                        && !line.contains("](../notebooks/0")
                        && !line.contains("](../notebooks/1"))
                .flatMap(line -> Pattern.compile("`([a-z0-9-]+)`").matcher(line).results())
                .map(one -> one.group(1))
                .toList();
        assertThat(asked).hasSizeGreaterThan(25);
        assertThat(ids).containsAll(asked);
    }

    @Test
    void everyLessonHasItsGoals() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("."))) {
            List<String> lessons = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".ipynb"))
                    .toList();
            assertThat(lessons).isNotEmpty();
            for (String lesson : lessons) {
                assertThat(page).contains("| [" + lesson.substring(0, 2) + "](../notebooks/" + lesson + ") | ");
            }
        }
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(Pattern.compile("]\\(([^)#]+)\\)").matcher(page).results().map(one -> one.group(1)))
                .hasSizeGreaterThan(40)
                .allSatisfy(link -> assertThat(DOCS.resolve(link)).exists());
    }
}
