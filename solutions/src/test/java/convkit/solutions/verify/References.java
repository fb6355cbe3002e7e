package convkit.solutions.verify;

import convkit.exercises.Exercise;
import convkit.exercises.check.DirectRun;
import convkit.solutions.Catalogue;
import convkit.solutions.Chosen;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What mutants of the references are killed with: one test per exercise, which runs all of the exercise's tests. Started
 * by {@link MutationRun}, not by the build.
 */
class References {

    private static final long SEED = 1;

    private final Catalogue catalogue = new Catalogue();

    @TestFactory
    Stream<DynamicTest> passTheirTests() {
        return Chosen.exercises().stream()
                .map(exercise -> DynamicTest.dynamicTest(exercise.id(), () -> passesItsTests(exercise)));
    }

    private void passesItsTests(Exercise exercise) throws Throwable {
        List<Class<?>> tests = new ArrayList<>(List.of(exercise.publicTests()));
        tests.addAll(catalogue.hiddenTests(exercise.id()));
        Throwable failure = DirectRun.firstFailure(tests, catalogue.reference(exercise.id()), SEED);
        if (failure != null) {
            throw failure;
        }
    }
}
