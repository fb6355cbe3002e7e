package convkit.exercises.wire;

/**
 * The most that {@link Codec} accepts from the other side.
 *
 * @param maxBytes bytes of one value with everything in it
 * @param maxStringBytes bytes of one text in UTF-8
 * @param maxRank axes of one tensor
 * @param maxDepth how deep arrays and records may lie in one another
 * @param maxElements elements of all arrays of objects in one value together; a {@code null} in one costs a byte on the
 *     wire and a reference in memory, so bytes alone bound no memory
 */
public record Limits(int maxBytes, int maxStringBytes, int maxRank, int maxDepth, int maxElements) {

    /** 16 MiB a value (a batch of 27 colour pictures of 224×224), 64 KiB a text, 8 axes, 8 levels, 262,144 elements. */
    public static final Limits STANDARD = new Limits(16 << 20, 64 << 10, 8, 8, 1 << 18);

    /**
     * Checks that the limits make sense.
     *
     * @throws IllegalArgumentException if a limit is below 1
     */
    public Limits {
        if (maxBytes < 1 || maxStringBytes < 1 || maxRank < 1 || maxDepth < 1 || maxElements < 1) {
            throw new IllegalArgumentException("limits: " + maxBytes + " bytes, " + maxStringBytes + " text bytes, "
                    + maxRank + " axes, " + maxDepth + " levels, " + maxElements
                    + " elements; each must be 1 or more");
        }
    }

    /** The same limits with another bound on the bytes of one value. */
    public Limits withMaxBytes(int bytes) {
        return new Limits(bytes, maxStringBytes, maxRank, maxDepth, maxElements);
    }
}
