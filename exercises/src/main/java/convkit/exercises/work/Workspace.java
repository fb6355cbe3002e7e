package convkit.exercises.work;

import convkit.exercises.Exercise;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Where a student works: a clone of the kit or a student bundle, which keep the same files in the same places. */
public final class Workspace {

    private static final String SOURCES = "exercises/src/main/java";

    /** What became of the file of one exercise. */
    public enum State {
        /** There is none. */
        MISSING,
        /** It is the starter as it was handed out, but for line ends and blanks at their ends. */
        UNTOUCHED,
        /** It is the student's work. */
        EDITED
    }

    private final Path root;

    /** @param root top folder of the clone or the bundle */
    public Workspace(Path root) {
        this.root = root;
    }

    /** The student's file for an exercise, whether it is there or not. */
    public Path file(Exercise exercise) {
        return root.resolve(SOURCES).resolve(exercise.starterClassName().replace('.', '/') + ".java");
    }

    /** Where the statement of an exercise can be read. */
    public Path contract(Exercise exercise) {
        return source(exercise.contract());
    }

    /** Where the public tests of an exercise can be read. */
    public Path tests(Exercise exercise) {
        return source(exercise.publicTests());
    }

    private Path source(Class<?> type) {
        return root.resolve(SOURCES).resolve(type.getName().replace('.', '/') + ".java");
    }

    /** What became of the student's file. */
    public State state(Exercise exercise) {
        Path file = file(exercise);
        if (!Files.isRegularFile(file)) {
            return State.MISSING;
        }
        try {
            return lines(Files.readString(file)).equals(lines(starter(exercise))) ? State.UNTOUCHED : State.EDITED;
        } catch (CharacterCodingException e) {
            // Not ours, so it must be the student's.
            return State.EDITED;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static String lines(String text) {
        return text.lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** Name of the resource that holds the starter of an exercise as it is handed out. */
    public static String starterResource(Exercise exercise) {
        return "/convkit/exercises/starters/" + exercise.answerClass() + ".java.txt";
    }

    /** The starter of an exercise as it is handed out. */
    public static String starter(Exercise exercise) {
        String name = starterResource(exercise);
        try (InputStream in = Workspace.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "exercise " + exercise.id() + ": the resource " + name + " with its starter is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + name, e);
        }
    }

    /**
     * Writes a fresh starter.
     *
     * @throws IllegalStateException if there is a file: it is never overwritten
     */
    public void writeStarter(Exercise exercise) {
        Path file = file(exercise);
        if (Files.exists(file)) {
            throw new IllegalStateException("start: " + file + " is there already and is never overwritten");
        }
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, starter(exercise));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /**
     * Moves the student's file aside, to the first free name that ends in {@code .1}, {@code .2}, …
     *
     * @return where it lies now
     */
    public Path putAside(Exercise exercise) {
        Path file = file(exercise);
        int number = 1;
        Path aside;
        do {
            aside = file.resolveSibling(file.getFileName() + "." + number++);
        } while (Files.exists(aside));
        try {
            return Files.move(file, aside);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot move " + file + " to " + aside, e);
        }
    }
}
