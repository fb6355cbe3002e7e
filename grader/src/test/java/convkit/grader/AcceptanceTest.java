package convkit.grader;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import convkit.exercises.check.Diagnosis;
import convkit.exercises.check.Mistake;
import convkit.exercises.check.SolutionBook;
import convkit.exercises.check.TestResult;
import convkit.grader.intake.Submission;
import convkit.grader.report.ExerciseReport;
import convkit.grader.report.GradeReport;
import convkit.grader.report.SubmissionReport;
import convkit.grader.sandbox.TestSandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The promise of the kit: starters earn nothing, solutions everything, and each mistake is found and named. */
class AcceptanceTest {

    private static final SolutionBook BOOK = SolutionBook.find().orElseThrow();

    @TempDir
    private Path temporary;

    private static GradeReport grade(List<Submission> submissions) throws IOException {
        try (Grader grader = new Grader(Exercises.all(), BOOK, 20_260_101, TestSandbox.get())) {
            return Fixtures.grade(grader, 20_260_101, submissions);
        }
    }

    /** What went wrong, a line each. */
    private static List<String> failures(SubmissionReport submission) {
        return submission.exercises().stream()
                .flatMap(exercise -> exercise.result().tests().stream()
                        .filter(test -> !test.passed())
                        .map(test -> exercise.result().exercise().id() + ", " + test.name() + ": " + exercise.reason()
                                + test.message() + test.studentMessage()))
                .toList();
    }

    @Test
    void startersEarnNothingAndSolutionsEverything() throws IOException {
        GradeReport report =
                grade(List.of(Fixtures.submission(Fixtures.STARTERS), Fixtures.submission(Fixtures.SOLUTIONS)));
        SubmissionReport starters = report.submissions().get(0);
        SubmissionReport solutions = report.submissions().get(1);
        assertThat(starters.exercises()).hasSize(Exercises.all().size());
        for (ExerciseReport exercise : starters.exercises()) {
            assertThat(exercise.status()).isEqualTo(ExerciseReport.Status.GRADED);
            assertThat(exercise.result().tests())
                    .isNotEmpty()
                    .allSatisfy(test -> assertThat(test.message()).contains("is not written yet"));
            assertThat(exercise.result().points()).isZero();
        }
        assertThat(failures(solutions)).isEmpty();
        assertThat(solutions.points()).isEqualTo(solutions.maxPoints()).isEqualTo(starters.maxPoints());
        assertThat(solutions.exercises())
                .allSatisfy(exercise -> assertThat(exercise.result().tests()).anyMatch(TestResult::hidden));
    }

    /**
     * One mistake of each exercise, another one from exercise to exercise: that every mistake is found is tested with the
     * solutions, here it is the way through the sandbox.
     */
    @Tag("slow")
    @TestFactory
    Stream<DynamicTest> aCatalogedMistakeOfEachExerciseFailsItsTestAndIsNamed() throws IOException {
        record Case(Exercise exercise, Mistake mistake, Path file) {}
        List<Case> cases = new java.util.ArrayList<>();
        for (Exercise exercise : Exercises.all()) {
            List<Mistake> mistakes = BOOK.mistakes(exercise.id());
            Mistake mistake = mistakes.get(cases.size() % mistakes.size());
            cases.add(new Case(exercise, mistake, Fixtures.wrong(exercise.id(), mistake.id(), temporary)));
        }
        List<Submission> submissions = new java.util.ArrayList<>();
        for (Case one : cases) {
            submissions.add(Fixtures.submission(one.file));
        }
        GradeReport report = grade(submissions);
        return java.util.stream.IntStream.range(0, cases.size()).mapToObj(i -> {
            Case one = cases.get(i);
            return DynamicTest.dynamicTest(
                    one.exercise.id() + ": " + one.mistake.id(),
                    () -> assertFound(
                            one.exercise, one.mistake, report.submissions().get(i)));
        });
    }

    private static void assertFound(Exercise exercise, Mistake mistake, SubmissionReport submission) {
        assertThat(submission.problem()).isEmpty();
        assertThat(submission.exercises()).singleElement().satisfies(report -> {
            assertThat(report.result().exercise()).isEqualTo(exercise);
            assertThat(report.result().points()).isLessThan(report.result().maxPoints());
            TestResult meant = report.result().tests().stream()
                    .filter(test -> test.name().equals(mistake.failsTest()))
                    .findFirst()
                    .orElseThrow();
            assertThat(meant.passed()).isFalse();
            assertThat(meant.points()).isZero();
            assertThat(meant.diagnosis()).as(meant.message()).isEqualTo(new Diagnosis(mistake.id(), mistake.message()));
        });
    }

    @Tag("slow")
    @Test
    void theAlternativeSolutionsPassToo() throws IOException {
        Path folder = temporary.resolve("alternatives");
        for (Exercise exercise : Exercises.all()) {
            Fixtures.alternative(exercise, folder.resolve(exercise.topic()));
        }
        SubmissionReport alternatives =
                grade(List.of(Fixtures.submission(folder))).submissions().get(0);
        assertThat(failures(alternatives)).isEmpty();
        assertThat(alternatives.points()).isEqualTo(alternatives.maxPoints()).isPositive();
    }
}
