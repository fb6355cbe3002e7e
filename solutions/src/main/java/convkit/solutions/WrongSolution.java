package convkit.solutions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A wrong solution as a list of edits of the reference. */
final class WrongSolution {

    private record Edit(String text, String replacement) {

        /** Matches the text however it is broken into lines, so that formatting the reference breaks no edit. */
        Pattern pattern() {
            return Pattern.compile(
                    Stream.of(text.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+")));
        }
    }

    /** Where an edit applies in the reference. */
    private record Place(int start, int end, String replacement) {}

    private final String name;
    private final String id;
    private final String failsTest;
    private final String message;
    private final List<Edit> edits = new ArrayList<>();

    WrongSolution(String exerciseId, String id, String failsTest, String message) {
        this.name = "solutions " + exerciseId + ": wrong solution '" + id + "'";
        this.id = id;
        this.failsTest = failsTest;
        this.message = message;
    }

    String id() {
        return id;
    }

    String failsTest() {
        return failsTest;
    }

    String message() {
        return message;
    }

    void replace(String text, String replacement) {
        edits.add(new Edit(text, replacement));
    }

    void requireEdits() {
        if (edits.isEmpty()) {
            throw new IllegalStateException(name + " is the reference itself; say with replacing(…) how it differs");
        }
    }

    /**
     * The reference with all edits.
     *
     * @param file name of the reference's file, for the message
     * @throws IllegalStateException if a text to be replaced is not in the reference, is there more than once, or
     *     overlaps with another one
     */
    String applyTo(String file, String reference) {
        List<Place> places = edits.stream()
                .map(edit -> place(edit, file, reference))
                .sorted(Comparator.comparing(Place::start))
                .toList();
        StringBuilder edited = new StringBuilder();
        int end = 0;
        for (Place place : places) {
            if (place.start < end) {
                throw new IllegalStateException(name + " replaces overlapping parts of " + file + "; make one edit of: "
                        + oneLine(reference.substring(place.start, place.end)));
            }
            edited.append(reference, end, place.start).append(place.replacement);
            end = place.end;
        }
        return edited.append(reference.substring(end)).toString();
    }

    private Place place(Edit edit, String file, String reference) {
        Matcher matcher = edit.pattern().matcher(reference);
        List<MatchResult> found = matcher.results().toList();
        if (found.size() != 1) {
            throw new IllegalStateException(name
                    + (found.isEmpty()
                            ? " replaces a text that is not in " + file + ": "
                            : " replaces a text that is " + found.size() + " times in " + file
                                    + " and must be there once; quote more around it: ")
                    + oneLine(edit.text));
        }
        return new Place(found.get(0).start(), found.get(0).end(), edit.replacement);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
