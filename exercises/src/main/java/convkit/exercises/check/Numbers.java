package convkit.exercises.check;

/** Numbers as a student would write them. */
final class Numbers {

    private Numbers() {}

    /** Whole numbers without a point, others with as many places as they need: {@code 126}, {@code -0.25}, {@code NaN}. */
    static String format(float value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? Long.toString((long) value) : Float.toString(value);
    }

    /** Points without needless decimals: {@code 2}, {@code 1.5}. */
    static String points(double value) {
        return format((float) value);
    }
}
