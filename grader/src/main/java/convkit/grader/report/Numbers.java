package convkit.grader.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers for reports, the same in every country. */
final class Numbers {

    private Numbers() {}

    /** Points without needless decimals: {@code 2}, {@code 1.5}. */
    static String points(double value) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    /** Share of the points, {@code 67 %}; nothing to earn is {@code 0 %}. Rounded down: only all points are 100 %. */
    static String percent(double points, double maxPoints) {
        return (maxPoints == 0 ? 0 : (int) Math.floor(100 * points / maxPoints)) + " %";
    }

    /** A value for a cell of a map: at most about seven characters. */
    static String cell(float value) {
        if (Float.isNaN(value)) {
            return "NaN";
        } else if (Float.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        String text;
        if (value == Math.rint(value) && Math.abs(value) < 1e6) {
            text = Integer.toString((int) value);
        } else if (Math.abs(value) >= 1e6 || Math.abs(value) < 1e-3) {
            text = String.format(Locale.ROOT, "%.1e", value);
        } else {
            text = new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
        }
        return text.replace('-', '−');
    }
}
