package convkit.solutions.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import convkit.solutions.Chosen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tests notice small changes of the reference solutions. */
@Tag("slow")
@Tag("mutants")
class MutantsTest {

    private static final String LIST = "src/test/resources/convkit/solutions/verify/survivors.txt";

    @Test
    void mutantsAreKilledOrExplained() throws Exception {
        List<Mutant> mutants = new MutationRun(Chosen.exercises()).mutants(Path.of("target/mutants"));
        Survivors survivors = new Survivors("solutions/" + LIST, Files.readAllLines(Path.of(LIST)));
        assertThat(mutants)
                .extracting(Mutant::exercise)
                .containsAll(Chosen.exercises().stream()
                        .map(exercise -> exercise.id())
                        .toList());
        List<String> problems = survivors.problems(mutants);
        if (!problems.isEmpty()) {
            fail(String.join("\n", problems));
        }
        Verified.mutants(survivors.score(mutants));
    }
}
