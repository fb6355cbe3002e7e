package convkit.grader.export;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.grader.policy.Policy;
import convkit.grader.score.ClassScores;
import convkit.grader.score.SampleClass;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class ClassTablesTest {

    private final Table outcomes = ClassTables.outcomes(ClassScores.of(
            SampleClass.report(
                    SampleClass.submission("a", "conv2d:0011", "max-pool:1110"),
                    SampleClass.submission("b", "conv2d:1110"),
                    SampleClass.submission("c", "conv2d:1110")),
            Policy.STANDARD));

    private static List<String> rows(Table table) {
        return IntStream.range(0, table.rowCount())
                .mapToObj(row -> String.join(
                        " ",
                        table.columns().stream()
                                .map(column -> column.getString(row))
                                .toList()))
                .toList();
    }

    @Test
    void everyTestOfEveryAnswerHasARow() {
        assertThat(outcomes.columnNames())
                .containsExactly(
                        "student",
                        "exercise",
                        "course",
                        "place",
                        "test",
                        "passed",
                        "misconception",
                        "what they are told");
        assertThat(outcomes.rowCount()).isEqualTo(4 * 4);
    }

    @Test
    void passRatesComeInTheOrderOfExercisesAndTests() {
        assertThat(rows(ClassTables.passRates(outcomes)))
                .containsExactly(
                        "conv2d test1 2 3 66.66666666666666",
                        "conv2d test2 2 3 66.66666666666666",
                        "conv2d test3 (hidden) 3 3 100",
                        "conv2d test4 (hidden) 1 3 33.33333333333333",
                        "max-pool test1 1 1 100",
                        "max-pool test2 1 1 100",
                        "max-pool test3 (hidden) 1 1 100",
                        "max-pool test4 (hidden) 0 1 0");
    }

    @Test
    void mistakesAreCountedPerStudentTheMostCommonFirst() {
        assertThat(rows(ClassTables.mistakes(outcomes)))
                .containsExactly(
                        "conv2d kernel-flipped 2 You flip. " + SampleClass.SECRET,
                        "conv2d padding-off 1 You flip.",
                        "max-pool kernel-flipped 1 You flip. " + SampleClass.SECRET);
    }

    @Test
    void aClassWithoutStudentsHasEmptyTables() {
        Table nothing = ClassTables.outcomes(ClassScores.of(SampleClass.report(), Policy.STANDARD));
        assertThat(ClassTables.passRates(nothing).columnNames())
                .isEqualTo(ClassTables.passRates(outcomes).columnNames());
        assertThat(ClassTables.passRates(nothing)).isEmpty();
        assertThat(ClassTables.mistakes(nothing).columnNames())
                .isEqualTo(ClassTables.mistakes(outcomes).columnNames());
        assertThat(ClassTables.mistakes(nothing)).isEmpty();
    }

    @Test
    void cellsAreTextUnlessSaidOtherwise() {
        Table table = Table.create(StringColumn.create("who", "<b>"), StringColumn.create("points", "1"));
        assertThat(HtmlTable.of(table, List.of("points"), Map.of()))
                .isEqualTo(
                        "<table class=\"overview\"><thead><tr><th>who</th><th class=\"number\">points</th></tr></thead>"
                                + "<tbody>\n<tr><td>&lt;b&gt;</td><td class=\"number\">1</td></tr>\n</tbody></table>");
        assertThat(HtmlTable.of(table, List.of(), Map.of("who", row -> "<i>" + row + "</i>")))
                .contains("<td><i>0</i></td><td>1</td>");
    }
}
