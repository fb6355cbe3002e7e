package convkit.notebook;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import convkit.exercises.check.CallLimit;
import convkit.exercises.check.ExerciseResult;
import convkit.exercises.check.ExerciseRun;
import java.util.Optional;

/**
 * Checks an exercise in the notebook cell in which it was written:
 *
 * <pre>{@code
 * Check.run(new MyConv2d());
 * }</pre>
 *
 * <p>The public tests of the exercise are run against the object, in this Java process, and a card shows what passed,
 * what did not, and why. A wrong answer is no error of the cell: nothing is thrown.
 */
public final class Check {

    private Check() {}

    /**
     * Runs the public tests of the exercise whose contract the answer implements, and shows the card under the cell.
     *
     * @param answer an object of the student's class
     */
    public static void run(Object answer) {
        run(answer, Sink.current());
    }

    static void run(Object answer, Sink sink) {
        Optional<Exercise> exercise = Exercises.forAnswer(answer);
        Picture card = exercise.isEmpty() ? notAnAnswer(answer) : CheckCard.of(result(exercise.get(), answer));
        sink.display(card.render());
    }

    private static ExerciseResult result(Exercise exercise, Object answer) {
        return ExerciseRun.run(exercise, CallLimit.around(exercise, answer), null, 0);
    }

    private static Html notAnAnswer(Object answer) {
        String name = answer == null ? "null" : answer.getClass().getSimpleName();
        return CheckCard.note("✗ " + name
                + " is no answer to an exercise: write 'implements …Exercise', with the exercise's contract.");
    }
}
