package convkit.grader.intake;

import convkit.exercises.Exercise;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one person handed in, whatever it was wrapped in: sources in memory, within the bounds of {@link SourceCollector}.
 * The sources are bytes here; only a child looks into them.
 *
 * @param student whose it is
 * @param files content of the {@code .java} files by path with {@code /}; an exercise cell of a notebook is one as well
 * @param singleFile whether one {@code .java} file itself was handed in, whatever its name
 * @param notes what a person should know of the reading, one line each
 * @param problem why nothing could be read, in one line; empty if something was
 */
public record Submission(
        Student student, SortedMap<String, byte[]> files, boolean singleFile, List<String> notes, String problem) {

    /** Begins what a starter does in place of an answer. */
    private static final String STARTER_LINE = "throw new UnsupportedOperationException(\"TODO: write ";

    public Submission {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        notes = List.copyOf(notes);
    }

    /** A submission of which nothing could be read. */
    static Submission unreadable(Student student, List<String> notes, String problem) {
        return new Submission(student, new TreeMap<>(), false, notes, problem);
    }

    /**
     * The files that could be the answer to an exercise: those named like its answer class, in alphabetical order. Where
     * only one of several is begun (the file, say, but not the notebook's cell), it is the one.
     */
    public List<String> candidates(Exercise exercise) {
        String wanted = exercise.answerClass() + ".java";
        List<String> named = files.keySet().stream()
                .filter(file -> file.substring(file.lastIndexOf('/') + 1).equals(wanted))
                .toList();
        List<String> written =
                named.stream().filter(file -> !isUnwritten(files.get(file))).toList();
        return written.size() == 1 ? written : named;
    }

    private static boolean isUnwritten(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(STARTER_LINE);
    }
}
