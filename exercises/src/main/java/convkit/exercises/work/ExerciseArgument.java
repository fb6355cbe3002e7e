package convkit.exercises.work;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The exercise that a user named on the command line. */
final class ExerciseArgument {

    private ExerciseArgument() {}

    /** @throws ParameterException if there is no such exercise; the message names those there are */
    static Exercise of(CommandLine command, String id) {
        try {
            return Exercises.byId(id);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, e.getMessage());
        }
    }
}
