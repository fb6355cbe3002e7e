package convkit.solutions.release;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import convkit.exercises.work.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Puts a student bundle together. It keeps every file in the place that it has in the kit, so that commands, notebooks and
 * IDE see no difference; instead of the modules' sources it holds their jars.
 */
final class Bundle {

    /** What is copied as it is. */
    private static final List<String> FILES =
            List.of("kit", "kit.cmd", "requirements.txt", "LICENSE", "notebooks/tools/run_notebooks.py");

    private static final String MAIN = "exercises/src/main/java/convkit/exercises/";
    private static final String TEST = "exercises/src/test/java/convkit/exercises/";

    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d.*)\\.jar");

    private final Path root;
    private final Path target;

    /**
     * @param root top folder of the built kit
     * @param target an empty folder
     */
    Bundle(Path root, Path target) {
        this.root = root;
        this.target = target;
    }

    void write() throws IOException {
        for (String file : FILES) {
            copy(root.resolve(file));
        }
        for (Path notebook : list(root.resolve("notebooks"), file -> name(file).endsWith(".ipynb"))) {
            copy(notebook);
        }
        writeExercises();
        writeJars();
        for (String name : List.of("README.md", "pom.xml")) {
            Files.writeString(target.resolve(name), withVersions(text(name)));
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = Bundle.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Puts the version of the library {@code name-VERSION.jar} in the place of {@code @name@}. */
    private String withVersions(String text) throws IOException {
        String result = text;
        for (Path jar : list(target.resolve("lib"), file -> true)) {
            Matcher parts = JAR.matcher(name(jar));
            if (parts.matches()) {
                result = result.replace("@" + parts.group(1) + "@", parts.group(2));
            }
        }
        return result;
    }

    private void writeExercises() throws IOException {
        Workspace workspace = new Workspace(target);
        Set<String> topics = new TreeSet<>();
        for (Exercise exercise : Exercises.all()) {
            topics.add(exercise.topic());
            // Not copied: whoever makes the bundle may have tried the exercise.
            workspace.writeStarter(exercise);
        }
        for (String topic : topics) {
            // <Topic>Exercises.java holds the hints, which are shown on request.
            Predicate<Path> handedOut =
                    file -> !name(file).startsWith("My") && !name(file).endsWith("Exercises.java");
            for (Path file : list(root.resolve(MAIN + topic), handedOut)) {
                copy(file);
            }
            for (Path file : list(root.resolve(TEST + topic), file -> name(file).matches("My\\w+Test\\.java"))) {
                copy(file);
            }
        }
    }

    private void writeJars() throws IOException {
        Path modules = root.resolve("notebooks/target");
        List<Path> jars = Stream.concat(
                        list(modules, file -> name(file).matches("notebooks-.*\\.jar")).stream(),
                        list(modules.resolve("libs"), file -> name(file).endsWith(".jar")).stream())
                .toList();
        if (jars.size() < 2) {
            throw new IOException("release: the jars are missing in " + modules + "; build first: ./mvnw package");
        }
        Path lib = Files.createDirectories(target.resolve("lib"));
        for (Path jar : jars) {
            if (name(jar).startsWith("exercises-")) {
                copyWithoutAnswers(jar, lib.resolve(name(jar)));
            } else {
                Files.copy(jar, lib.resolve(name(jar)));
            }
        }
    }

    /** The compiled {@code My…} classes are those of whoever built the kit. */
    private static void copyWithoutAnswers(Path jar, Path copy) throws IOException {
        Set<String> answers = Exercises.all().stream()
                .map(exercise -> exercise.starterClassName().replace('.', '/'))
                .collect(Collectors.toSet());
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!answers.contains(entry.getName().replaceFirst("(\\$\\w+)?\\.class$", ""))) {
                    ZipEntry kept = new ZipEntry(entry.getName());
                    kept.setTime(entry.getTime());
                    out.putNextEntry(kept);
                    in.transferTo(out);
                }
            }
        }
    }

    private void copy(Path file) throws IOException {
        Path copy = target.resolve(root.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static List<Path> list(Path folder, Predicate<Path> wanted) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).filter(wanted).sorted().toList();
        }
    }
}
