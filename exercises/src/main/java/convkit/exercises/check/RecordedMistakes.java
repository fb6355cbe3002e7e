package convkit.exercises.check;

import convkit.exercises.Exercise;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Diagnoses without the solutions: what every catalogued mistake yields in the public tests is kept as fingerprints in a
 * text resource, one file per exercise. A line is {@code mistake ID MESSAGE} or {@code in TEST FINGERPRINT ID}.
 */
public final class RecordedMistakes implements Diagnoser {

    private static final String HEADER =
            "# Generated from the catalogue of wrong solutions; see convkit.solutions.GeneratedFiles; do not edit.";

    private final Map<String, String> messages = new HashMap<>();
    private final Map<String, String> mistakes = new HashMap<>();

    private RecordedMistakes(List<String> lines) {
        for (String line : lines) {
            if (line.startsWith("mistake ")) {
                String[] parts = line.split(" ", 3);
                messages.put(parts[1], parts[2]);
            } else if (line.startsWith("in ")) {
                String[] parts = line.split(" ", 4);
                mistakes.put(parts[1] + " " + parts[2], parts[3]);
            }
        }
    }

    /** Name of the exercise's resource, beside this class. */
    public static String resource(Exercise exercise) {
        return "mistakes-" + exercise.id() + ".txt";
    }

    static RecordedMistakes of(Exercise exercise) {
        try (InputStream in = RecordedMistakes.class.getResourceAsStream(resource(exercise))) {
            if (in == null) {
                // A new exercise has none until they are generated; a test of the solutions sees to it that they are.
                return new RecordedMistakes(List.of());
            }
            return new RecordedMistakes(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("mistakes: cannot read " + resource(exercise), e);
        }
    }

    @Override
    public Diagnosis diagnose(String test, List<Call> calls) {
        String mistake = mistakes.get(test + " " + Fingerprint.of(calls));
        return mistake == null ? null : new Diagnosis(mistake, messages.get(mistake));
    }

    /**
     * The text of the resource: runs the public tests against every mistake and notes what it yields where it fails.
     *
     * @param catalogue mistakes in the order in which a diagnosis prefers them
     */
    public static String record(Exercise exercise, List<Mistake> catalogue) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        // Of two mistakes with the same results in a test, the first to be put in stays.
        Map<String, String> found = new LinkedHashMap<>();
        for (Mistake mistake : catalogue) {
            lines.add("mistake " + mistake.id() + " " + mistake.message());
        }
        for (boolean meant : new boolean[] {true, false}) {
            for (Mistake mistake : catalogue) {
                Session session = new Session(mistake.answer().get(), 0, null);
                for (TestRunner.Outcome outcome : TestRunner.run(List.of(exercise.publicTests()), session)) {
                    boolean meantHere = outcome.method().getName().equals(mistake.failsTest());
                    if (meantHere == meant && outcome.failure() instanceof ExerciseFailure failure) {
                        found.putIfAbsent(outcome.method().getName() + " " + failure.fingerprint(), mistake.id());
                    }
                }
            }
        }
        found.entrySet().stream()
                .map(entry -> "in " + entry.getKey() + " " + entry.getValue())
                .sorted(Comparator.naturalOrder())
                .forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }
}
