package convkit.exercises.check;

import convkit.exercises.Exercise;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Diagnoses without the solutions: what every catalogued mistake yields in the public tests is kept as fingerprints in a
 * text resource, one file per exercise. A line is {@code mistake ID MESSAGE} or {@code in TEST FINGERPRINT ID…}.
 */
public final class RecordedMistakes implements Diagnoser {

    private static final String HEADER =
            "# Recorded from the catalogued wrong solutions; ./kit generate writes it anew, do not edit.";

    private final Map<String, String> messages = new HashMap<>();
    private final Map<String, List<String>> mistakes = new HashMap<>();

    private final boolean rounded;

    private RecordedMistakes(List<String> lines, boolean rounded) {
        this.rounded = rounded;
        for (String line : lines) {
            if (line.startsWith("mistake ")) {
                String[] parts = line.split(" ", 3);
                messages.put(parts[1], parts[2]);
            } else if (line.startsWith("in ")) {
                String[] parts = line.split(" ", 4);
                mistakes.put(parts[1] + " " + parts[2], List.of(parts[3].split(" ")));
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
                return new RecordedMistakes(List.of(), exercise.rounded());
            }
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return new RecordedMistakes(lines, exercise.rounded());
        } catch (IOException e) {
            throw new UncheckedIOException("mistakes: cannot read " + resource(exercise), e);
        }
    }

    @Override
    public List<Diagnosis> diagnose(String test, List<Call> calls) {
        return Fingerprint.of(calls, rounded).stream()
                .flatMap(fingerprint -> mistakes.getOrDefault(test + " " + fingerprint, List.of()).stream())
                .distinct()
                .map(mistake -> new Diagnosis(mistake, messages.get(mistake)))
                .toList();
    }

    /**
     * The text of the resource: runs the public tests against every mistake and notes what it yields where it fails.
     *
     * @param catalogue mistakes in the order in which a diagnosis prefers them
     */
    public static String record(Exercise exercise, List<Mistake> catalogue) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        catalogue.forEach(mistake -> lines.add("mistake " + mistake.id() + " " + mistake.message()));
        Map<String, List<String>> found = new TreeMap<>();
        for (Mistake mistake : catalogue) {
            Session session = new Session(mistake.answer().get(), 0, null);
            for (TestRunner.Outcome outcome : TestRunner.run(List.of(exercise.publicTests()), session)) {
                if (outcome.failure() instanceof ExerciseFailure failure) {
                    String test = outcome.method().getName();
                    for (String fingerprint : failure.fingerprints()) {
                        List<String> ids = found.computeIfAbsent(test + " " + fingerprint, key -> new ArrayList<>());
                        // Those that are meant for this test come first.
                        ids.add(mistake.failsTest().equals(test) ? 0 : ids.size(), mistake.id());
                    }
                }
            }
        }
        found.forEach((testAndFingerprint, ids) -> lines.add("in " + testAndFingerprint + " " + String.join(" ", ids)));
        return String.join("\n", lines) + "\n";
    }
}
