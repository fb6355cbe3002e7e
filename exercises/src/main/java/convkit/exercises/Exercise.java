package convkit.exercises;

import java.time.Duration;
import java.util.List;

/**
 * One task for a student: what to write, how it is checked and what help there is. The statement itself is the Javadoc
 * of the {@linkplain #contract() contract}.
 *
 * @param id short name for commands and reports, such as {@code conv2d}
 * @param topic last part of the package that holds contract, starter and tests, such as {@code convolution}
 * @param title a few words for headings
 * @param contract interface the student implements
 * @param answerClass simple name of the student's class, and of its file without {@code .java}
 * @param publicTests test class the student may read; its constructor takes the contract
 * @param hints three hints, each giving away more than the one before
 * @param callLimit longest time one call of the contract may take; generous, so that a slow correct answer passes
 */
public record Exercise(
        String id,
        String topic,
        String title,
        Class<?> contract,
        String answerClass,
        Class<?> publicTests,
        List<String> hints,
        Duration callLimit) {

    /** Number of hints every exercise has. */
    public static final int HINTS = 3;

    /** @throws IllegalArgumentException if there are not exactly three hints or the contract is no interface */
    public Exercise {
        hints = List.copyOf(hints);
        if (hints.size() != HINTS) {
            throw new IllegalArgumentException(
                    "exercise " + id + ": has " + hints.size() + " hints but must have " + HINTS);
        }
        if (!contract.isInterface()) {
            throw new IllegalArgumentException("exercise " + id + ": " + contract.getName()
                    + " is no interface; a contract is one, so that a call can be recorded and sent");
        }
    }

    /** Full name of the class in this module that the student edits. */
    public String starterClassName() {
        return contract.getPackageName() + "." + answerClass;
    }
}
