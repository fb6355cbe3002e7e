package convkit.grader.batch;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import convkit.grader.intake.Student;
import convkit.grader.policy.Policy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Begins a run that an earlier one is compared with, and takes over from it what need not be graded again. */
public final class Regrade {

    private final RunFolder before;

    /** @param before must be complete */
    public Regrade(RunFolder before) {
        this.before = before;
    }

    /**
     * Whether another policy makes other results of the same outcomes: it grades nothing that was not graded, and forbids
     * neither more nor less.
     */
    public boolean isEnough(Policy policy) throws IOException {
        Policy old = before.policy();
        return policy.select(Exercises.all()).stream()
                .allMatch(exercise -> before.run().exercises().contains(exercise.id())
                        && old.of(exercise).forbid().equals(policy.of(exercise).forbid()));
    }

    /**
     * A run with the same outcomes under another policy. Nothing is left to be graded.
     *
     * @param policyFile the policy file's bytes
     * @param out a folder for it
     */
    public RunFolder under(byte[] policyFile, Policy policy, Path out) throws IOException {
        List<Exercise> exercises = policy.select(Exercises.all());
        Run run = before.run().under(policyFile, exercises);
        RunFolder after = RunFolder.begin(out, run, policyFile, true);
        for (Student student : run.students()) {
            after.write(before.require(student.key()).only(run.exercises()));
        }
        return after;
    }

    /**
     * A run in which everything is to be graded again.
     *
     * @throws IllegalArgumentException if what was handed in was not kept; the message is one line
     */
    public RunFolder anew(Run run, byte[] policyFile, Path out) throws IOException {
        requireSources();
        return RunFolder.begin(out, run, policyFile, true);
    }

    /**
     * A run of the class as it is now, under the same conditions. What was handed in unchanged is not graded again.
     *
     * @throws IllegalArgumentException if other conditions differ as well; the message is one line
     */
    public RunFolder of(Run run, Path out) throws IOException {
        requireSources();
        List<String> differences = before.run().conditionsThatDiffer(run);
        if (!differences.isEmpty()) {
            throw new IllegalArgumentException(before.path() + " was graded under other conditions: "
                    + String.join("; ", differences)
                    + "; grade the class into another folder, and give that one with --against");
        }
        RunFolder after = RunFolder.begin(out, run, before.policyBytes(), true);
        Set<Student> known = new HashSet<>(before.run().students());
        for (Student student : run.students()) {
            Optional<Graded> graded = known.contains(student) ? before.graded(student.key()) : Optional.empty();
            if (graded.isPresent() && after.graded(student.key()).isEmpty()) {
                after.write(graded.get());
            }
        }
        return after;
    }

    private void requireSources() {
        if (before.run().anonymous()) {
            throw new IllegalArgumentException(
                    before.path() + " was graded with --anonymous and holds no sources; grade the"
                            + " class again into another folder, and give that one with --against");
        }
    }
}
