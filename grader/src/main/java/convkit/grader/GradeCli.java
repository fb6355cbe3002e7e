package convkit.grader;

import convkit.exercises.Exercises;
import convkit.grader.batch.Anonymous;
import convkit.grader.batch.Batch;
import convkit.grader.batch.Handed;
import convkit.grader.batch.Progress;
import convkit.grader.batch.Run;
import convkit.grader.batch.RunFolder;
import convkit.grader.batch.SubmissionGrader;
import convkit.grader.export.WhoIsWho;
import convkit.grader.intake.ClassFolder;
import convkit.grader.intake.HandInTimes;
import convkit.grader.intake.Pseudonyms;
import convkit.grader.intake.StudentWork;
import convkit.grader.intake.SubmissionReader;
import convkit.grader.policy.Policy;
import convkit.grader.policy.PolicyFile;
import convkit.grader.report.ConsoleReport;
import convkit.grader.report.StrangersText;
import convkit.grader.sandbox.Sandbox;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
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

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "A submission: a folder, a .zip or .tar.gz archive (answers are found by file name, such as"
                    + " MyConv2d.java), a notebook (.ipynb) with exercise cells, or one .java file with an answer.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the results.")
    private Path out;

    @Option(
            names = "--class",
            description = "PATH is a class: a folder with one such submission per student, named by hand or as Canvas,"
                    + " Moodle or Blackboard name them in a download; of several attempts the last counts.")
    private boolean wholeClass;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "Weights, lateness, extra credit and what students see: see docs/grading-policy.md.")
    private Path policyFile;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the hidden tests' inputs, to repeat a run; drawn and recorded if not given.")
    private Long seed;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Submissions graded at a time; as many as there are processors if not given.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--resume", description = "Go on with the run in DIR, if there is one.")
    private boolean resume;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Grade only part I of N of the class; ./kit merge puts the parts together.")
    private String shard;

    @Option(
            names = "--anonymous",
            description = "Replace students' names by pseudonyms, the same in every run with the same key, and keep no"
                    + " sources.")
    private boolean anonymous;

    @Option(
            names = "--pseudonym-key",
            paramLabel = "FILE",
            description = "With --anonymous: the key of the pseudonyms, made if it is not there; pseudonyms.key in"
                    + " .convkit in your home folder if not given. Who is who is written beside it.")
    private Path pseudonymKey;

    @Mixin
    private final ClassOptions classOptions = new ClassOptions();

    @Mixin
    private final SandboxChoice choice;

    @Spec
    private CommandSpec spec;

    private final SubmissionReader reader = new SubmissionReader(Exercises.all());

    GradeCli(Supplier<List<Sandbox>> sandboxes) {
        this.choice = new SandboxChoice(sandboxes);
    }

    /** Runs the command and ends the JVM with its exit status. */
    public static void main(String[] args) {
        System.exit(commandLine(Sandbox::installed).execute(args));
    }

    /** The command, with the sandboxes to choose from, the strongest first. */
    static CommandLine commandLine(Supplier<List<Sandbox>> sandboxes) {
        return Commands.line("grade", new GradeCli(sandboxes));
    }

    /** What is to be graded, and how. */
    private record Plan(Shard shard, byte[] policyBytes, Policy policy, List<Handed> works, List<String> notes) {}

    @Override
    public Integer call() throws IOException {
        Plan plan;
        try {
            plan = plan();
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        GradingConditions conditions =
                new GradingConditions(plan.policyBytes, plan.policy, seed(), choice.sandbox(), anonymous);
        SubmissionGrader.Factory graders = conditions.graders();
        if (anonymous) {
            Path key = pseudonymKey();
            Anonymous hiding = new Anonymous(plan.works, Pseudonyms.of(key));
            whoIsWho(hiding, key, plan.notes);
            plan = new Plan(plan.shard, plan.policyBytes, plan.policy, hiding.handed(), List.of());
            graders = hiding.hide(graders);
        }
        try (RunFolder folder = begin(plan, conditions)) {
            List<Handed> works = plan.shard.of(plan.works);
            List<String> defects;
            try (Progress progress = Progress.of(
                    works.size(),
                    conditions.exercises().size(),
                    spec.commandLine().getErr())) {
                defects = new Batch(folder, graders, progress).grade(works, jobs);
            }
            report(folder, works.size());
            if (!defects.isEmpty()) {
                throw new IOException("the grader itself failed on " + String.join(", ", defects)
                        + ", who have no points now; look at their reports, then go on with --resume");
            }
            return 0;
        }
    }

    private Plan plan() throws IOException {
        Shard part = shard == null ? new Shard(1, 1) : Shard.parse(shard);
        if (part.of() > 1 && seed == null) {
            throw new IllegalArgumentException(
                    "--shard needs --seed N, the same for all parts: they must get the same" + " hidden inputs");
        }
        if (pseudonymKey != null && !anonymous) {
            throw new IllegalArgumentException("--pseudonym-key is the key of pseudonyms; give --anonymous with it");
        }
        if (jobs < 1) {
            throw new IllegalArgumentException("--jobs " + jobs + " grades nothing; give 1 or more");
        }
        Policy policy = policyFile == null ? Policy.STANDARD : PolicyFile.read(policyFile, Exercises.all());
        byte[] policyBytes = policyFile == null ? new byte[0] : Files.readAllBytes(policyFile);
        if (wholeClass) {
            if (paths.size() > 1) {
                throw new IllegalArgumentException(
                        paths.size() + " paths are given but --class takes 1: the folder that holds the class");
            }
            ClassFolder students = classOptions.read(paths.get(0), policy);
            return new Plan(part, policyBytes, policy, Handed.of(students.students(), reader), students.notes());
        }
        List<StudentWork> works = submissions(classOptions.times(policy));
        return new Plan(part, policyBytes, policy, Handed.of(works, reader), List.of());
    }

    private List<StudentWork> submissions(HandInTimes times) {
        if (classOptions.hasRoster()) {
            throw new IllegalArgumentException("--roster names the students of a class; give --class with it");
        }
        Set<String> keys = new HashSet<>();
        Set<String> names = new HashSet<>();
        List<StudentWork> works = new ArrayList<>();
        for (Path path : paths) {
            StudentWork work = reader.at(path, times, keys);
            if (!names.add(work.student().name())) {
                throw new IllegalArgumentException(work.student().name() + " is given twice; give it once");
            }
            works.add(work);
        }
        return works;
    }

    private Path pseudonymKey() {
        return pseudonymKey == null
                ? Path.of(System.getProperty("user.home"), ".convkit", "pseudonyms.key")
                : pseudonymKey.toAbsolutePath();
    }

    /** Notes on the class as a whole name people of whom we know nothing else: the instructor reads them now. */
    private void whoIsWho(Anonymous hiding, Path key, List<String> notes) throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        notes.forEach(note -> print.println("Not kept: " + StrangersText.visibleLine(note)));
        Path table = key.resolveSibling("who-is-who.csv");
        WhoIsWho.add(hiding.names(), table);
        print.println("Who is who: " + table);
        print.flush();
    }

    /** Of a run that is gone on with the recorded one; else unguessable, so that nobody can prepare answers for it. */
    private long seed() throws IOException {
        if (seed != null) {
            return seed;
        }
        return resume && RunFolder.isAt(out) ? RunFolder.open(out).run().seed() : new SecureRandom().nextLong();
    }

    private RunFolder begin(Plan plan, GradingConditions conditions) throws IOException {
        Run run = conditions.run(plan.works.stream().map(Handed::student).toList(), plan.notes);
        try {
            return RunFolder.begin(out, run, plan.policyBytes, resume);
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private void report(RunFolder folder, int graded) throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        int missing = folder.missing().size();
        if (missing > 0) {
            print.println("Graded: " + graded + " of " + folder.run().students().size() + " submissions in " + out
                    + "; with the other parts graded, ./kit merge writes the results");
        } else {
            new ConsoleReport(print, Ansi.AUTO).print(folder.writeResults(), !wholeClass);
            print.println();
            print.println("Report: " + folder.files().page());
            print.println("Class, gradebooks and one page per student: "
                    + folder.files().classPage());
        }
        print.flush();
    }
}
