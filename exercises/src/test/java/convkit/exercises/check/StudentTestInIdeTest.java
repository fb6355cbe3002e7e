package convkit.exercises.check;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.exercises.Exercise;
import convkit.exercises.arithmetic.OutputSizeExercise;
import convkit.exercises.arithmetic.OutputSizeTests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What a student sees who runs a test class from an IDE: JUnit's own launcher, and nothing else of ours around it. */
class StudentTestInIdeTest {

    /** By test: the failure, or null if it passed. */
    private static Map<String, Throwable> runLikeAnIde(Class<?> tests) {
        Map<String, Throwable> results = new TreeMap<>();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(tests))
                                .build(),
                        new TestExecutionListener() {
                            @Override
                            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                if (test.isTest()) {
                                    results.put(
                                            test.getDisplayName(),
                                            result.getThrowable().orElse(null));
                                }
                            }
                        });
        return results;
    }

    @Tag("student")
    static class RightTest extends OutputSizeTests {
        RightTest() {
            super(Answers::right);
        }
    }

    @Tag("student")
    static class ForgotPlusOneTest extends OutputSizeTests {
        ForgotPlusOneTest() {
            super((OutputSizeExercise) (w, k, s, p, d) -> Answers.right(w, k, s, p, d) - 1);
        }
    }

    @Test
    void rightAnswerPasses() {
        assertThat(runLikeAnIde(RightTest.class))
                .hasSize(7)
                .allSatisfy((name, failure) -> assertThat(failure).isNull());
    }

    @Test
    void failureCarriesTheDiagnosisInItsText() {
        Map<String, Throwable> results = runLikeAnIde(ForgotPlusOneTest.class);
        assertThat(results).hasSize(7);
        assertThat(results.get("strideOne()").getMessage().replaceAll("\\s+", " "))
                .contains("result is 4 but 5 was expected")
                .contains("Known mistake (forgot-plus-one): The + 1 is missing");
    }

    @Test
    void whereOneTestLeavesSeveralMistakesPossibleAllAreShown() {
        String text = runLikeAnIde(ForgotPlusOneTest.class)
                .get("strideDividesTheRoom()")
                .getMessage()
                .replaceAll("\\s+", " ");
        assertThat(text).contains("Known mistake (one-added-before-dividing): ").contains(" Or (forgot-plus-one): ");
    }

    @ParameterizedTest
    @MethodSource("convkit.exercises.Exercises#all")
    void everyExerciseHasATestClassForTheIde(Exercise exercise) throws ClassNotFoundException {
        Map<String, Throwable> results = runLikeAnIde(Class.forName(exercise.starterClassName() + "Test"));
        List<Throwable> failures = new ArrayList<>(results.values());
        assertThat(failures)
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure.getMessage().replaceAll("\\s+", " "))
                        .endsWith("is not written yet: replace the TODO by your code"));
    }
}
