package convkit.exercises.check;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as a student would write them. */
final class Numbers {

    private Numbers() {}

    /** Whole numbers without a point, others with as many places as they need: {@code 126}, {@code -0.25}, {@code NaN}. */
    static String format(float value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? Long.toString((long) value) : Float.toString(value);
    }

    /** Likewise; a double that holds a float is written as the float: {@code 0.1} and not 0.10000000149011612. */
    static String format(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return (float) value == value ? Float.toString((float) value) : Double.toString(value);
    }

    /** For tables: with at most six significant digits. */
    static String brief(float value) {
        if (!Float.isFinite(value) || value == Math.rint(value)) {
            return format(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
        return rounded.precision() - rounded.scale() > -4 ? rounded.toPlainString() : rounded.toString();
    }

    /** Where a number that is none comes from; empty for a finite one. */
    static String origin(double value) {
        if (Double.isNaN(value)) {
            return "; NaN comes from 0/0, from ∞ − ∞, or from the root or logarithm of a negative number";
        }
        return Double.isInfinite(value) ? "; infinity comes from a division by 0, from log(0) or from an overflow" : "";
    }

    /** Points without needless decimals: {@code 2}, {@code 1.5}. */
    static String points(double value) {
        return format((float) value);
    }
}
