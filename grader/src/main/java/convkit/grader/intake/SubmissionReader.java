package convkit.grader.intake;

import convkit.exercises.Exercise;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

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
     * Finds what the command line names.
     *
     * @param times how the time of hand-in is found
     * @param taken keys of others, to which the new one is added
     * @throws IllegalArgumentException if there is no such file or folder, nothing in the folder, or the file is of no
     *     kind that is read; the message is one line
     */
    public StudentWork at(Path path, HandInTimes times, Set<String> taken) {
        String name =
                path.normalize().toString().isEmpty() ? "." : path.normalize().toString();
        if (!Files.exists(path)) {
            throw new IllegalArgumentException(
                    name + " does not exist; give a folder with answers, an archive, a notebook or one .java file");
        }
        boolean folder = Files.isDirectory(path);
        if (!folder && !isReadable(name)) {
            throw new IllegalArgumentException(name
                    + " is no folder, no archive (.zip, .tar.gz), no notebook (.ipynb) and no .java file;"
                    + " give one of these");
        }
        if (folder) {
            requireNoClass(path, name);
        }
        Path last = path.toAbsolutePath().normalize().getFileName();
        String key = Keys.unique(last == null ? "root" : withoutEnding(last.toString()), taken);
        Student student = new Student(key, key, name, "", "", times.ofFiles(List.of(path)));
        boolean singleFile = SourceCollector.isJava(name) && !folder;
        StudentWork work = new StudentWork(student, List.of(HandedIn.of(path)), singleFile, List.of(), "");
        // An empty folder is a slip of who grades, and a damaged archive one of who handed it in.
        String problem = folder ? read(work).problem() : "";
        if (!problem.isEmpty()) {
            throw new IllegalArgumentException(problem);
        }
        return work;
    }

    /** Read as one submission, a class would have many answers to everything and points for none. */
    private static void requireNoClass(Path folder, String name) {
        List<String> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.map(entry -> entry.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    name + " cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
        long students = files.stream()
                .filter(file -> SourceCollector.isArchive(file)
                        || PlatformName.parse(file).isPresent())
                .count();
        if (students > 1 && files.stream().noneMatch(SourceCollector::isJava)) {
            throw new IllegalArgumentException(name + " looks like a class: " + students
                    + " archives or platform's names and no .java file; give --class to grade each of them, or one of"
                    + " them");
        }
    }

    /** Whether the name is that of a file that can hold answers. */
    static boolean isReadable(String name) {
        return SourceCollector.isJava(name) || SourceCollector.isNotebook(name) || SourceCollector.isArchive(name);
    }

    /** {@code alice.tar.gz} → {@code alice}; a name of another kind stays whole. */
    static String withoutEnding(String name) {
        return isReadable(name) ? name.replaceFirst("(?i)(\\.tar)?\\.[a-z]+$", "") : name;
    }

    /** Reads all parts of one submission. */
    Submission read(StudentWork work) {
        Student student = work.student();
        SourceCollector collector = new SourceCollector();
        work.notes().forEach(collector::note);
        try {
            for (HandedIn part : work.parts()) {
                // Alone, it need not be told from others: its name would only lengthen every path.
                read(part, work.parts().size() == 1 ? "" : part.name() + "/", collector);
            }
            String problem = collector.sources().isEmpty()
                    ? student.name()
                            + " holds no .java file and no exercise cell; hand in the files with answers, such as"
                            + " MyConv2d.java"
                    : "";
            boolean singleFile = work.singleFile() && problem.isEmpty();
            return new Submission(student, collector.sources(), singleFile, collector.notes(), problem);
        } catch (RefusedException e) {
            return Submission.unreadable(student, collector.notes(), e.getMessage());
        } catch (IOException e) {
            return Submission.unreadable(
                    student,
                    collector.notes(),
                    student.name() + " cannot be read (" + e.getClass().getSimpleName() + ")");
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

    /** A notebook that cannot be read takes nothing from the answers beside it. */
    private void take(String container, String path, byte[] content, SourceCollector collector) throws IOException {
        if (!SourceCollector.isNotebook(path)) {
            collector.add(container, path, content);
            return;
        }
        try {
            notebooks.read(path, content, collector);
        } catch (RefusedException e) {
            collector.note(e.getMessage());
        }
    }

    private static byte[] content(HandedIn part, String path, SourceCollector collector) throws IOException {
        try (InputStream in = Files.newInputStream(part.path())) {
            return collector.read(part.name(), path, in, -1);
        }
    }

    /** Archives in it are opened only if there is nothing else: a student's own earlier package is no second answer. */
    private void readFolder(HandedIn part, String prefix, SourceCollector collector) throws IOException {
        SortedMap<String, Path> wanted = new TreeMap<>();
        SortedMap<String, Path> archives = new TreeMap<>();
        Files.walkFileTree(part.path(), new Finder(part, collector, wanted, archives));
        for (Map.Entry<String, Path> file : wanted.entrySet()) {
            byte[] content = content(new HandedIn(file.getValue(), part.name()), file.getKey(), collector);
            take(part.name(), prefix + file.getKey(), content, collector);
        }
        if (!wanted.isEmpty()) {
            archives.keySet()
                    .forEach(path -> collector.note(path + " was not opened, because there are answers beside it"));
            return;
        }
        for (Map.Entry<String, Path> archive : archives.entrySet()) {
            String folder = archives.size() == 1 ? prefix : prefix + archive.getKey() + "/";
            readArchive(new HandedIn(archive.getValue(), archive.getKey()), folder, collector);
        }
    }

    /** Looks for sources, notebooks and archives by their paths with {@code /}. Links are not followed. */
    private static final class Finder extends SimpleFileVisitor<Path> {

        private final HandedIn part;
        private final SourceCollector collector;
        private final Map<String, Path> wanted;
        private final Map<String, Path> archives;

        Finder(HandedIn part, SourceCollector collector, Map<String, Path> wanted, Map<String, Path> archives) {
            this.part = part;
            this.collector = collector;
            this.wanted = wanted;
            this.archives = archives;
        }

        private String path(Path file) throws RefusedException {
            return collector.path(part.name(), part.path().relativize(file).toString());
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                throws RefusedException {
            boolean skipped = !directory.equals(part.path()) && path(directory).isEmpty();
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws RefusedException {
            String path = path(file);
            if (isReadable(path)) {
                if (attributes.isSymbolicLink()) {
                    collector.note(path + " is a link and was not followed; hand in the file itself");
                } else if (attributes.isRegularFile()) {
                    // The path itself is kept: a name that is not UTF-8 could not be found again by its text.
                    (SourceCollector.isArchive(path) ? archives : wanted).put(path, file);
                }
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
