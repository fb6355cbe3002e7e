package convkit.solutions.verify;

/**
 * A reference solution with one small change.
 *
 * @param exercise id of the exercise
 * @param method method that was changed
 * @param line text of the line that was changed, without indentation
 * @param lineNumber where it stands; not used to recognise a mutant, because it moves
 * @param mutator kind of change, such as {@code ConditionalsBoundary}
 * @param description the change in words
 * @param fate what became of it
 */
record Mutant(
        String exercise, String method, String line, int lineNumber, String mutator, String description, Fate fate) {

    enum Fate {
        /** A test failed, or the change made the class unusable. */
        KILLED,
        /** The tests did not end: killed too, but on a busy machine it may have been only slow. */
        TIMED_OUT,
        /** All tests passed. */
        SURVIVED
    }

    /** What it is recognised by, as it stands in the list of survivors. */
    String key() {
        return String.join(" | ", exercise, method, line, mutator);
    }
}
