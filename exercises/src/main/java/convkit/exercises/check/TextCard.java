package convkit.exercises.check;

import convkit.exercises.Exercise;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A result as plain text without colours: for a terminal, and as the text form of a notebook's card. */
public final class TextCard {

    private static final int WIDTH = 100;
    private static final int MOST_STUDENT_TEXT = 500;

    private TextCard() {}

    /**
     * The card of one run: every test, what went wrong, what it means, and hints.
     *
     * @param hints how many hints to show, 0 to {@link Exercise#HINTS}
     * @throws IllegalArgumentException if there are not that many hints
     */
    public static String of(ExerciseResult result, int hints) {
        if (hints < 0 || hints > Exercise.HINTS) {
            throw new IllegalArgumentException("card: " + hints + " hints asked for but there are " + Exercise.HINTS
                    + "; ask for 0 to " + Exercise.HINTS);
        }
        List<String> lines = new ArrayList<>();
        lines.add(result.exercise().id() + ": " + result.exercise().title());
        lines.add("");
        Set<Diagnosis> told = new HashSet<>();
        result.tests().forEach(test -> addTest(lines, test, told));
        long passed = result.tests().stream().filter(TestResult::passed).count();
        lines.add("");
        lines.add(Numbers.points(result.points()) + " of " + Numbers.points(result.maxPoints()) + " points, " + passed
                + " of " + result.tests().size() + " tests passed.");
        for (int hint = 1; hint <= hints; hint++) {
            lines.add("");
            addWrapped(
                    lines,
                    "Hint " + hint + " of " + Exercise.HINTS + ": ",
                    result.exercise().hints().get(hint - 1));
        }
        return String.join("\n", lines) + "\n";
    }

    /** @param told mistakes whose message is on the card already: it is not repeated */
    private static void addTest(List<String> lines, TestResult test, Set<Diagnosis> told) {
        addWrapped(
                lines,
                test.passed() ? "  passed  " : "  FAILED  ",
                test.name() + (test.hidden() ? " (hidden)" : "") + " [" + Numbers.points(test.points()) + "/"
                        + Numbers.points(test.maxPoints()) + "]: " + test.what());
        if (!test.passed()) {
            addWrapped(lines, "          ", "Why it matters: " + test.why());
            List<Diagnosis> diagnoses = new ArrayList<>();
            if (test.diagnosis() != null) {
                diagnoses.add(
                        told.add(test.diagnosis())
                                ? test.diagnosis()
                                : new Diagnosis(test.diagnosis().mistake(), "as above."));
            }
            failureLines(test.message(), test.studentMessage(), diagnoses, test.comparison())
                    .forEach(line -> lines.add("          " + line));
        }
    }

    /** What went wrong in one test, with all mistakes that may be behind it. */
    static String failure(String message, String studentMessage, List<Diagnosis> diagnoses, Comparison comparison) {
        return String.join("\n", failureLines(message, studentMessage, diagnoses, comparison));
    }

    private static List<String> failureLines(
            String message, String studentMessage, List<Diagnosis> diagnoses, Comparison comparison) {
        List<String> lines = new ArrayList<>();
        addWrapped(lines, "", message);
        if (!studentMessage.isEmpty()) {
            addWrapped(lines, "Message from your code: ", printable(studentMessage));
        }
        String label = "Known mistake (";
        for (Diagnosis diagnosis : diagnoses) {
            addWrapped(lines, label + diagnosis.mistake() + "): ", diagnosis.message());
            label = "Or (";
        }
        lines.addAll(ComparisonText.of(comparison));
        return lines;
    }

    /** A stranger's text on one line, cut, and without characters that could steer a terminal. */
    private static String printable(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\u2028\u2029]+", " ");
        return line.length() <= MOST_STUDENT_TEXT ? line : line.substring(0, MOST_STUDENT_TEXT) + "…";
    }

    private static void addWrapped(List<String> lines, String first, String text) {
        String indent = " ".repeat(first.length() <= 10 ? first.length() : 2);
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : text.split(" ")) {
            if (!empty && line.length() + 1 + word.length() > WIDTH - 10) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
    }
}
