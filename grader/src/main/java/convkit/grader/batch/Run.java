package convkit.grader.batch;

import convkit.exercises.Exercise;
import convkit.grader.intake.Student;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The conditions of a run: what must be the same for all submissions of a class, whenever and wherever they are graded.
 *
 * @param format of the folder
 * @param seed of the hidden tests' inputs
 * @param sandbox level of the sandbox; {@code none} if submissions are trusted
 * @param hiddenTests whether there are hidden tests
 * @param kit digest of the kit's classes, tests and solutions among them
 * @param java version of the language and libraries, such as 17
 * @param exercises ids of those that are graded
 * @param policy digest of the policy file; empty without one
 * @param anonymous whether names are replaced
 * @param students of the class, in order
 * @param notes on the class as a whole
 */
public record Run(
        int format,
        long seed,
        String sandbox,
        boolean hiddenTests,
        String kit,
        int java,
        List<String> exercises,
        String policy,
        boolean anonymous,
        List<Student> students,
        List<String> notes) {

    /** Raised when older folders can no longer be read. */
    static final int FORMAT = 1;

    /** Of a digest, to tell two apart. */
    private static final int DIGITS_SHOWN = 8;

    /** More would not be read. */
    private static final int MOST_STUDENTS_NAMED = 3;

    public Run {
        exercises = List.copyOf(exercises);
        students = List.copyOf(students);
        notes = List.copyOf(notes);
    }

    /**
     * The run of a class in this JVM.
     *
     * @param policy bytes of the policy file; empty without one
     * @throws IOException if the kit's own classes cannot be read
     */
    public static Run of(
            long seed,
            String sandbox,
            boolean hiddenTests,
            List<Exercise> exercises,
            byte[] policy,
            boolean anonymous,
            List<Student> students,
            List<String> notes)
            throws IOException {
        return new Run(
                FORMAT,
                seed,
                sandbox,
                hiddenTests,
                Digests.ofKit(System.getProperty("java.class.path")),
                Runtime.version().feature(),
                exercises.stream().map(Exercise::id).toList(),
                policy.length == 0 ? "" : Digests.hex(policy),
                anonymous,
                students,
                notes);
    }

    /** The same under another policy file. */
    Run under(byte[] policyFile, List<Exercise> graded) {
        return new Run(
                format,
                seed,
                sandbox,
                hiddenTests,
                kit,
                java,
                graded.stream().map(Exercise::id).toList(),
                policyFile.length == 0 ? "" : Digests.hex(policyFile),
                anonymous,
                students,
                notes);
    }

    /** The same class under these conditions. */
    private Run withClassOf(Run other) {
        return new Run(
                format,
                seed,
                sandbox,
                hiddenTests,
                kit,
                java,
                exercises,
                policy,
                anonymous,
                other.students,
                other.notes);
    }

    /**
     * What differs but for the class itself.
     *
     * @see #differences
     */
    List<String> conditionsThatDiffer(Run other) {
        return withClassOf(other).differences(other, "then", "now");
    }

    /**
     * What differs, each in a few words; empty if nothing does.
     *
     * @param here says which run this is: {@code then}
     * @param there says which one the other is: {@code now}
     */
    List<String> differences(Run other, String here, String there) {
        List<String> differences = new ArrayList<>();
        BiFunction<String, Function<Run, Object>, Boolean> compare = (what, of) -> of.apply(this)
                        .equals(of.apply(other))
                || differences.add(what + ": " + of.apply(this) + " " + here + ", " + of.apply(other) + " " + there);
        compare.apply("format", Run::format);
        compare.apply("seed", Run::seed);
        compare.apply("sandbox", Run::sandbox);
        compare.apply("Java", Run::java);
        compare.apply("hidden tests", run -> run.hiddenTests ? "with" : "without");
        compare.apply("names", run -> run.anonymous ? "replaced" : "kept");
        compare.apply("policy file", run -> run.policy.isEmpty() ? "none" : run.policy.substring(0, DIGITS_SHOWN));
        compare.apply("kit", run -> run.kit.substring(0, DIGITS_SHOWN));
        students(other, here, there, differences);
        only("exercises", exercises, other.exercises, here, differences);
        only("exercises", other.exercises, exercises, there, differences);
        only("class", notes, other.notes, here, differences);
        only("class", other.notes, notes, there, differences);
        return differences;
    }

    private void students(Run other, String here, String there, List<String> differences) {
        Map<String, Student> ours = byKey();
        Map<String, Student> theirs = other.byKey();
        List<String> lines = new ArrayList<>();
        theirs.forEach((key, student) -> {
            if (!ours.containsKey(key)) {
                lines.add(key + " only " + there);
            } else if (!ours.get(key).equals(student)) {
                lines.add(key + " is described otherwise (name, login, e-mail or time of hand-in)");
            }
        });
        ours.keySet().stream().filter(key -> !theirs.containsKey(key)).forEach(key -> lines.add(key + " only " + here));
        if (lines.isEmpty() && !students.equals(other.students)) {
            lines.add("the same students in another order");
        }
        int named = Math.min(MOST_STUDENTS_NAMED, lines.size());
        if (named > 0) {
            differences.add("class: " + String.join(", ", lines.subList(0, named))
                    + (lines.size() > named ? ", and " + (lines.size() - named) + " more" : ""));
        }
    }

    /** The first that only one of two lists has. */
    private static void only(
            String what, List<String> ours, List<String> theirs, String here, List<String> differences) {
        ours.stream()
                .filter(one -> !theirs.contains(one))
                .findFirst()
                .ifPresent(one -> differences.add(what + ": '" + one + "' only " + here));
    }

    private Map<String, Student> byKey() {
        Map<String, Student> byKey = new LinkedHashMap<>();
        students.forEach(student -> byKey.put(student.key(), student));
        return byKey;
    }
}
