package convkit.notebook.course;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing of the curriculum is left out, and {@code docs/coverage.md} says where it is. */
class CoverageTest {

    private static final Path PAGE = Path.of("../docs/coverage.md");

    private final Coverage coverage = Coverage.of(Path.of("."));

    CoverageTest() throws IOException {}

    @Test
    void everyRowIsTaughtInALesson() {
        assertThat(coverage.rows()).hasSize(71);
        assertThat(coverage.rows().stream()
                        .filter(row -> coverage.lessons(row).isEmpty())
                        .map(Coverage.Row::row))
                .as("rows that no heading of a lesson names in its metadata")
                .isEmpty();
        assertThat(coverage.rows().stream().flatMap(row -> coverage.lessons(row).stream()))
                .as("sections")
                .allSatisfy(
                        place -> assertThat(place.heading()).as(place.lesson()).isNotEmpty());
    }

    @Test
    void everyRowWithAnExerciseHasOne() {
        assertThat(coverage.rows().stream()
                        .filter(row -> row.exercise() && coverage.exercises(row).isEmpty())
                        .map(Coverage.Row::row))
                .isEmpty();
    }

    @Test
    void theClassesAreThere() throws ClassNotFoundException {
        for (Coverage.Row row : coverage.rows()) {
            assertThat(row.classes()).as(row.row()).isNotEmpty();
            for (String name : row.classes()) {
                assertThat(Class.forName(name)).isPublic();
            }
        }
    }

    @Test
    void lessonsAndExercisesNameNoOtherRows() {
        assertThat(coverage.unknownRows()).isEmpty();
    }

    @Test
    void everyExerciseStandsInALesson() {
        assertThat(Exercises.all().stream()
                        .filter(exercise -> coverage.lessons(exercise).isEmpty())
                        .map(Exercise::id))
                .as("exercises without a cell in a lesson")
                .isEmpty();
    }

    @Test
    void thePageIsUpToDate() throws IOException {
        if (Boolean.getBoolean("convkit.generate")) {
            Files.writeString(PAGE, coverage.page());
        }
        assertThat(Files.readAllLines(PAGE))
                .as("docs/coverage.md; write it anew with ./kit generate")
                .isEqualTo(coverage.page().lines().toList());
        assertThat(List.of(coverage.page().split("\n## "))).hasSize(10);
    }
}
