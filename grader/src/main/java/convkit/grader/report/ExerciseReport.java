package convkit.grader.report;

import convkit.exercises.check.ExerciseResult;
import convkit.grader.rules.Finding;
import java.util.List;

/**
 * The outcome of one exercise of one submission.
 *
 * @param status whether it was graded, or why it has no points
 * @param file the answer's file, relative to the submission; empty if there is none
 * @param reason why it was not graded, in our words; empty if it was
 * @param compilerOutput the compiler's messages, with lines of the student's; empty if it compiled
 * @param output what the student's code printed, cut; a stranger's text
 * @param outputDropped about how many characters more it printed
 * @param result all tests; each failed if it was not graded
 * @param findings breaches of what the exercise forbids; reported apart from the points
 */
public record ExerciseReport(
        Status status,
        String file,
        String reason,
        String compilerOutput,
        String output,
        long outputDropped,
        ExerciseResult result,
        List<Finding> findings) {

    public ExerciseReport {
        findings = List.copyOf(findings);
    }

    /** The outcome of an exercise that breaks no rule. */
    public ExerciseReport(
            Status status,
            String file,
            String reason,
            String compilerOutput,
            String output,
            long outputDropped,
            ExerciseResult result) {
        this(status, file, reason, compilerOutput, output, outputDropped, result, List.of());
    }

    /** What became of an exercise. */
    public enum Status {
        /** The tests were run. */
        GRADED,
        /** No file has the answer's name. */
        MISSING,
        /** More than one file has the answer's name. */
        AMBIGUOUS,
        /** The compiler refused it. */
        NOT_COMPILED,
        /** It compiles, but no class in it implements the contract. */
        NO_ANSWER
    }
}
