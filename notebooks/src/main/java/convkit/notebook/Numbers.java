package convkit.notebook;

import java.util.Locale;

/** Numbers as pictures and tables write them, the same in every country. */
final class Numbers {

    private Numbers() {}

    /** Whole numbers without a point, others with up to two decimals, with a real minus sign. */
    static String brief(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        String text =
                value == Math.rint(value) && Math.abs(value) < 1e7 ? Long.toString((long) value) : decimals(value);
        return text.startsWith("-") ? "−" + text.substring(1) : text;
    }

    private static String decimals(double value) {
        double size = Math.abs(value);
        if (size >= 1e5 || size < 0.005) {
            return String.format(Locale.ROOT, "%.1e", value);
        }
        return String.format(Locale.ROOT, size < 0.1 ? "%.3f" : "%.2f", value).replaceFirst("\\.?0+$", "");
    }

    /** A factor in a product: negative numbers in brackets. */
    static String factor(double value) {
        return value < 0 ? "(" + brief(value) + ")" : brief(value);
    }

    /** A whole number with its thousands apart: 61,706. */
    static String grouped(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A number of things: 1 map, 2 maps. */
    static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** A share as per cent with one decimal. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
