package convkit.solutions;

import convkit.exercises.Exercise;
import convkit.exercises.check.RecordedMistakes;
import convkit.exercises.work.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything in {@code exercises/} that follows from the solutions: the starters and the recorded mistakes. A
 * test
 * compares them with what is there, and writes them when asked to.
 */
public final class GeneratedFiles {

    /** Writes all generated files. */
    public static final String COMMAND = "./kit generate";

    private static final String RESOURCES = "exercises/src/main/resources";

    private GeneratedFiles() {}

    /**
     * Every generated file of some exercises with the text it must have.
     *
     * @param root folder of the repository
     */
    public static Map<Path, String> of(Path root, List<Exercise> exercises) throws IOException {
        Map<Path, String> files = new LinkedHashMap<>();
        Catalogue catalogue = new Catalogue();
        for (Exercise exercise : exercises) {
            String starter = Starters.of(root, exercise);
            files.put(Starters.starter(root, exercise), starter);
            // A second copy, which students do not edit: from it a fresh starter is laid out, and an edited one is
            // told.
            files.put(root.resolve(RESOURCES + Workspace.starterResource(exercise)), starter);
            files.put(
                    root.resolve(RESOURCES + "/convkit/exercises/check/" + RecordedMistakes.resource(exercise)),
                    RecordedMistakes.record(exercise, catalogue.mistakes(exercise.id())));
        }
        return files;
    }
}
