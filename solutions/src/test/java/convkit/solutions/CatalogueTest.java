package convkit.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import convkit.exercises.check.Checks;
import convkit.exercises.check.Diagnosis;
import convkit.exercises.check.ExerciseResult;
import convkit.exercises.check.ExerciseRun;
import convkit.exercises.check.Mistake;
import convkit.exercises.check.TestResult;
import convkit.solutions.verify.Verified;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tests of the tests: they tell right from wrong, and each wrong solution by its name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogueTest {

    private static final long[] SEEDS = {1, 2, 20_260_101};
    private static final int LEAST_WRONG_SOLUTIONS = 5;

    private final Catalogue catalogue = new Catalogue();
    private int exercises;
    private int tests;
    private int correct;
    private int wrong;
    private int diagnosed;

    private ExerciseResult run(Exercise exercise, Object answer, long seed) {
        return ExerciseRun.run(exercise, answer, catalogue, seed);
    }

    private static List<String> names(ExerciseResult result, boolean passed) {
        return result.tests().stream()
                .filter(test -> test.passed() == passed)
                .map(TestResult::name)
                .toList();
    }

    private static TestResult test(ExerciseResult result, String name) {
        return result.tests().stream()
                .filter(test -> test.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        result.exercise().id() + " has no test " + name + " that a mistake is meant to fail"));
    }

    @ParameterizedTest
    @MethodSource("convkit.solutions.Chosen#exercises")
    void exerciseIsComplete(Exercise exercise) {
        Solutions solutions = catalogue.solutions(exercise.id());
        assertThat(solutions.alternatives()).isNotEmpty();
        assertThat(solutions.hiddenTests()).isNotEmpty();
        assertThat(solutions.mistakes()).hasSizeGreaterThanOrEqualTo(LEAST_WRONG_SOLUTIONS);
        assertThat(solutions.mistakes().stream().map(Mistake::id)).doesNotHaveDuplicates();
        assertThat(exercise.hints()).allSatisfy(hint -> assertThat(hint).isNotBlank());
        assertThat(solutions.reference().getClass().getSimpleName()).isEqualTo(exercise.answerClass());
        exercises++;
    }

    @ParameterizedTest
    @MethodSource("convkit.solutions.Chosen#exercises")
    void testsHaveUniqueNamesAndSayWhatAndWhy(Exercise exercise) {
        List<Class<?>> classes = new ArrayList<>(catalogue.hiddenTests(exercise.id()));
        classes.add(exercise.publicTests());
        Set<String> names = new HashSet<>();
        for (Class<?> type : classes) {
            for (Method method : type.getDeclaredMethods()) {
                Checks checks = method.getAnnotation(Checks.class);
                if (checks != null) {
                    assertThat(names.add(method.getName()))
                            .as("%s is there twice", method)
                            .isTrue();
                    assertThat(checks.what()).as("%s: what", method).endsWith(".");
                    assertThat(checks.why()).as("%s: why", method).endsWith(".");
                    assertThat(checks.points()).as("%s: points", method).isPositive();
                }
            }
        }
        ExerciseResult result = run(exercise, catalogue.reference(exercise.id()), 1);
        assertThat(result.tests().stream().map(TestResult::name)).containsExactlyInAnyOrderElementsOf(names);
        tests += names.size();
    }

    @ParameterizedTest
    @MethodSource("convkit.solutions.Chosen#exercises")
    void starterFailsEveryTest(Exercise exercise) throws ReflectiveOperationException {
        Object starter = Class.forName(exercise.starterClassName())
                .getDeclaredConstructor()
                .newInstance();
        ExerciseResult result = run(exercise, starter, 1);
        assertThat(names(result, true)).isEmpty();
        assertThat(result.points()).isZero();
        assertThat(result.tests()).allSatisfy(test -> {
            assertThat(test.message()).contains(" is not written yet: replace the TODO by your code");
            assertThat(test.diagnosis()).isNull();
        });
    }

    @ParameterizedTest
    @MethodSource("convkit.solutions.Chosen#exercises")
    void noPointIsGivenForDoingNothing(Exercise exercise) {
        for (LazyAnswer lazy : LazyAnswer.values()) {
            ExerciseResult result = run(exercise, lazy.answerTo(exercise), 1);
            assertThat(names(result, true)).as("passed by returning %s", lazy).isEmpty();
        }
    }

    Stream<Object[]> correctSolutions() {
        return Chosen.exercises().stream().flatMap(exercise -> {
            Solutions solutions = catalogue.solutions(exercise.id());
            List<Supplier<Object>> all = new ArrayList<>(solutions.alternatives());
            all.add(solutions::reference);
            return all.stream().map(solution -> new Object[] {exercise, solution.get()});
        });
    }

    @ParameterizedTest
    @MethodSource("correctSolutions")
    void correctSolutionPassesEveryTest(Exercise exercise, Object solution) {
        for (long seed : SEEDS) {
            ExerciseResult result = run(exercise, solution, seed);
            assertThat(result.tests())
                    .allSatisfy(test -> assertThat(test.message()).isEmpty());
            assertThat(result.allPassed()).isTrue();
            assertThat(result.points()).isEqualTo(result.maxPoints()).isPositive();
        }
        correct++;
    }

    Stream<Object[]> wrongSolutions() {
        return Chosen.exercises().stream()
                .flatMap(exercise ->
                        catalogue.mistakes(exercise.id()).stream().map(mistake -> new Object[] {exercise, mistake}));
    }

    @ParameterizedTest
    @MethodSource("wrongSolutions")
    void wrongSolutionFailsTheTestMeantForItAndIsNamed(Exercise exercise, Mistake mistake) {
        Diagnosis itself = new Diagnosis(mistake.id(), mistake.message());
        boolean named = true;
        for (long seed : SEEDS) {
            ExerciseResult result = run(exercise, mistake.answer().get(), seed);
            assertThat(names(result, false)).contains(mistake.failsTest());
            named &= itself.equals(test(result, mistake.failsTest()).diagnosis());
        }
        wrong++;
        assertThat(named)
                .as("%s is named in %s", mistake.id(), mistake.failsTest())
                .isTrue();
        diagnosed++;
    }

    @ParameterizedTest
    @MethodSource("wrongSolutions")
    void everyFailureOfWrongSolutionNamesIt(Exercise exercise, Mistake mistake) {
        ExerciseResult result = run(exercise, mistake.answer().get(), 3);
        assertThat(result.tests())
                .filteredOn(test -> !test.passed())
                .allSatisfy(test -> assertThat(test.diagnosis())
                        .as("%s in %s", mistake.id(), test.name())
                        .isEqualTo(new Diagnosis(mistake.id(), mistake.message())));
    }

    @ParameterizedTest
    @MethodSource("wrongSolutions")
    void mistakeIsNamedWithoutTheSolutionsToo(Exercise exercise, Mistake mistake) {
        ExerciseResult result = ExerciseRun.run(exercise, mistake.answer().get(), null, 1);
        assertThat(test(result, mistake.failsTest()).diagnosis())
                .isEqualTo(new Diagnosis(mistake.id(), mistake.message()));
    }

    @Test
    void unknownExerciseIsRefusedWithTheKnownOnes() {
        assertThat(catalogue.mistakes("no-such")).isEmpty();
        assertThat(catalogue.hiddenTests("no-such")).isEmpty();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> catalogue.reference("no-such")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("solutions: none for exercise 'no-such'; there are some for "
                        + Exercises.all().stream().map(Exercise::id).sorted().collect(Collectors.joining(", ")));
    }

    @AfterAll
    void report() {
        Verified.catalogue(exercises, tests, correct, wrong, diagnosed);
    }
}
