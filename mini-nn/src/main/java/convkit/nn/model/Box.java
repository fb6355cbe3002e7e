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

    /** The box with these edges, as fractions of the picture; y runs downwards. */
    public static Box between(double left, double top, double right, double bottom) {
        return new Box((left + right) / 2, (top + bottom) / 2, right - left, bottom - top);
    }

    /** Left edge. */
    public double left() {
        return centerX - width / 2;
    }

    /** Upper edge. */
    public double top() {
        return centerY - height / 2;
    }

    /** Right edge. */
    public double right() {
        return centerX + width / 2;
    }

    /** Lower edge. */
    public double bottom() {
        return centerY + height / 2;
    }

    /** Intersection over union: the area that both cover, divided by the area that at least one covers; in [0, 1]. */
    public double iou(Box other) {
        double across = Math.min(right(), other.right()) - Math.max(left(), other.left());
        double down = Math.min(bottom(), other.bottom()) - Math.max(top(), other.top());
        double both = Math.max(0, across) * Math.max(0, down);
        return both / (width * height + other.width * other.height - both);
    }
}
