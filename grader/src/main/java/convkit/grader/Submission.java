package convkit.grader;

import convkit.exercises.Exercise;
import convkit.grader.child.Messages;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What one person handed in: a folder of sources, or a single source file. The sources are bytes here; only a child looks
 * into them.
 *
 * @param name how reports call it
 * @param folder all paths are relative to it
 * @param files the {@code .java} files with {@code /} in their paths, in alphabetical order
 * @param singleFile whether the file itself was handed in, whatever its name
 */
public record Submission(String name, Path folder, List<String> files, boolean singleFile) {

    /** Files and bytes that go to the compiler; a submission with more still has those beside its answer. */
    private static final int MAX_FILES = 200;

    private static final long MAX_BYTES = 4L << 20;

    /**
     * Looks for sources. Links are not followed; folders whose name begins with a dot and Maven's {@code target} are left
     * out.
     *
     * @throws IllegalArgumentException if there is no such file or folder, or no source in it
     * @throws IOException if the folder cannot be read
     */
    public static Submission at(Path path) throws IOException {
        String name =
                path.normalize().toString().isEmpty() ? "." : path.normalize().toString();
        if (Files.isRegularFile(path) && name.endsWith(".java")) {
            Path file = path.toAbsolutePath().normalize();
            return new Submission(
                    name, file.getParent(), List.of(file.getFileName().toString()), true);
        }
        if (!Files.isDirectory(path)) {
            throw new IllegalArgumentException(
                    name + (Files.exists(path) ? " is neither a folder nor a .java file" : " does not exist")
                            + "; give a folder with answers or one .java file");
        }
        List<String> files = sourcesIn(path);
        if (files.isEmpty()) {
            throw new IllegalArgumentException(
                    name + " holds no .java file; give the folder that holds the answers, such as MyConv2d.java");
        }
        return new Submission(name, path, files, false);
    }

    private static List<String> sourcesIn(Path folder) throws IOException {
        List<String> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                String directoryName = directory.getFileName() == null
                        ? ""
                        : directory.getFileName().toString();
                boolean skipped = directoryName.startsWith(".") || directoryName.equals("target");
                return skipped && !directory.equals(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && file.toString().endsWith(".java")) {
                    files.add(folder.relativize(file).toString().replace('\\', '/'));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(Comparator.naturalOrder());
        return List.copyOf(files);
    }

    /** The files that could be the answer to an exercise: those named like its answer class. */
    List<String> candidates(Exercise exercise) {
        String wanted = exercise.answerClass() + ".java";
        return files.stream()
                .filter(file -> file.substring(file.lastIndexOf('/') + 1).equals(wanted))
                .toList();
    }

    /**
     * What the compiler gets: the answer first, then the files beside it, then the others, up to a bound.
     *
     * @throws IllegalArgumentException if the answer alone is larger than the bound
     */
    Messages.Sources sources(String answer, List<Exercise> exercises) throws IOException {
        String beside = answer.substring(0, answer.lastIndexOf('/') + 1);
        List<String> ordered = new ArrayList<>(files);
        ordered.sort(Comparator.comparing((String file) -> !file.equals(answer))
                .thenComparing(
                        file -> !file.substring(0, file.lastIndexOf('/') + 1).equals(beside)));
        List<String> paths = new ArrayList<>();
        List<byte[]> contents = new ArrayList<>();
        long bytesLeft = MAX_BYTES;
        for (String path : ordered) {
            long size = Files.size(folder.resolve(path));
            if (path.equals(answer) && size > MAX_BYTES) {
                throw new IllegalArgumentException(
                        answer + " has " + size + " bytes; at most " + MAX_BYTES + " may be");
            }
            if (size <= bytesLeft && paths.size() < MAX_FILES) {
                bytesLeft -= size;
                paths.add(path);
                contents.add(Files.readAllBytes(folder.resolve(path)));
            }
        }
        return new Messages.Sources(
                answer,
                paths.toArray(new String[0]),
                contents.toArray(new byte[0][]),
                exercises.stream()
                        .map(exercise -> exercise.contract().getName())
                        .toArray(String[]::new));
    }
}
