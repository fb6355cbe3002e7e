package convkit.grader;

import convkit.exercises.Exercise;
import convkit.exercises.check.AnswerFailure;
import convkit.exercises.check.ExerciseResult;
import convkit.exercises.check.ExerciseRun;
import convkit.exercises.check.SolutionBook;
import convkit.grader.batch.SubmissionGrader;
import convkit.grader.child.Messages;
import convkit.grader.intake.Submission;
import convkit.grader.policy.Policy;
import convkit.grader.report.ExerciseReport;
import convkit.grader.report.ExerciseReport.Status;
import convkit.grader.report.SubmissionReport;
import convkit.grader.rules.StaticRules;
import convkit.grader.sandbox.ChildProcesses;
import convkit.grader.sandbox.RemoteAnswer;
import convkit.grader.sandbox.Sandbox;
import convkit.grader.sandbox.SourceCompiler;
import convkit.grader.sandbox.StudentProcess;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Grades submissions one after the other. Whatever one does, it costs only its own points. */
public final class Grader implements SubmissionGrader {

    private final List<Exercise> exercises;
    private final SolutionBook book;
    private final long seed;
    private final ChildProcesses processes;
    private final SourceCompiler compiler;
    private final Map<String, ExerciseReport> missing = new HashMap<>();
    private final Policy policy;

    /** Prepares grading without forbidding anything. */
    public Grader(List<Exercise> exercises, SolutionBook book, long seed, Sandbox sandbox) throws IOException {
        this(exercises, book, seed, sandbox, Policy.STANDARD);
    }

    /**
     * Prepares grading; no process is started yet.
     *
     * @param exercises to be graded
     * @param book hidden tests and catalogued mistakes; null for the public tests only
     * @param seed of the hidden tests' inputs
     * @param policy says what answers must not use
     * @throws IOException if the temporary folder cannot be written
     */
    public Grader(List<Exercise> exercises, SolutionBook book, long seed, Sandbox sandbox, Policy policy)
            throws IOException {
        this.policy = policy;
        this.exercises = List.copyOf(exercises);
        this.book = book;
        this.seed = seed;
        this.processes = new ChildProcesses(sandbox, exercises);
        this.compiler = new SourceCompiler(processes);
    }

    /** Grades one submission. One that could not be read has zero points in every exercise. */
    @Override
    public SubmissionReport grade(Submission submission, Runnable finished) throws IOException {
        if (submission.singleFile()) {
            SubmissionReport report = gradeFile(submission);
            finished.run();
            return report;
        }
        List<ExerciseReport> reports = new ArrayList<>();
        try (StudentProcess process = new StudentProcess(processes)) {
            for (Exercise exercise : exercises) {
                reports.add(
                        submission.problem().isEmpty()
                                ? gradeFolder(submission, exercise, process)
                                : missing(exercise, "nothing could be read"));
                finished.run();
            }
        }
        return reportOf(submission, submission.problem(), reports);
    }

    private static SubmissionReport reportOf(Submission submission, String problem, List<ExerciseReport> exercises) {
        return new SubmissionReport(submission.student(), problem, submission.notes(), exercises);
    }

    /** A file may have any name: the contract that a class in it implements says which exercise it answers. */
    private SubmissionReport gradeFile(Submission submission) throws IOException {
        String file = submission.files().firstKey();
        Optional<Exercise> named = exercises.stream()
                .filter(exercise -> file.equals(exercise.answerClass() + ".java"))
                .findFirst();
        Compilation compilation = compile(submission, file, exercises);
        Optional<Exercise> answered = compilation.failed()
                ? named
                : exercises.stream()
                        .filter(exercise -> exercise.contract().getName().equals(compilation.result.contract()))
                        .findFirst();
        if (answered.isEmpty()) {
            String said = compilation.compilerOutput().isEmpty() ? "" : "\n" + compilation.compilerOutput();
            return reportOf(submission, compilation.reason + said, List.of());
        }
        try (StudentProcess process = new StudentProcess(processes)) {
            return reportOf(submission, "", List.of(grade(answered.get(), file, compilation, process)));
        }
    }

