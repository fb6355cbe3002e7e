package convkit.grader.batch;

import convkit.exercises.check.ExerciseResult;
import convkit.exercises.check.TestResult;
import convkit.grader.intake.Pseudonyms;
import convkit.grader.intake.Student;
import convkit.grader.intake.Submission;
import convkit.grader.report.ExerciseReport;
import convkit.grader.report.SubmissionReport;
import convkit.grader.rules.Finding;
import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes the names out of a class: students get pseudonyms, and what the class folder, the roster or the platform call a student
 * is replaced in every text that comes from them. The class is put into the order of the pseudonyms, since its own would tell.
 */
public final class Anonymous {

    /** Shorter words are part of too many others. */
    private static final int SHORTEST_NAME = 3;

    private final Map<String, UnaryOperator<String>> hiders = new HashMap<>();
    private final Map<String, Student> names = new TreeMap<>();
    private final List<Handed> handed;

    /** @param handed by students under their names */
    public Anonymous(List<Handed> handed, Pseudonyms pseudonyms) {
        this.handed = handed.stream()
                .map(work -> hide(work, pseudonyms.of(work.student())))
                .sorted(Comparator.comparing(work -> work.student().key()))
                .toList();
    }

    private Handed hide(Handed work, Student pseudonym) {
        UnaryOperator<String> hider = hider(work.student(), pseudonym.name());
        hiders.put(pseudonym.key(), hider);
        names.put(pseudonym.key(), work.student());
        return new Handed(pseudonym, () -> {
            Submission submission = work.opener().open();
            return new Submission(
                    pseudonym,
                    submission.files(),
                    submission.singleFile(),
                    submission.notes().stream().map(hider).toList(),
                    hider.apply(submission.problem()));
        });
    }

    /** The class without names. */
    public List<Handed> handed() {
        return handed;
    }

    /** Who is behind each pseudonym. */
    public Map<String, Student> names() {
        return Collections.unmodifiableMap(names);
    }

    /** Graders in whose reports the names are replaced too. */
    public SubmissionGrader.Factory hide(SubmissionGrader.Factory graders) {
        return () -> new Hiding(graders.make());
    }

    /** Replaces whole words, whatever their capitals: also where a file name or a package joins them with {@code _}. */
    private static UnaryOperator<String> hider(Student student, String pseudonym) {
        String names = Stream.of(student.key(), student.id(), student.name(), student.login(), student.email())
                .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split("[^\\p{L}\\p{N}]+"))))
                .filter(name -> name.length() >= SHORTEST_NAME)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        if (names.isEmpty()) {
            return text -> text;
        }
        Pattern pattern = Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + names + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        String replacement = Matcher.quoteReplacement(pseudonym);
        return text -> pattern.matcher(text).replaceAll(replacement);
    }

    private final class Hiding implements SubmissionGrader {

        private final SubmissionGrader grader;

        Hiding(SubmissionGrader grader) {
            this.grader = grader;
        }

        @Override
        public SubmissionReport grade(Submission submission, Runnable finished) throws IOException {
            SubmissionReport report = grader.grade(submission, finished);
            UnaryOperator<String> hider = hiders.get(submission.student().key());
            return new SubmissionReport(
                    report.student(),
                    hider.apply(report.problem()),
                    report.notes().stream().map(hider).toList(),
                    report.exercises().stream()
                            .map(exercise -> hidden(exercise, hider))
                            .toList());
        }

        @Override
        public void close() {
            grader.close();
        }
    }

    private static ExerciseReport hidden(ExerciseReport report, UnaryOperator<String> hider) {
        ExerciseResult result = report.result();
        return new ExerciseReport(
                report.status(),
                hider.apply(report.file()),
                hider.apply(report.reason()),
                hider.apply(report.compilerOutput()),
                hider.apply(report.output()),
                report.outputDropped(),
                new ExerciseResult(
                        result.exercise(),
                        result.seed(),
                        result.tests().stream().map(test -> hidden(test, hider)).toList()),
                report.findings().stream()
                        .map(finding -> new Finding(
                                finding.rule(),
                                finding.exercise(),
                                hider.apply(finding.file()),
                                finding.line(),
                                hider.apply(finding.used())))
                        .toList());
    }

    /** All but what the student's code said is in our words. */
    private static TestResult hidden(TestResult test, UnaryOperator<String> hider) {
        return new TestResult(
                test.name(),
                test.what(),
                test.why(),
                test.hidden(),
                test.points(),
                test.maxPoints(),
                test.passed(),
                test.message(),
                hider.apply(test.studentMessage()),
                test.diagnosis(),
                test.comparison(),
                test.seconds());
    }
}
