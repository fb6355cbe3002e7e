package convkit.grader;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import convkit.exercises.check.SolutionBook;
import convkit.grader.batch.Run;
import convkit.grader.batch.SubmissionGrader;
import convkit.grader.intake.Student;
import convkit.grader.policy.Policy;
import convkit.grader.sandbox.Sandbox;
import java.io.IOException;
import java.util.List;

/**
 * Everything that decides how submissions are graded.
 *
 * @param policyBytes the policy file; empty without one
 * @param policy what it says
 * @param seed of the hidden tests' inputs
 * @param sandbox where submissions run
 * @param anonymous whether names are replaced
 */
record GradingConditions(byte[] policyBytes, Policy policy, long seed, Sandbox sandbox, boolean anonymous) {

    List<Exercise> exercises() {
        return policy.select(Exercises.all());
    }

    /** The run of a class under these conditions. */
    Run run(List<Student> students, List<String> notes) throws IOException {
        return Run.of(
                seed,
                sandbox.level(),
                SolutionBook.find().isPresent(),
                exercises(),
                policyBytes,
                anonymous,
                students,
                notes);
    }

    /** Makes graders that share hidden tests and solutions. */
    SubmissionGrader.Factory graders() {
        SolutionBook book = SolutionBook.find().orElse(null);
        return () -> new Grader(exercises(), book, seed, sandbox, policy);
    }
}
