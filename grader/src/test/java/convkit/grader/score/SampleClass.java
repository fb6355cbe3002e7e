package convkit.grader.score;

import convkit.exercises.Exercises;
import convkit.exercises.check.Comparison;
import convkit.exercises.check.Diagnosis;
import convkit.exercises.check.ExerciseResult;
import convkit.exercises.check.TestResult;
import convkit.grader.intake.Student;
import convkit.grader.report.ExerciseReport;
import convkit.grader.report.GradeReport;
import convkit.grader.report.SubmissionReport;
import convkit.grader.rules.Finding;
import convkit.grader.rules.Rule;
import convkit.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Graded submissions for tests, put together by hand: four tests per exercise worth 1, 2, 1.5 and 0.5 points, two hidden. */
public final class SampleClass {

    /** In a hidden test's message, diagnosis, comparison or a print: never for students who may not see it. */
    public static final String SECRET = "hidden-input-42";

    /** Text with which a submission tries everything at once. */
    public static final String HOSTILE =
            "=HYPERLINK(\"http://x\")<script>alert(1)</script>\u001b[2J\u202e]]>&\u0000\nResult: 100";

    private SampleClass() {}

    /** A report with these submissions. */
    public static GradeReport report(SubmissionReport... submissions) {
        return new GradeReport("bubblewrap", 77, true, List.of(submissions), List.of());
    }

    /** The same of somebody of whom more is known. */
    public static SubmissionReport of(Student student, SubmissionReport report) {
        return new SubmissionReport(student, report.problem(), report.notes(), report.exercises());
    }

    /** A submission with one exercise report per pattern such as {@code conv2d:1101}: which tests passed. */
    public static SubmissionReport submission(String name, String... patterns) {
        List<ExerciseReport> exercises = new ArrayList<>();
        for (String pattern : patterns) {
            String[] parts = pattern.split(":");
            exercises.add(exercise(parts[0], parts[1]));
        }
        return new SubmissionReport(Student.named(name), "", List.of(), exercises);
    }

    /** One whose every text is hostile. */
    public static SubmissionReport hostile() {
        ExerciseResult result = exercise("conv2d", "0000").result();
        List<TestResult> tests = result.tests().stream()
                .map(test -> test("worked" + test.name(), test.hidden(), test.maxPoints(), false, HOSTILE))
                .toList();
        Finding finding = new Finding(Rule.THREADS, "conv2d", HOSTILE, 3, HOSTILE);
        return new SubmissionReport(
                Student.named(HOSTILE),
                HOSTILE,
                List.of(HOSTILE),
                List.of(new ExerciseReport(
                        ExerciseReport.Status.GRADED,
                        HOSTILE,
                        "",
                        HOSTILE,
                        HOSTILE.repeat(500),
                        9,
                        new ExerciseResult(result.exercise(), 77, tests),
                        List.of(finding))));
    }

    static ExerciseReport exercise(String id, String passed) {
        List<TestResult> tests = new ArrayList<>();
        double[] points = {1, 2, 1.5, 0.5};
        for (int i = 0; i < points.length; i++) {
            tests.add(test("test" + (i + 1), i >= 2, points[i], passed.charAt(i) == '1', ""));
        }
        return new ExerciseReport(
                ExerciseReport.Status.GRADED,
                "MyConv2d.java",
                "",
                "",
                "printed " + SECRET,
                0,
                new ExerciseResult(Exercises.byId(id), 77, tests));
    }

    private static TestResult test(String name, boolean hidden, double points, boolean passed, String theirs) {
        String secret = hidden ? " " + SECRET : "";
        return new TestResult(
                name,
                "checks " + name,
                "it matters",
                hidden,
                passed ? points : 0,
                points,
                passed,
                passed ? "" : "expected 1 but got 2" + secret,
                passed ? "" : theirs + secret,
                passed ? null : new Diagnosis(hidden ? "kernel-flipped" : "padding-off", "You flip." + secret),
                passed
                        ? null
                        : new Comparison(Tensor.vector(1, 2), Tensor.vector(1, 3), new int[] {1}, "input" + secret),
                0.25);
    }

    /** Forty students with results drawn from a seed. */
    public static GradeReport large() {
        Random random = new Random(5);
        List<SubmissionReport> submissions = new ArrayList<>();
        for (int student = 1; student <= 40; student++) {
            double skill = Math.sqrt(random.nextDouble());
            String[] patterns = new String[4];
            for (int i = 0; i < patterns.length; i++) {
                StringBuilder passed = new StringBuilder();
                for (int test = 0; test < 4; test++) {
                    passed.append(random.nextDouble() < skill ? '1' : '0');
                }
                patterns[i] = List.of("output-size", "conv2d", "max-pool", "batch-norm")
                                .get(i) + ":" + passed;
            }
            submissions.add(submission("student-" + student, patterns));
        }
        return report(submissions.toArray(new SubmissionReport[0]));
    }
}
