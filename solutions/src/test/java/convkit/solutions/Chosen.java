package convkit.solutions;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import java.util.List;
import java.util.stream.Stream;

/** The exercises to verify: all, or those named by {@code -Dconvkit.exercises=ID,ID}. */
public final class Chosen {

    private static final String PROPERTY = "convkit.exercises";

    private Chosen() {}

    /** @throws IllegalArgumentException if an id is unknown */
    public static List<Exercise> exercises() {
        String ids = System.getProperty(PROPERTY, "");
        return ids.isEmpty()
                ? Exercises.all()
                : Stream.of(ids.split(",")).map(Exercises::byId).toList();
    }
}
