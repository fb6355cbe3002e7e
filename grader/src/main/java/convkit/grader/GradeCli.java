package convkit.grader;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import convkit.exercises.check.SolutionBook;
import convkit.grader.export.Results;
import convkit.grader.policy.Policy;
import convkit.grader.policy.PolicyFile;
import convkit.grader.report.ConsoleReport;
import convkit.grader.report.GradeReport;
import convkit.grader.report.ReportFolder;
import convkit.grader.sandbox.Sandbox;
import convkit.grader.sandbox.SandboxProbe;
import convkit.grader.score.ClassScores;
import convkit.grader.score.Student;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        description = "Grades submissions and writes reports, gradebooks and a page per student.")
public final class GradeCli implements Callable<Integer> {

    private static final int FAILED = 1;
    private static final int BAD_USAGE = 2;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "A folder with one submission (answers are found by file name, such as MyConv2d.java), or one"
                    + " .java file with an answer.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the reports.")
    private Path out;

    @Option(
            names = "--trust-submissions",
            description = "Run the submissions without a sandbox: they can then do everything that you can.")
    private boolean trustSubmissions;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the hidden tests' inputs, to repeat a run; drawn and recorded if not given.")
    private Long seed;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "Weights, lateness, extra credit and what students see: see docs/grading-policy.md.")
    private Path policyFile;

    @Spec
    private CommandSpec spec;

    private final Supplier<Optional<Sandbox>> bubblewrap;

    GradeCli(Supplier<Optional<Sandbox>> bubblewrap) {
        this.bubblewrap = bubblewrap;
    }

    /** Runs the command and ends the JVM with its exit status. */
    public static void main(String[] args) {
        System.exit(commandLine(Sandbox::bubblewrap).execute(args));
    }

    /** The command, with the sandbox to look for. */
    static CommandLine commandLine(Supplier<Optional<Sandbox>> bubblewrap) {
        return new CommandLine(new GradeCli(bubblewrap)).setParameterExceptionHandler((e, args) -> {
            e.getCommandLine()
                    .getErr()
                    .println("grade: " + e.getMessage() + "; ./kit grade --help shows what can be given");
            return BAD_USAGE;
        });
    }

    @Override
    public Integer call() {
        List<Submission> submissions = new ArrayList<>();
        ReportFolder folder;
        Policy policy = Policy.STANDARD;
        try {
            if (policyFile != null) {
                policy = PolicyFile.read(policyFile, Exercises.all());
            }
            for (Path path : paths) {
                Submission submission = Submission.at(path);
                if (submissions.stream().anyMatch(other -> other.name().equals(submission.name()))) {
                    throw new IllegalArgumentException(submission.name() + " is given twice; give it once");
                }
                submissions.add(submission);
            }
            folder = ReportFolder.at(out);
        } catch (IllegalArgumentException | IOException e) {
            return fail(BAD_USAGE, e.getMessage());
        }
        if (ToolProvider.getSystemJavaCompiler() == null) {
            return fail(FAILED, "this Java has no compiler; run it with a JDK, not a JRE");
        }
        Optional<Sandbox> sandbox = trustSubmissions ? Optional.of(Sandbox.none()) : bubblewrap.get();
        if (!trustSubmissions) {
            SandboxProbe.Verdict verdict = SandboxProbe.check(sandbox);
            if (!verdict.inForce()) {
                return fail(FAILED, verdict.line());
            }
        }
        try {
            GradeReport report = grade(submissions, sandbox.orElseThrow(), policy);
            Results.write(ClassScores.of(report, submission -> Student.named(submission.name()), policy), folder);
            new ConsoleReport(spec.commandLine().getOut(), Ansi.AUTO).print(report);
            spec.commandLine().getOut().println();
            spec.commandLine().getOut().println("Report: " + folder.page());
            spec.commandLine().getOut().println("Class, gradebooks and one page per student: " + folder.classPage());
            spec.commandLine().getOut().flush();
            return 0;
        } catch (IOException e) {
            return fail(FAILED, e.getMessage());
        }
    }

    private GradeReport grade(List<Submission> submissions, Sandbox sandbox, Policy policy) throws IOException {
        List<Exercise> exercises = policy.select(Exercises.all());
        SolutionBook book = SolutionBook.find().orElse(null);
        // Unguessable, so that nobody can prepare answers for it; recorded, so that it can be repeated.
        long inputs = seed != null ? seed : new SecureRandom().nextLong();
        long steps = submissions.stream()
                .mapToLong(submission -> submission.singleFile() ? 1 : exercises.size())
                .sum();
        try (Grader grader = new Grader(exercises, book, inputs, sandbox, policy);
                ProgressBar bar = System.console() == null || steps < 2 ? null : progressBar(steps)) {
            return grader.grade(submissions, () -> {
                if (bar != null) {
                    bar.step();
                }
            });
        }
    }

    private static ProgressBar progressBar(long steps) {
        return new ProgressBarBuilder()
                .setTaskName("grading")
                .setInitialMax(steps)
                .clearDisplayOnFinish()
                .build();
    }

    private int fail(int status, String message) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("grade: " + message);
        err.flush();
        return status;
    }
}
