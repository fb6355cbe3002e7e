package convkit.grader.intake;

import convkit.exercises.Exercise;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads one submission: a folder, a zip or tar.gz archive, a notebook or a {@code .java} file, or several of them. What
 * cannot be read becomes the submission's problem; nothing is thrown for it.
 */
public final class SubmissionReader {

    /** An archive or notebook of this length is read whole. */
    static final int MAX_FILE_BYTES = 32 << 20;

    private final NotebookReader notebooks;

    /** @param exercises that cells of notebooks may answer */
    public SubmissionReader(List<Exercise> exercises) {
        this.notebooks = new NotebookReader(List.copyOf(exercises));
    }

    /**
     * Reads what the command line names.
     *
     * @throws IllegalArgumentException if there is no such file or folder, nothing in the folder, or the file is of no
     *     kind that is read; the message is one line
     */
    public Submission at(Path path) {
        String name =
                path.normalize().toString().isEmpty() ? "." : path.normalize().toString();
        if (!Files.exists(path)) {
            throw new IllegalArgumentException(
                    name + " does not exist; give a folder with answers, an archive, a notebook or one .java file");
        }
        boolean folder = Files.isDirectory(path);
        if (!folder && !isReadable(name)) {
            throw new IllegalArgumentException(
                    name
                            + " is no folder, no archive (.zip, .tar.gz), no notebook (.ipynb) and no .java file; give one of these");
        }
        Path last = path.toAbsolutePath().normalize().getFileName();
        String key = Keys.of(last == null ? "root" : withoutEnding(last.toString()));
        Submission read = read(key, name, List.of(HandedIn.of(path)), List.of());
        if (folder && !read.problem().isEmpty()) {
            throw new IllegalArgumentException(read.problem());
        }
        boolean singleFile = read.problem().isEmpty() && SourceCollector.isJava(name) && !folder;
        return new Submission(key, name, read.files(), singleFile, read.notes(), read.problem());
    }

    /** Whether the name is that of a file that can hold answers. */
    static boolean isReadable(String name) {
        return SourceCollector.isJava(name) || SourceCollector.isNotebook(name) || SourceCollector.isArchive(name);
    }

    /** {@code alice.tar.gz} → {@code alice}; a name of another kind stays whole. */
    static String withoutEnding(String name) {
        return isReadable(name) ? name.replaceFirst("(?i)(\\.tar)?\\.[a-z]+$", "") : name;
    }

    /**
     * Reads all parts of one submission.
     *
     * @param notes what is known of it already
     */
    Submission read(String key, String name, List<HandedIn> parts, List<String> notes) {
        SourceCollector collector = new SourceCollector();
        notes.forEach(collector::note);
        try {
            for (HandedIn part : parts) {
                // Alone, it need not be told from others: its name would only lengthen every path.
                read(part, parts.size() == 1 ? "" : part.name() + "/", collector);
            }
            String problem = collector.sources().isEmpty()
                    ? name + " holds no .java file and no exercise cell; hand in the files with answers, such as"
                            + " MyConv2d.java"
                    : "";
            return new Submission(key, name, collector.sources(), false, collector.notes(), problem);
        } catch (RefusedException e) {
            return Submission.unreadable(key, name, collector.notes(), e.getMessage());
        } catch (IOException e) {
            return Submission.unreadable(
                    key,
                    name,
                    collector.notes(),
                    name + " cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private void read(HandedIn part, String prefix, SourceCollector collector) throws IOException {
        if (Files.isDirectory(part.path())) {
            readFolder(part, prefix, collector);
        } else if (SourceCollector.isJava(part.name())) {
            collector.add(part.name(), part.name(), content(part, part.name(), collector));
        } else if (SourceCollector.isNotebook(part.name())) {
            notebooks.read(part.name(), content(part, part.name(), collector), collector);
        } else {
            readArchive(part, prefix, collector);
        }
    }

    private void readArchive(HandedIn part, String prefix, SourceCollector collector) throws IOException {
        long size = Files.size(part.path());
        if (size > MAX_FILE_BYTES) {
            throw new RefusedException(part.name() + " has " + (size >> 20) + " MiB; at most " + (MAX_FILE_BYTES >> 20)
                    + " may be: hand in only the files with answers");
        }
        new ArchiveReader(
                        collector, part.name(), (path, content) -> take(part.name(), prefix + path, content, collector))
                .read(Files.readAllBytes(part.path()));
    }

    private void take(String container, String path, byte[] content, SourceCollector collector) throws IOException {
        if (SourceCollector.isNotebook(path)) {
            notebooks.read(path, content, collector);
        } else {
            collector.add(container, path, content);
        }
    }

    private static byte[] content(HandedIn part, String path, SourceCollector collector) throws IOException {
        try (InputStream in = Files.newInputStream(part.path())) {
            return collector.read(part.name(), path, in, -1);
        }
    }

    /** Archives in it are opened only if there is nothing else: a student's own earlier package is no second answer. */
    private void readFolder(HandedIn part, String prefix, SourceCollector collector) throws IOException {
        List<String> wanted = new ArrayList<>();
        List<String> archives = new ArrayList<>();
        for (String path : filesIn(part, collector)) {
            if (SourceCollector.isArchive(path)) {
                archives.add(path);
            } else {
                wanted.add(path);
            }
        }
        for (String path : wanted) {
            byte[] content = content(new HandedIn(part.path().resolve(path), part.name()), path, collector);
            take(part.name(), prefix + path, content, collector);
        }
        if (!wanted.isEmpty()) {
            archives.forEach(path -> collector.note(path + " was not opened, because there are answers beside it"));
            return;
        }
        for (String path : archives) {
            String folder = archives.size() == 1 ? prefix : prefix + path + "/";
            readArchive(new HandedIn(part.path().resolve(path), path), folder, collector);
        }
    }

    /** Sources, notebooks and archives with {@code /} in their paths, in alphabetical order. Links are not followed. */
    private static List<String> filesIn(HandedIn part, SourceCollector collector) throws IOException {
        Path root = part.path();
        List<String> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws RefusedException {
                boolean skipped = !directory.equals(root)
                        && (collector
                                .path(part.name(), root.relativize(directory).toString())
                                .isEmpty());
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws RefusedException {
                String path = collector.path(part.name(), root.relativize(file).toString());
                if (isReadable(path)) {
                    if (attributes.isRegularFile()) {
                        files.add(path);
                    } else if (attributes.isSymbolicLink()) {
                        collector.note(path + " is a link and was not followed; hand in the file itself");
                    }
                }
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(Comparator.naturalOrder());
        return files;
    }
}
