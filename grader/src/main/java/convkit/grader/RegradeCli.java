package convkit.grader;

import convkit.exercises.Exercises;
import convkit.grader.batch.Batch;
import convkit.grader.batch.Handed;
import convkit.grader.batch.Progress;
import convkit.grader.batch.Regrade;
import convkit.grader.batch.RunFolder;
import convkit.grader.export.ChangesTable;
import convkit.grader.intake.ClassFolder;
import convkit.grader.intake.SubmissionReader;
import convkit.grader.policy.Policy;
import convkit.grader.policy.PolicyFile;
import convkit.grader.report.ReportFolder;
import convkit.grader.sandbox.Sandbox;
import convkit.grader.score.Changes;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kit regrade}: exit status 0 if the comparison is printed, 1 if grading failed, 2 for a wrong command. */
@Command(
        name = "./kit regrade",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Shows whose result would change, from what to what and why. Writes nothing unless told so.")
public final class RegradeCli implements Callable<Integer> {

    /** Says that this kit, with its present tests, is what to compare with. */
    private static final String THIS_KIT = "kit";

    @Parameters(paramLabel = "RESULTS", description = "A folder that was given to ./kit grade --out.")
    private Path results;

    @Option(
            names = "--against",
            required = true,
            paramLabel = "NEW",
            description =
                    "What has changed: the word kit (exercises, tests and solutions as they are in this kit now), a"
                            + " policy file, a class folder as it is now, or a folder with other results.")
    private Path against;

    @Option(
            names = "--write",
            description = "Put the new results in the place of RESULTS, which stay beside them under another name.")
    private boolean write;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Submissions graded at a time; as many as there are processors if not given.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Mixin
    private final ClassOptions classOptions = new ClassOptions();

    @Mixin
    private final SandboxChoice choice;

    @Spec
    private CommandSpec spec;

    RegradeCli(Supplier<List<Sandbox>> sandboxes) {
        this.choice = new SandboxChoice(sandboxes);
    }

    /** Runs the command and ends the JVM with its exit status. */
    public static void main(String[] args) {
        System.exit(commandLine(Sandbox::installed).execute(args));
    }

    static CommandLine commandLine(Supplier<List<Sandbox>> sandboxes) {
        return Commands.line("regrade", new RegradeCli(sandboxes));
    }

    @Override
    public Integer call() throws IOException {
        RunFolder before = RunFolder.open(results);
        if (RunFolder.isAt(against)) {
            if (write) {
                throw new IllegalArgumentException(
                        against + " holds results already: there is nothing to write; leave --write out");
            }
            print(Changes.between(before.scores(), RunFolder.open(against).scores()));
            return 0;
        }
        Path target = write
                ? results.toAbsolutePath().normalize().resolveSibling("." + name(results) + ".regrade")
                : Files.createTempDirectory("convkit-regrade");
        if (write) {
            // What a regrade left that was killed may be of another one.
            ReportFolder.delete(target);
        }
        try {
            try (RunFolder after = regraded(before, target)) {
                Changes changes = Changes.between(before.scores(), after.scores());
                print(changes);
                if (write) {
                    after.writeResults();
                    after.files().write("changes.csv", ChangesTable.csv(changes));
                }
            }
            if (write) {
                swap(target);
            }
        } finally {
            ReportFolder.delete(target);
        }
        return 0;
    }

    private static Path name(Path folder) {
        return folder.toAbsolutePath().normalize().getFileName();
    }

    /** What becomes of the class: graded again as far as necessary. */
    private RunFolder regraded(RunFolder before, Path target) throws IOException {
        Regrade regrade = new Regrade(before);
        if (Files.isRegularFile(against) && !against.toString().equals(THIS_KIT)) {
            Policy policy = PolicyFile.read(against, Exercises.all());
            byte[] policyBytes = Files.readAllBytes(against);
            return regrade.isEnough(policy)
                    ? regrade.under(policyBytes, policy, target)
                    : anew(before, policy, policyBytes, target);
        } else if (against.toString().equals(THIS_KIT)) {
            return anew(before, before.policy(), before.policyBytes(), target);
        } else if (Files.isDirectory(against)) {
            return ofClass(before, target);
        }
        throw new IllegalArgumentException(against + " does not exist; give the word " + THIS_KIT
                + ", a policy file, a class folder or a folder with results");
    }

    private RunFolder anew(RunFolder before, Policy policy, byte[] policyBytes, Path target) throws IOException {
        GradingConditions conditions = new GradingConditions(
                policyBytes,
                policy,
                before.run().seed(),
                choice.sandbox(),
                before.run().anonymous());
        RunFolder after = new Regrade(before)
                .anew(conditions.run(before.run().students(), before.run().notes()), policyBytes, target);
        return graded(after, Handed.of(before), conditions);
    }

    private RunFolder ofClass(RunFolder before, Path target) throws IOException {
        Policy policy = before.policy();
        ClassFolder students = classOptions.read(against, policy);
        GradingConditions conditions = new GradingConditions(
                before.policyBytes(),
                policy,
                before.run().seed(),
                choice.sandbox(),
                before.run().anonymous());
        List<Handed> handed = Handed.of(students.students(), new SubmissionReader(Exercises.all()));
        RunFolder after = new Regrade(before)
                .of(conditions.run(handed.stream().map(Handed::student).toList(), students.notes()), target);
        return graded(after, handed, conditions);
    }

    private RunFolder graded(RunFolder after, List<Handed> handed, GradingConditions conditions) throws IOException {
        try (Progress progress = Progress.of(
                handed.size(), conditions.exercises().size(), spec.commandLine().getErr())) {
            List<String> defects = new Batch(after, conditions.graders(), progress).grade(handed, jobs);
            if (!defects.isEmpty()) {
                throw new IOException("the grader itself failed on " + String.join(", ", defects));
            }
            return after;
        } catch (IOException | RuntimeException e) {
            after.close();
            throw e;
        }
    }

    private void print(Changes changes) {
        PrintWriter print = spec.commandLine().getOut();
        print.print(ChangesTable.text(changes));
        if (!write) {
            print.println("Nothing was written"
                    + (RunFolder.isAt(against)
                            ? "."
                            : "; --write puts the new results in the" + " place of " + results + "."));
        }
        print.flush();
    }

    /** Two renames: at no moment are there half-written results under the name. */
    private void swap(Path target) throws IOException {
        Path place = results.toAbsolutePath().normalize();
        int number = 1;
        while (Files.exists(place.resolveSibling(name(results) + ".before-" + number))) {
            number++;
        }
        Path aside = place.resolveSibling(name(results) + ".before-" + number);
        Files.move(place, aside);
        Files.move(target, place);
        PrintWriter print = spec.commandLine().getOut();
        print.println("Written to " + results + "; what was there is in "
                + (results.getParent() == null ? Path.of("") : results.getParent()).resolve(aside.getFileName()));
        print.flush();
    }
}
