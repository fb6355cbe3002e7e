package convkit.grader;

import convkit.exercises.Exercise;
import convkit.grader.child.Messages;
import convkit.grader.intake.Submission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chooses what of a submission goes to the compiler. */
final class CompilerInput {

    /** Files and bytes that go to the compiler; a submission with more still has those beside its answer. */
    private static final int MAX_FILES = 200;

    private static final long MAX_BYTES = 4L << 20;

    private CompilerInput() {}

    /**
     * The answer first, then the files beside it, then the others, up to a bound.
     *
     * @throws IllegalArgumentException if the answer alone is larger than the bound
     */
    static Messages.Sources of(Submission submission, String answer, List<Exercise> exercises) {
        String beside = answer.substring(0, answer.lastIndexOf('/') + 1);
        List<String> ordered = new ArrayList<>(submission.files().keySet());
        ordered.sort(Comparator.comparing((String file) -> !file.equals(answer))
                .thenComparing(
                        file -> !file.substring(0, file.lastIndexOf('/') + 1).equals(beside)));
        List<String> paths = new ArrayList<>();
        List<byte[]> contents = new ArrayList<>();
        long bytesLeft = MAX_BYTES;
        for (String path : ordered) {
            byte[] content = submission.files().get(path);
            if (path.equals(answer) && content.length > MAX_BYTES) {
                throw new IllegalArgumentException(
                        answer + " has " + content.length + " bytes; at most " + MAX_BYTES + " may be");
            }
            if (content.length <= bytesLeft && paths.size() < MAX_FILES) {
                bytesLeft -= content.length;
                paths.add(path);
                contents.add(content);
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
