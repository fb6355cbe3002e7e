package convkit.solutions.sample;

import convkit.exercises.Exercise;
import convkit.solutions.Catalogue;
import convkit.solutions.Starters;
import convkit.solutions.sample.Handed.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes submissions out of references, starters, catalogued mistakes and hostile fixtures. */
final class Author {

    private static final int MOST_MISTAKES = 3;
    private static final int PERCENT = 100;
    /** Lies among the attacks, and is none: a right answer with helpers beside it. */
    private static final String HONEST = "helper-files";

    private final Path root;
    private final List<Exercise> exercises;
    private final Random random;
    private final Catalogue catalogue = new Catalogue();
    private final List<Path> attacks = new ArrayList<>();
    private int attack;

    /** @param root top folder of the kit */
    Author(Path root, List<Exercise> exercises, Random random) throws IOException {
        this.root = root;
        this.exercises = exercises;
        this.random = random;
        try (Stream<Path> folders = Files.list(root.resolve("grader/src/test/resources/submissions"))) {
            folders.sorted()
                    .filter(folder -> !folder.getFileName().toString().startsWith(HONEST))
                    .filter(this::attacksOne)
                    .forEach(attacks::add);
        }
        Collections.shuffle(attacks, random);
    }

    /** Whether the fixture answers an exercise of this class. */
    private boolean attacksOne(Path fixture) {
        return exercises.stream().anyMatch(exercise -> Files.exists(fixture.resolve(file(exercise))));
    }

    private static String file(Exercise exercise) {
        return exercise.answerClass() + ".java";
    }

    Handed submission() throws IOException {
        int draw = random.nextInt(PERCENT);
        for (Kind kind : Kind.values()) {
            draw -= kind.percent;
            if (draw < 0) {
                return submission(kind);
            }
        }
        throw new IllegalStateException("the shares of the kinds are less than 100 %");
    }

    private Handed submission(Kind kind) throws IOException {
        return switch (kind) {
            case RIGHT, TORN -> answered(kind, exercises, false);
            case MISTAKEN -> mistaken();
            case HALF -> answered(kind, some(exercises.size() / 2), true);
            case PARTIAL -> answered(kind, some(1 + random.nextInt(exercises.size())), false);
            case STARTER -> answered(kind, List.of(), true);
            case BROKEN -> broken();
            case ATTACK -> attacks.isEmpty() ? answered(Kind.RIGHT, exercises, false) : attack();
            case NOTHING -> new Handed(kind, "", null, List.of(), List.of());
        };
    }

    /** So many of the exercises, by chance, in the order of the course. */
    private List<Exercise> some(int count) {
        List<Exercise> shuffled = new ArrayList<>(exercises);
        Collections.shuffle(shuffled, random);
        List<Exercise> chosen = shuffled.subList(0, count);
        return exercises.stream().filter(chosen::contains).toList();
    }

    /** References of the given ones, and of the others the starters or nothing. */
    private Handed answered(Kind kind, List<Exercise> right, boolean starters) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        for (Exercise exercise : exercises) {
            if (right.contains(exercise)) {
                files.put(file(exercise), reference(exercise));
            } else if (starters) {
                files.put(file(exercise), Files.readString(Starters.starter(root, exercise)));
            }
        }
        return new Handed(kind, "", files, kind == Kind.TORN ? List.of() : ids(right), List.of());
    }

    private static List<String> ids(List<Exercise> exercises) {
        return exercises.stream().map(Exercise::id).toList();
    }

    /** As it stands in the file that a student was given. */
    private String reference(Exercise exercise) throws IOException {
        return Files.readString(Starters.reference(root, exercise))
                .replace("package convkit.solutions.", "package convkit.exercises.");
    }

    private Handed mistaken() throws IOException {
        SortedMap<String, String> files = answered(Kind.RIGHT, exercises, false).files();
        List<Exercise> wrong = some(1 + random.nextInt(Math.min(MOST_MISTAKES, exercises.size())));
        List<String> mistakes = new ArrayList<>();
        for (Exercise exercise : wrong) {
            var known = catalogue.mistakes(exercise.id());
            String mistake = known.get(random.nextInt(known.size())).id();
            mistakes.add(mistake);
            files.put(
                    file(exercise),
                    catalogue
                            .solutions(exercise.id())
                            .wrongSource(mistake)
                            .replaceFirst("package [\\w.]+;", "package convkit.exercises." + exercise.topic() + ";"));
        }
        return new Handed(Kind.MISTAKEN, String.join(" ", mistakes), files, ids(others(wrong)), ids(wrong));
    }

    private List<Exercise> others(List<Exercise> some) {
        return exercises.stream().filter(exercise -> !some.contains(exercise)).toList();
    }

    private Handed broken() throws IOException {
        SortedMap<String, String> files = answered(Kind.RIGHT, exercises, false).files();
        List<Exercise> broken = some(1);
        files.computeIfPresent(
                file(broken.get(0)),
                (name, text) -> new StringBuilder(text)
                        .deleteCharAt(text.lastIndexOf(';'))
                        .toString());
        return new Handed(Kind.BROKEN, "", files, ids(others(broken)), ids(broken));
    }

    /** Each fixture in turn, with right answers to all that it does not attack. */
    private Handed attack() throws IOException {
        Path fixture = attacks.get(attack++ % attacks.size());
        SortedMap<String, String> files = answered(Kind.RIGHT, exercises, false).files();
        List<Exercise> attacked = exercises.stream()
                .filter(exercise -> Files.exists(fixture.resolve(file(exercise))))
                .toList();
        try (Stream<Path> all = Files.walk(fixture)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                files.put(fixture.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return new Handed(Kind.ATTACK, fixture.getFileName().toString(), files, ids(others(attacked)), ids(attacked));
    }
}