    private ExerciseReport gradeFolder(Submission submission, Exercise exercise, StudentProcess process)
            throws IOException {
        List<String> candidates = submission.candidates(exercise);
        if (candidates.isEmpty()) {
            return missing(exercise, "no file is called " + exercise.answerClass() + ".java");
        } else if (candidates.size() > 1) {
            String reason = candidates.size() + " files are called " + exercise.answerClass() + ".java: "
                    + candidates.stream().limit(5).collect(Collectors.joining(", ")) + "; hand in one of them";
            return notGraded(exercise, Status.AMBIGUOUS, "", reason, "");
        }
        String file = candidates.get(0);
        return grade(exercise, file, compile(submission, file, List.of(exercise)), process);
    }

    /** What came of compiling; {@code result} is null unless there is a class to be called. */
    private record Compilation(Messages.Compiled result, Status status, String reason, String compilerOutput) {
        boolean failed() {
            return result == null;
        }
    }

    private Compilation compile(Submission submission, String file, List<Exercise> wanted) throws IOException {
        try {
            Messages.Compiled compiled = compiler.compile(CompilerInput.of(submission, file, wanted));
            if (!compiled.errors().isEmpty()) {
                return new Compilation(null, Status.NOT_COMPILED, file + " does not compile", compiled.errors());
            } else if (!compiled.problem().isEmpty()) {
                return new Compilation(null, Status.NO_ANSWER, file + ": " + compiled.problem(), "");
            }
            return new Compilation(compiled, Status.GRADED, "", "");
        } catch (AnswerFailure | IllegalArgumentException e) {
            return new Compilation(null, Status.NOT_COMPILED, file + ": " + e.getMessage(), "");
        }
    }

    private ExerciseReport grade(Exercise exercise, String file, Compilation compilation, StudentProcess process)
            throws IOException {
        if (compilation.failed()) {
            return notGraded(exercise, compilation.status, file, compilation.reason, compilation.compilerOutput);
        }
        RemoteAnswer answer = new RemoteAnswer(process, compilation.result, exercise.contract(), exercise.callLimit());
        ExerciseResult result = ExerciseRun.run(exercise, answer.proxy(), book, seed);
        if (answer.cannotStart() != null) {
            throw answer.cannotStart();
        }
        return new ExerciseReport(
                Status.GRADED,
                file,
                "",
                "",
                answer.output().text(),
                answer.output().dropped(),
                result,
                StaticRules.check(
                        exercise.id(),
                        file.substring(0, file.lastIndexOf('/') + 1),
                        compilation.result.classes(),
                        policy.of(exercise).forbid()));
    }

    /** The same for everybody, so that those who hand in nothing do not cost the most time. */
    private ExerciseReport missing(Exercise exercise, String reason) {
        return missing.computeIfAbsent(
                exercise.id() + ": " + reason, key -> notGraded(exercise, Status.MISSING, "", reason, ""));
    }

    /** All tests, each failed: an exercise that could not be run still shows what it would have been asked. */
    private ExerciseReport notGraded(
            Exercise exercise, Status status, String file, String reason, String compilerOutput) {
        AnswerFailure.Kind kind =
                status == Status.NOT_COMPILED ? AnswerFailure.Kind.COMPILE : AnswerFailure.Kind.MISSING;
        Object refusing = Proxy.newProxyInstance(
                exercise.contract().getClassLoader(),
                new Class<?>[] {exercise.contract()},
                (proxy, method, arguments) -> {
                    throw new AnswerFailure(kind, reason);
                });
        ExerciseResult result = ExerciseRun.run(exercise, refusing, book, seed);
        if (result.points() != 0) {
            throw new IllegalStateException("exercise " + exercise.id() + ": a test passes without an answer");
        }
        return new ExerciseReport(status, file, reason, compilerOutput, "", 0, result);
    }

    @Override
    public void close() {
        compiler.close();
        processes.close();
    }
}
