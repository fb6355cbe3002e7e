package convkit.nn.model;

/**
 * A thing that is in a picture, and that a detector is to find.
 *
 * @param box where it is
 * @param label what it is, in [0, classes)
 */
public record Thing(Box box, int label) {}
