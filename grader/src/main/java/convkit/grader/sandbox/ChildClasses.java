package convkit.grader.sandbox;

import convkit.exercises.Exercise;
import convkit.exercises.wire.Codec;
import convkit.grader.child.Host;
import convkit.nn.tensor.Tensor;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The class path of a child: one jar with mini-nn, Aparapi, the contracts, the codec and the host. Neither tests nor starters nor
 * recorded mistakes are in it, so a submission cannot read what it is checked against.
 */
final class ChildClasses {

    private ChildClasses() {}

    /** Writes the jar from the classes this JVM runs with, be they in folders or jars. */
    static void write(Path jar, List<Exercise> exercises) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        collect(Tensor.class, name -> name.startsWith("convkit/nn/"), classes);
        // A kernel for a graphics card is an Aparapi class. It runs in Java here: Aparapi's native library stays
        // outside.
        collect(named("com.aparapi.Kernel"), name -> name.startsWith("com/aparapi/"), classes);
        collect(named("org.apache.bcel.Repository"), name -> name.startsWith("org/apache/bcel/"), classes);
        collect(Codec.class, name -> name.startsWith("convkit/exercises/wire/"), classes);
        for (Exercise exercise : exercises) {
            collect(exercise.contract(), is(exercise.contract()), classes);
            collect(exercise.contract(), isHelperIn(exercise.contract().getPackageName()), classes);
        }
        collect(Host.class, name -> name.startsWith("convkit/grader/child/"), classes);
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }

    /** By name, so that the grader itself does not depend on it. */
    private static Class<?> named(String name) throws IOException {
        try {
            return Class.forName(name, false, ChildClasses.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IOException("the class path lacks " + name + ", which mini-nn needs", e);
        }
    }

    /** What a topic gives to its students beside the contracts; by name neither test, starter nor list of exercises. */
    private static Predicate<String> isHelperIn(String topic) {
        Pattern helper = Pattern.compile(Pattern.quote(topic.replace('.', '/') + "/")
                + "(?!My|package-info)\\w+(?<!Exercise|Exercises|Tests)\\.class");
        return name -> helper.matcher(name).matches();
    }

    /** The class's own file and those of the classes nested in it. */
    private static Predicate<String> is(Class<?> type) {
        String path = type.getName().replace('.', '/');
        return name -> name.equals(path + ".class") || name.startsWith(path + "$");
    }

    private static void collect(Class<?> example, Predicate<String> wanted, Map<String, byte[]> into)
            throws IOException {
        Path location;
        try {
            location = Path.of(
                    example.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException("class path entry of " + example.getName() + " is no file", e);
        }
        if (Files.isDirectory(location)) {
            collect(location, wanted, into);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(location)) {
                collect(jar.getPath("/"), wanted, into);
            }
        }
    }

    private static void collect(Path root, Predicate<String> wanted, Map<String, byte[]> into) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(file -> {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (wanted.test(name)) {
                    try {
                        into.put(name, Files.readAllBytes(file));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            });
        }
    }
}
