package convkit.grader.similarity;

import java.util.List;

/**
 * Two submissions side by side.
 *
 * @param first key of one student
 * @param second key of the other
 * @param percent of both that is alike, 0 to 100
 * @param highest of the two shares that are found in the other, 0 to 100: high where one holds all of the other and more
 * @param passages that are alike, the longest first
 */
public record Pair(String first, String second, double percent, double highest, List<Passage> passages) {

    public Pair {
        passages = List.copyOf(passages);
    }

    /**
     * A passage that two submissions have in common.
     *
     * @param tokens its length in words of the language
     */
    public record Passage(Place first, Place second, int tokens) {}

    /**
     * Where a passage stands.
     *
     * @param from its first line, 1 for the file's
     * @param to its last line
     */
    public record Place(String file, int from, int to) {}
}
