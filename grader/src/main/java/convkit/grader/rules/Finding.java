package convkit.grader.rules;

/**
 * One breach of a rule.
 *
 * @param exercise id of the exercise
 * @param file the source file as the student handed it in
 * @param line in that file; 0 if the compiler did not note it
 * @param used what was used, such as {@code java.lang.Thread.start}; a name out of the student's class file
 */
public record Finding(Rule rule, String exercise, String file, int line, String used) {

    /** One sentence: what is wrong and the remedy. The name in it is a stranger's text. */
    public String message() {
        return exercise + " " + rule.what() + ": " + used + "; " + rule.remedy();
    }
}
