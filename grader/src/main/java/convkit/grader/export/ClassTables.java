package convkit.grader.export;

import static tech.tablesaw.aggregate.AggregateFunctions.count;
import static tech.tablesaw.aggregate.AggregateFunctions.sum;

import convkit.exercises.check.TestResult;
import convkit.grader.report.ExerciseReport;
import convkit.grader.report.StrangersText;
import convkit.grader.score.ClassScores;
import convkit.grader.score.ExerciseScore;
import convkit.grader.score.StudentScore;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What a class comes to, as TableSaw tables: one of all outcomes, and others that sum it up. */
final class ClassTables {

    private static final String MISCONCEPTION = "misconception";

    private ClassTables() {}

    /** One row per student and test of the exercises that count; {@code course} orders exercises, {@code place} their tests. */
    static Table outcomes(ClassScores scores) {
        StringColumn student = StringColumn.create("student");
        StringColumn exercise = StringColumn.create("exercise");
        IntColumn course = IntColumn.create("course");
        IntColumn place = IntColumn.create("place");
        StringColumn test = StringColumn.create("test");
        IntColumn passed = IntColumn.create("passed");
        StringColumn misconception = StringColumn.create(MISCONCEPTION);
        StringColumn told = StringColumn.create("what they are told");
        List<String> counted =
                scores.exercises().stream().map(ExerciseScore::exercise).toList();
        for (StudentScore one : scores.students()) {
            for (ExerciseReport report : one.report().exercises()) {
                int number = counted.indexOf(report.result().exercise().id());
                List<TestResult> tests =
                        number < 0 ? List.of() : report.result().tests();
                for (int i = 0; i < tests.size(); i++) {
                    TestResult result = tests.get(i);
                    student.append(one.student().key());
                    exercise.append(counted.get(number));
                    course.append(number);
                    place.append(i);
                    test.append(result.name() + (result.hidden() ? " (hidden)" : ""));
                    passed.append(result.passed() ? 1 : 0);
                    misconception.append(
                            result.diagnosis() == null ? "" : result.diagnosis().mistake());
                    told.append(
                            result.diagnosis() == null ? "" : result.diagnosis().message());
                }
            }
        }
        return Table.create("outcomes", student, exercise, course, place, test, passed, misconception, told);
    }

    /** Per test, in the order of exercises and tests: how many of so many answers pass it, and that in percent. */
    static Table passRates(Table outcomes) {
        if (outcomes.isEmpty()) {
            return Table.create(
                    StringColumn.create("exercise"),
                    StringColumn.create("test"),
                    IntColumn.create("passed"),
                    IntColumn.create("answers"),
                    DoubleColumn.create("percent"));
        }
        Table rates = outcomes.summarize("passed", sum, count)
                .by("course", "exercise", "place", "test")
                .sortAscendingOn("course", "place");
        DoubleColumn passed = rates.numberColumn("Sum [passed]").asDoubleColumn();
        DoubleColumn answers = rates.numberColumn("Count [passed]").asDoubleColumn();
        return Table.create(
                rates.stringColumn("exercise"),
                rates.stringColumn("test"),
                passed.asIntColumn().setName("passed"),
                answers.asIntColumn().setName("answers"),
                passed.divide(answers).multiply(100).setName("percent"));
    }

    /** How many students show each catalogued mistake in at least one test, the most common first. */
    static Table mistakes(Table outcomes) {
        Table shown = outcomes.where(outcomes.stringColumn(MISCONCEPTION).isNotEqualTo(""));
        StringColumn told = shown.stringColumn("what they are told");
        if (shown.isEmpty()) {
            return Table.create(
                    shown.stringColumn("exercise"),
                    shown.stringColumn(MISCONCEPTION),
                    IntColumn.create("students"),
                    told);
        }
        Table counts = shown.selectColumns("student", "course", "exercise", MISCONCEPTION, told.name())
                .dropDuplicateRows()
                .countBy("course", "exercise", MISCONCEPTION, told.name());
        counts.replaceColumn(
                "Count",
                counts.numberColumn("Count").asDoubleColumn().asIntColumn().setName("students"));
        return counts.sortOn("-students", "course", MISCONCEPTION)
                .selectColumns("exercise", MISCONCEPTION, "students", told.name());
    }

    /** One row per student: points that count, what lateness costs, and the result, in points and percent. */
    static Table students(ClassScores scores) {
        StringColumn student = StringColumn.create("student");
        StringColumn points = StringColumn.create("points");
        StringColumn late = StringColumn.create("late");
        StringColumn result = StringColumn.create("result");
        IntColumn percent = IntColumn.create("percent");
        for (StudentScore score : scores.students()) {
            student.append(StrangersText.visibleLine(score.student().name()));
            points.append(Gradebooks.number(score.counted()));
            late.append(late(score, scores));
            result.append(Gradebooks.number(score.total()));
            percent.append(score.percent());
        }
        return Table.create("students", student, points, late, result, percent);
    }

    private static String late(StudentScore student, ClassScores scores) {
        if (student.handInUnknown(scores.policy())) {
            return "unknown";
        }
        return student.daysLate() == 0
                ? ""
                : student.daysLate() + " d, −" + Gradebooks.number(student.deductionPercent()) + " %";
    }
}
