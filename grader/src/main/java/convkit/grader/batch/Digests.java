package convkit.grader.batch;

import convkit.grader.intake.Submission;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** SHA-256 of what decides a grade. */
final class Digests {

    private Digests() {}

    /** Of a submission: everything that grading looks at. */
    static String of(Submission submission) {
        MessageDigest digest = sha256();
        add(digest, submission.student().toString());
        add(digest, submission.problem());
        add(digest, Boolean.toString(submission.singleFile()));
        submission.notes().forEach(note -> add(digest, note));
        submission.files().forEach((path, content) -> {
            add(digest, path);
            add(digest, content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of a file. */
    static String hex(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static void add(MessageDigest digest, String part) {
        add(digest, part.getBytes(StandardCharsets.UTF_8));
    }

    /** With its length, so that where one part ends and the next begins counts too. */
    private static void add(MessageDigest digest, byte[] part) {
        digest.update((part.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(part);
    }

    /**
     * Of the kit: all files below {@code convkit/} on a class path, be they in folders or jars. Half a class graded with the
     * tests of before a change would be no fair class.
     *
     * @throws IOException if one cannot be read
     */
    static String ofKit(String classPath) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String entry : classPath.split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                collect(path, files);
            } else if (entry.endsWith(".jar") && Files.isRegularFile(path)) {
                try (FileSystem jar = FileSystems.newFileSystem(path)) {
                    collect(jar.getPath("/"), files);
                }
            }
        }
        MessageDigest digest = sha256();
        files.forEach((name, content) -> {
            add(digest, name);
            add(digest, content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The first of two files of one name counts, as for the class loader. */
    private static void collect(Path root, Map<String, byte[]> into) throws IOException {
        Path kit = root.resolve("convkit");
        if (!Files.isDirectory(kit)) {
            return;
        }
        try (Stream<Path> walked = Files.walk(kit)) {
            for (Path file : walked.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (!into.containsKey(name)) {
                    into.put(name, sha256().digest(Files.readAllBytes(file)));
                }
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
