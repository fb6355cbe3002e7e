package convkit.grader.export;

import convkit.grader.report.StrangersText;
import convkit.grader.score.Change;
import convkit.grader.score.Changes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Whose result changes, as text and for spreadsheets. */
public final class ChangesTable {

    private static final int MOST_REASONS = 8;

    private ChangesTable() {}

    /** A line per student with the reasons below, and how many stay as they are. */
    public static String text(Changes changes) {
        StringBuilder text = new StringBuilder();
        int longest = changes.results().stream()
                .mapToInt(change -> name(change).length())
                .max()
                .orElse(0);
        for (Change change : changes.results()) {
            String name = name(change);
            text.append(name)
                    .append(" ".repeat(longest - name.length() + 2))
                    .append(number(change.before()))
                    .append(" → ")
                    .append(number(change.after()))
                    .append('\n');
            reasons(change, text);
        }
        text.append(changes.results().isEmpty() ? "" : "\n")
                .append(students(changes.results().size(), "changes", "change"))
                .append(", ")
                .append(students(changes.same() + changes.unaffected().size(), "stays", "stay"))
                .append('\n');
        if (!changes.unaffected().isEmpty()) {
            text.append("Other outcomes but the same result: ");
            text.append(String.join(
                            ", ",
                            changes.unaffected().stream()
                                    .map(ChangesTable::name)
                                    .toList()))
                    .append('\n');
        }
        return text.toString();
    }

    private static void reasons(Change change, StringBuilder text) {
        List<String> why = change.why();
        why.stream()
                .limit(MOST_REASONS)
                .forEach(reason -> text.append("    ")
                        .append(StrangersText.visibleLine(reason))
                        .append('\n'));
        if (why.size() > MOST_REASONS) {
            text.append("    … and ").append(why.size() - MOST_REASONS).append(" more\n");
        }
    }

    private static String students(int count, String one, String many) {
        return count + (count == 1 ? " student " + one : " students " + many);
    }

    private static String name(Change change) {
        String name = StrangersText.visibleLine(change.name());
        return name.equals(change.key()) ? name : name + " (" + change.key() + ")";
    }

    private static String number(BigDecimal value) {
        return value == null ? "–" : Gradebooks.number(value);
    }

    /** A row per student whose result changes. */
    public static byte[] csv(Changes changes) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("key", "name", "before", "after", "why")));
        for (Change change : changes.results()) {
            rows.add(List.of(
                    change.key(),
                    Gradebooks.cell(change.name()),
                    change.before() == null ? "" : number(change.before()),
                    change.after() == null ? "" : number(change.after()),
                    Gradebooks.cell(String.join("; ", change.why()))));
        }
        return Gradebooks.csv(rows);
    }
}
