package convkit.grader.score;

import convkit.exercises.check.TestResult;
import convkit.grader.report.ExerciseReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is different between two gradings of a class.
 *
 * @param results students whose result changes, in the order of the class
 * @param unaffected students of whom single tests come out otherwise, but whose result stays
 * @param same how many students nothing changes for
 */
public record Changes(List<Change> results, List<Change> unaffected, int same) {

    private static final int LONGEST_MESSAGE = 160;

    public Changes {
        results = List.copyOf(results);
        unaffected = List.copyOf(unaffected);
    }

    /** Compares two gradings; students are the same if their keys are. */
    public static Changes between(ClassScores before, ClassScores after) {
        Map<String, StudentScore> old = byKey(before);
        Map<String, StudentScore> now = byKey(after);
        Set<String> keys = new LinkedHashSet<>(now.keySet());
        keys.addAll(old.keySet());
        List<Change> results = new ArrayList<>();
        List<Change> unaffected = new ArrayList<>();
        int same = 0;
        for (String key : keys) {
            Change change = change(old.get(key), now.get(key));
            if (change.before() == null
                    || change.after() == null
                    || change.before().compareTo(change.after()) != 0
                    || before.outOf().compareTo(after.outOf()) != 0) {
                results.add(change);
            } else if (!change.why().isEmpty()) {
                unaffected.add(change);
            } else {
                same++;
            }
        }
        return new Changes(results, unaffected, same);
    }

    private static Map<String, StudentScore> byKey(ClassScores scores) {
        return scores.students().stream()
                .collect(Collectors.toMap(
                        score -> score.student().key(), Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private static Change change(StudentScore before, StudentScore after) {
        StudentScore either = after == null ? before : after;
        List<String> why = new ArrayList<>();
        if (before == null) {
            why.add("is new");
        } else if (after == null) {
            why.add("is not there any more");
        } else {
            tests(before, after, why);
            scores(before, after, why);
        }
        return new Change(
                either.student().key(),
                either.student().name(),
                before == null ? null : before.total(),
                after == null ? null : after.total(),
                why);
    }

    private static Map<String, ExerciseReport> reports(StudentScore score) {
        return score.report().exercises().stream()
                .collect(Collectors.toMap(
                        report -> report.result().exercise().id(),
                        Function.identity(),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    private static void tests(StudentScore before, StudentScore after, List<String> why) {
        Map<String, ExerciseReport> old = reports(before);
        Map<String, ExerciseReport> now = reports(after);
        now.forEach((id, report) -> {
            if (!old.containsKey(id)) {
                why.add(id + " is graded now");
            } else {
                exercise(id, old.get(id), report, why);
            }
        });
        old.keySet().stream().filter(id -> !now.containsKey(id)).forEach(id -> why.add(id + " is not graded any more"));
    }

    private static void exercise(String id, ExerciseReport before, ExerciseReport after, List<String> why) {
        if (before.status() != after.status()) {
            why.add(id + ": " + words(after) + ", " + words(before) + " before");
        }
        Map<String, TestResult> old = before.result().tests().stream()
                .collect(Collectors.toMap(TestResult::name, Function.identity(), (a, b) -> a));
        Set<String> now = new LinkedHashSet<>();
        for (TestResult test : after.result().tests()) {
            now.add(test.name());
            TestResult was = old.get(test.name());
            if (was == null) {
                why.add(id + ": " + test.name() + " is a new test and " + (test.passed() ? "passes" : "fails"));
            } else if (was.passed() != test.passed()) {
                why.add(id + ": " + test.name() + (test.passed() ? " passes now" : " fails now" + reason(after, test)));
            } else if (was.maxPoints() != test.maxPoints()) {
                why.add(id + ": " + test.name() + " is worth " + points(test.maxPoints()) + ", "
                        + points(was.maxPoints()) + " before");
            }
        }
        old.keySet().stream()
                .filter(name -> !now.contains(name))
                .sorted()
                .forEach(name -> why.add(id + ": " + name + " is no test any more"));
    }

    private static String words(ExerciseReport report) {
        return switch (report.status()) {
            case GRADED -> "runs";
            case MISSING -> "no file";
            case AMBIGUOUS -> "several files";
            case NOT_COMPILED -> "does not compile";
            case NO_ANSWER -> "no class with the contract";
        };
    }

    /** Where nothing was run, the status has been told already. */
    private static String reason(ExerciseReport report, TestResult test) {
        if (report.status() != ExerciseReport.Status.GRADED) {
            return "";
        }
        String line = test.message().lines().findFirst().orElse("");
        return ": " + (line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…");
    }

    private static String points(double value) {
        return points(BigDecimal.valueOf(value));
    }

    private static String points(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** What the policy makes of the same outcomes. */
    private static void scores(StudentScore before, StudentScore after, List<String> why) {
        Map<String, ExerciseScore> old =
                before.exercises().stream().collect(Collectors.toMap(ExerciseScore::exercise, Function.identity()));
        for (ExerciseScore now : after.exercises()) {
            ExerciseScore was = old.get(now.exercise());
            if (was != null
                    && (was.maxPoints().compareTo(now.maxPoints()) != 0 || was.extraCredit() != now.extraCredit())) {
                why.add(now.exercise() + " counts " + counts(now) + ", " + counts(was) + " before");
            }
        }
        if (before.deductionPercent().compareTo(after.deductionPercent()) != 0) {
            why.add("lateness takes " + points(after.deductionPercent()) + " %, " + points(before.deductionPercent())
                    + " % before");
        }
        if (before.outOf().compareTo(after.outOf()) != 0) {
            why.add("the result is of " + points(after.outOf()) + ", of " + points(before.outOf()) + " before");
        }
    }

    private static String counts(ExerciseScore score) {
        return points(score.points()) + " of " + points(score.maxPoints()) + (score.extraCredit() ? " extra" : "");
    }
}
