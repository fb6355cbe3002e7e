package convkit.grader.report;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder that {@code --out} names. A file in it is there whole or not at all. */
public final class ReportFolder {

    private static final Pattern HALF_WRITTEN = Pattern.compile("\\..+\\.\\d+\\.tmp");

    private final Path folder;

    private ReportFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder if it is not there, and tries to write in it: better now than after an hour of grading.
     *
     * @throws IOException if that fails; the message is one line
     */
    public static ReportFolder at(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            // Named so that it is swept up if this process is killed before it is deleted.
            Files.delete(Files.createTempFile(folder, ".try.", ".tmp"));
            return new ReportFolder(folder);
        } catch (IOException e) {
            throw new IOException("cannot write to " + folder + " ("
                    + e.getClass().getSimpleName() + "); give another folder with --out");
        }
    }

    /** Writes {@code report.json} and {@code report.html}. */
    public void write(GradeReport report) throws IOException {
        write("report.json", JsonReport.of(report));
        write("report.html", HtmlReport.of(report));
    }

    /** The page with all students. */
    public Path classPage() {
        return folder.resolve("class.html");
    }

    /** The page with all outcomes. */
    public Path page() {
        return folder.resolve("report.html");
    }

    /**
     * Writes one file, whole or not at all.
     *
     * @param name relative, with {@code /}; the folders in it are made
     */
    public void write(String name, byte[] content) throws IOException {
        // Not createTempFile: that makes files only their owner may read, and they would stay so.
        Path target = folder.resolve(name);
        Files.createDirectories(target.getParent());
        Path temporary = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            Files.write(temporary, content);
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Removes what a process left half-written when it was killed. */
    public void sweep() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path ->
                            HALF_WRITTEN.matcher(path.getFileName().toString()).matches())
                    .toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Deletes a folder with all that is in it; nothing if it is not there. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
