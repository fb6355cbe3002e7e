package convkit.solutions.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The mutants that may survive, each with a reason. A line is {@code EXERCISE | METHOD | LINE OF CODE | MUTATOR | REASON};
 * {@code MUTATOR x2} stands for two on the same line. A reason that begins with {@code equivalent:} says that no test can
 * tell the mutant from the reference: it is not counted.
 */
final class Survivors {

    /** Share of an exercise's mutants, but for the equivalent ones, that its tests must kill. */
    static final double LEAST_KILLED = 0.95;

    private static final String FORM = "EXERCISE | METHOD | LINE OF CODE | MUTATOR | REASON";
    // The line of code may hold a | itself; exercise, method, mutator and reason do not.
    private static final Pattern LINE =
            Pattern.compile("(?<key>[^|]+ \\| [^|]+ \\| .+ \\| \\w+)(?: x(?<howMany>\\d+))? \\| (?<reason>[^|]+)");
    private static final String EQUIVALENT = "equivalent:";

    /** How many mutants of a key may survive, and whether they are equivalent. */
    private record Entry(int howMany, boolean equivalent) {}

    /** Killed mutants and those that count. */
    record Score(int killed, int counted) {

        double share() {
            return counted == 0 ? 1 : (double) killed / counted;
        }

        /** With one decimal, rounded down, so that less than all is never shown as 100. */
        String percent() {
            return Math.floor(1000 * share()) / 10 + "%";
        }
    }

    private final String file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    /** @param file name of the list, for the messages */
    Survivors(String file, List<String> lines) {
        this.file = file;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                add(i + 1, line);
            }
        }
    }

    private void add(int number, String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            problems.add(file + ", line " + number + ": write " + FORM + ", not: " + line);
            return;
        }
        int howMany = parts.group("howMany") == null ? 1 : Integer.parseInt(parts.group("howMany"));
        String key = parts.group("key");
        if (entries.put(key, new Entry(howMany, parts.group("reason").startsWith(EQUIVALENT))) != null) {
            problems.add(file + ", line " + number + ": is there twice; write '" + key.replaceFirst(".* \\| ", "")
                    + " x2' instead: " + key);
        }
    }

    /**
     * Everything that is wrong: mutants that survive without a reason, reasons without a survivor, exercises of which too
     * few mutants are killed. Empty if all is well.
     */
    List<String> problems(List<Mutant> mutants) {
        List<String> found = new ArrayList<>(problems);
        Map<String, List<Mutant>> byKey =
                mutants.stream().collect(Collectors.groupingBy(Mutant::key, TreeMap::new, Collectors.toList()));
        byKey.forEach((key, same) -> addUnlisted(key, same, found));
        Map<String, List<Mutant>> byExercise = byExercise(mutants);
        entries.forEach((key, entry) -> {
            if (byExercise.containsKey(key.substring(0, key.indexOf(" | ")))) {
                addStale(key, entry, byKey.getOrDefault(key, List.of()), found);
            }
        });
        byExercise.forEach((exercise, its) -> {
            Score score = score(its);
            if (score.share() < LEAST_KILLED) {
                found.add(exercise + ": " + score.killed + " of " + score.counted + " mutants are killed ("
                        + score.percent() + ") but at least " + Math.round(100 * LEAST_KILLED) + "% must be");
            }
        });
        return found;
    }

    private static Map<String, List<Mutant>> byExercise(List<Mutant> mutants) {
        return mutants.stream().collect(Collectors.groupingBy(Mutant::exercise, TreeMap::new, Collectors.toList()));
    }

    private static List<Mutant> survivors(List<Mutant> mutants) {
        return mutants.stream()
                .filter(mutant -> mutant.fate() == Mutant.Fate.SURVIVED)
                .toList();
    }

    private void addUnlisted(String key, List<Mutant> same, List<String> found) {
        List<Mutant> survivors = survivors(same);
        int listed = entries.getOrDefault(key, new Entry(0, false)).howMany;
        if (survivors.size() > listed) {
            String changes =
                    survivors.stream().map(Mutant::description).distinct().collect(Collectors.joining("; "));
            found.add(survivors.get(0).exercise() + ": no test fails when line "
                    + survivors.get(0).lineNumber() + " is changed (" + changes
                    + "): add a test that does, or a line to " + file + ":\n    " + key
                    + (survivors.size() > 1 ? " x" + survivors.size() : "") + " | REASON");
        }
    }

    private void addStale(String key, Entry entry, List<Mutant> same, List<String> found) {
        // One that timed out may have survived on a quieter machine.
        long killed = same.stream()
                .filter(mutant -> mutant.fate() == Mutant.Fate.KILLED)
                .count();
        long possible = same.size() - killed;
        if (possible < entry.howMany) {
            found.add(file + ": " + entry.howMany + " of these survived once, " + possible
                    + (possible == 1 ? " does" : " do") + " now; correct the line or take it out:\n    " + key);
        }
    }

    /** Killed and counted mutants; equivalent ones are not counted. */
    Score score(List<Mutant> mutants) {
        int equivalent = 0;
        Map<String, List<Mutant>> byKey = survivors(mutants).stream().collect(Collectors.groupingBy(Mutant::key));
        for (Map.Entry<String, List<Mutant>> same : byKey.entrySet()) {
            Entry entry = entries.get(same.getKey());
            if (entry != null && entry.equivalent) {
                equivalent += Math.min(entry.howMany, same.getValue().size());
            }
        }
        int survived = survivors(mutants).size();
        return new Score(mutants.size() - survived, mutants.size() - equivalent);
    }
}
