package convkit.grader.export;

import convkit.grader.intake.Student;
import convkit.grader.report.StrangersText;
import convkit.grader.score.ClassScores;
import convkit.grader.score.ExerciseScore;
import convkit.grader.score.StudentScore;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/** Grades as CSV: everything, and what Canvas and Moodle import. No cell is taken for a formula by a spreadsheet. */
final class Gradebooks {

    private static final int MAX_CELL_CHARS = 200;

    /** What begins a formula, the full-width forms too, or hides the character after it. */
    private static final String FORMULA_STARTS = "=+-@|%\t＝＋－＠";

    private Gradebooks() {}

    /** One row per student with all that made up the result. */
    static byte[] plain(ClassScores scores) {
        List<String> header = new ArrayList<>(List.of("id", "name", "email", "handed in"));
        scores.exercises()
                .forEach(exercise -> header.add(exercise.exercise() + " (of " + number(exercise.maxPoints())
                        + (exercise.extraCredit() ? ", extra credit)" : ")")));
        header.addAll(List.of(
                "points", "points counted", "days late", "late deduction %", "total", "out of", "percent", "note"));
        List<List<String>> rows = new ArrayList<>(List.of(header));
        for (StudentScore score : scores.students()) {
            Student student = score.student();
            List<String> row = new ArrayList<>(List.of(
                    cell(student.id()),
                    cell(student.name()),
                    cell(student.email()),
                    student.handedIn() == null ? "" : student.handedIn().toString()));
            score.exercises().forEach(exercise -> row.add(number(exercise.points())));
            row.addAll(List.of(
                    number(score.earned()),
                    number(score.counted()),
                    Long.toString(score.daysLate()),
                    number(score.deductionPercent()),
                    number(score.total()),
                    number(score.outOf()),
                    Integer.toString(score.percent()),
                    cell(note(score, scores))));
            rows.add(row);
        }
        return csv(rows);
    }

    private static String note(StudentScore score, ClassScores scores) {
        List<String> notes = new ArrayList<>();
        if (score.handInUnknown(scores.policy())) {
            notes.add("time of hand-in unknown, counted as in time");
        }
        if (!score.report().problem().isEmpty()) {
            notes.add("not graded: " + score.report().problem());
        }
        long breaches = score.report().exercises().stream()
                .mapToLong(exercise -> exercise.findings().size())
                .sum();
        if (breaches > 0) {
            notes.add(breaches + " breaches of rules, see rules.sarif");
        }
        return String.join("; ", notes);
    }

    /**
     * The layout of Canvas' gradebook import: five columns that say who, then the assignment; the second row holds the full
     * result. Canvas finds a student by login if one is known: the id of a student in one of Canvas' own rosters is none of
     * the university's, under which Canvas would look for it.
     */
    static byte[] canvas(ClassScores scores) {
        String assignment = cell(scores.policy().assignment());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Student", "ID", "SIS User ID", "SIS Login ID", "Section", assignment));
        rows.add(List.of("    Points Possible", "", "", "", "", number(scores.outOf())));
        for (StudentScore score : scores.students()) {
            Student student = score.student();
            boolean known = !student.login().isEmpty();
            rows.add(List.of(
                    cell(student.name()),
                    "",
                    known ? "" : cell(student.id()),
                    cell(known ? student.login() : student.email()),
                    "",
                    number(score.total())));
        }
        return csv(rows);
    }

    /** For Moodle's grade import: identify by ID number or e-mail address, map the assignment and its feedback. */
    static byte[] moodle(ClassScores scores) {
        String assignment = cell(scores.policy().assignment());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("ID number", "Full name", "Email address", assignment, "Feedback"));
        for (StudentScore score : scores.students()) {
            Student student = score.student();
            String feedback = score.exercises().stream().map(Gradebooks::share).collect(Collectors.joining("; "));
            rows.add(List.of(
                    cell(student.id()), cell(student.name()), cell(student.email()), number(score.total()), feedback));
        }
        return csv(rows);
    }

    private static String share(ExerciseScore exercise) {
        return exercise.exercise() + " " + number(exercise.points()) + "/" + number(exercise.maxPoints());
    }

    /** Without exponent and needless zeros, the same in every country. */
    static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** Text that is not ours: one line, bounded, and no formula. */
    static String cell(String text) {
        String line = StrangersText.visibleLine(text);
        String cut = line.length() <= MAX_CELL_CHARS ? line : line.substring(0, MAX_CELL_CHARS) + "…";
        return !cut.isEmpty() && FORMULA_STARTS.indexOf(cut.charAt(0)) >= 0 ? "'" + cut : cut;
    }

    /** Rows of cells, which are quoted where they must. */
    static byte[] csv(List<List<String>> rows) {
        String separator = CSVFormat.RFC4180.getRecordSeparator();
        return rows.stream()
                .map(row -> CSVFormat.RFC4180.format(row.toArray()) + separator)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }
}
