package convkit.bench;

import java.util.Locale;

/** Numbers for people: three digits that count. */
final class Figures {

    private Figures() {}

    static String plain(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        double size = Math.abs(value);
        String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }

    /** {@code median (low–high)}. */
    static String spread(Row row) {
        return plain(row.median()) + " (" + plain(row.low()) + "–" + plain(row.high()) + ")";
    }

    static String megabytes(double bytes) {
        return plain(bytes / (1 << 20));
    }
}
