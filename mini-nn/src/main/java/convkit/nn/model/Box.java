package convkit.nn.model;

/**
 * An upright rectangle in a picture; all four are fractions of the picture's width or height, so they hold for any size of it.
 *
 * @param centerX from the left edge, {@code centerY} from the upper edge
 * @param width &gt; 0
 * @param height &gt; 0
 */
public record Box(double centerX, double centerY, double width, double height) {

    /** @throws IllegalArgumentException if width or height is not above 0 */
    public Box {
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException(
                    "box: width is " + width + " and height " + height + " but both must be above 0");
        }
    }

    /** Intersection over union: the area that both cover, divided by the area that at least one covers; in [0, 1]. */
    public double iou(Box other) {
        double across = overlap(centerX, width, other.centerX, other.width);
        double down = overlap(centerY, height, other.centerY, other.height);
        double both = across * down;
        return both / (width * height + other.width * other.height - both);
    }

    private static double overlap(double centerA, double lengthA, double centerB, double lengthB) {
        double from = Math.max(centerA - lengthA / 2, centerB - lengthB / 2);
        double to = Math.min(centerA + lengthA / 2, centerB + lengthB / 2);
        return Math.max(0, to - from);
    }
}
