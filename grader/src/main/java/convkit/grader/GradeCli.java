package convkit.grader;

import convkit.exercises.Exercises;
import convkit.exercises.check.SolutionBook;
import convkit.grader.intake.ClassFolder;
import convkit.grader.intake.Roster;
import convkit.grader.intake.StudentWork;
import convkit.grader.intake.Submission;
import convkit.grader.intake.SubmissionReader;
import convkit.grader.report.ClassReport;
import convkit.grader.report.ConsoleReport;
import convkit.grader.report.GradeReport;
import convkit.grader.report.ReportFolder;
import convkit.grader.report.SubmissionReport;
import convkit.grader.sandbox.Sandbox;
import convkit.grader.sandbox.SandboxProbe;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javax.tools.ToolProvider;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kit grade}: exit status 0 if the grading itself worked, whatever the points; 1 if not; 2 for a wrong command. */
@Command(
        name = "./kit grade",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Grades submissions and writes report.json and report.html.")
public final class GradeCli implements Callable<Integer> {

    private static final int FAILED = 1;
    private static final int BAD_USAGE = 2;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "A submission: a folder, a .zip or .tar.gz archive (answers are found by file name, such as"
                    + " MyConv2d.java), a notebook (.ipynb) with exercise cells, or one .java file with an answer.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the reports.")
    private Path out;

    @Option(
            names = "--class",
            description = "PATH is a class: a folder with one such submission per student, named by hand or as Canvas,"
                    + " Moodle or Blackboard name them in a download; of several attempts the last counts. Each student"
                    + " gets a folder in DIR.")
    private boolean wholeClass;

    @Option(
            names = "--roster",
            paramLabel = "FILE",
            description = "With --class: a CSV file of who is in it, with columns id, name and perhaps login; Canvas'"
                    + " gradebook and Moodle's grading worksheet will do.")
    private Path roster;

    @Option(
            names = "--trust-submissions",
            description = "Run the submissions without a sandbox: they can then do everything that you can.")
    private boolean trustSubmissions;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the hidden tests' inputs, to repeat a run; drawn and recorded if not given.")
    private Long seed;

    @Spec
    private CommandSpec spec;

    private final Supplier<List<Sandbox>> sandboxes;

    GradeCli(Supplier<List<Sandbox>> sandboxes) {
        this.sandboxes = sandboxes;
    }

    /** Runs the command and ends the JVM with its exit status. */
    public static void main(String[] args) {
        System.exit(commandLine(Sandbox::installed).execute(args));
    }

    /** The command, with the sandboxes to choose from, the strongest first. */
    static CommandLine commandLine(Supplier<List<Sandbox>> sandboxes) {
        return new CommandLine(new GradeCli(sandboxes)).setParameterExceptionHandler((e, args) -> {
            e.getCommandLine()
                    .getErr()
                    .println("grade: " + e.getMessage() + "; ./kit grade --help shows what can be given");
            return BAD_USAGE;
        });
    }

    @Override
    public Integer call() {
        List<Submission> submissions = new ArrayList<>();
        ClassFolder students = null;
        ReportFolder folder;
        try {
            if (wholeClass) {
                students = classFolder();
            } else {
                submissions.addAll(submissions());
            }
            folder = ReportFolder.at(out);
        } catch (IllegalArgumentException | IOException e) {
            return fail(BAD_USAGE, e.getMessage());
        }
        if (ToolProvider.getSystemJavaCompiler() == null) {
            return fail(FAILED, "this Java has no compiler; run it with a JDK, not a JRE");
        }
        Sandbox sandbox = Sandbox.none();
        if (!trustSubmissions) {
            SandboxProbe.Verdict verdict = SandboxProbe.check(sandboxes.get());
            if (!verdict.inForce()) {
                return fail(FAILED, verdict.line());
            }
            sandbox = verdict.sandbox();
        }
        try {
            if (wholeClass) {
                gradeClass(students, folder, sandbox);
            } else {
                gradeEach(submissions, folder, sandbox);
            }
            spec.commandLine().getOut().flush();
            return 0;
        } catch (IOException e) {
            return fail(FAILED, e.getMessage());
        }
    }

    private List<Submission> submissions() {
        if (roster != null) {
            throw new IllegalArgumentException("--roster names the students of a class; give --class with it");
        }
        SubmissionReader reader = new SubmissionReader(Exercises.all());
        return paths.stream().map(reader::at).toList();
    }

    private ClassFolder classFolder() throws IOException {
        if (paths.size() > 1) {
            throw new IllegalArgumentException(
                    paths.size() + " paths are given but --class takes 1: the folder that holds the class");
        }
        return ClassFolder.at(paths.get(0), roster == null ? null : Roster.read(roster));
    }

    private void gradeEach(List<Submission> submissions, ReportFolder folder, Sandbox sandbox) throws IOException {
        int exercises = Exercises.all().size();
        long steps = submissions.stream()
                .mapToLong(submission -> submission.singleFile() ? 1 : exercises)
                .sum();
        GradeReport report;
        try (Grader grader = grader(sandbox);
                Progress progress = new Progress(steps)) {
            report = grader.grade(submissions, progress::step);
        }
        folder.write(report);
        PrintWriter print = spec.commandLine().getOut();
        new ConsoleReport(print, Ansi.AUTO).print(report);
        print.println();
        print.println("Report: " + folder.page());
    }

    private void gradeClass(ClassFolder students, ReportFolder folder, Sandbox sandbox) throws IOException {
        SubmissionReader reader = new SubmissionReader(Exercises.all());
        List<ClassReport.Row> rows = new ArrayList<>();
        long steps = (long) students.students().size() * Exercises.all().size();
        try (Grader grader = grader(sandbox);
                Progress progress = new Progress(steps)) {
            for (StudentWork student : students.students()) {
                // One at a time: what the others handed in stays on the disk until then.
                SubmissionReport graded = grader.grade(student.read(reader), progress::step);
                folder.inside(student.key()).write(grader.report(List.of(graded)));
                rows.add(ClassReport.Row.of(student.key(), graded));
            }
        }
        ClassReport report = new ClassReport(rows, students.notes());
        folder.write(report);
        PrintWriter print = spec.commandLine().getOut();
        new ConsoleReport(print, Ansi.AUTO).print(report);
        print.println();
        print.println("Reports: one folder per student in " + out);
    }

    private Grader grader(Sandbox sandbox) throws IOException {
        // Unguessable, so that nobody can prepare answers for it; recorded, so that it can be repeated.
        long inputs = seed != null ? seed : new SecureRandom().nextLong();
        return new Grader(Exercises.all(), SolutionBook.find().orElse(null), inputs, sandbox);
    }

    /** A bar on a terminal; nothing elsewhere, or where there is next to nothing to wait for. */
    private static final class Progress implements AutoCloseable {

        private final ProgressBar bar;

        Progress(long steps) {
            bar = System.console() == null || steps < 2
                    ? null
                    : new ProgressBarBuilder()
                            .setTaskName("grading")
                            .setInitialMax(steps)
                            .clearDisplayOnFinish()
                            .build();
        }

        void step() {
            if (bar != null) {
                bar.step();
            }
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            }
        }
    }

    private int fail(int status, String message) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("grade: " + message);
        err.flush();
        return status;
    }
}
