package convkit.exercises.check;

import convkit.nn.tensor.Tensor;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Values that differ only by rounding. The order in which a student sums moves a float's last digits, and neither a
 * comparison nor a fingerprint may depend on that.
 */
final class Rounding {

    /** Largest difference from an expected value e that is put down to rounding, in units of max(1, |e|). */
    static final double TOLERANCE = 1e-4;

    /** How many grids a value is rounded on; each is shifted, so that what lies on an edge of one is inside the others. */
    static final int GRIDS = 3;

    private static final int SIGNIFICANT_DIGITS = 4;

    private Rounding() {}

    /** Whether a number is finite and no farther from the expected one than the tolerance allows. */
    static boolean close(double actual, double expected, double tolerance) {
        return Double.isFinite(actual) && Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected));
    }

    /**
     * A number with four significant digits, and at most four decimals: below 0.1 a relative step would record noise
     * that is left over where terms cancel.
     *
     * @param grid 0 to {@value #GRIDS} − 1
     */
    static String onGrid(double value, int grid) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        int decade = value == 0 ? -1 : Math.max(-1, (int) Math.floor(Math.log10(Math.abs(value))));
        int decimals = SIGNIFICANT_DIGITS - 1 - decade;
        // Shifts of 1/6, 3/6 and 5/6: round numbers, the likeliest results, are on no grid's edge.
        BigDecimal shift = new BigDecimal((2 * grid + 1) / (2.0 * GRIDS));
        BigDecimal step =
                new BigDecimal(value).scaleByPowerOfTen(decimals).add(shift).setScale(0, java.math.RoundingMode.FLOOR);
        // 9999.99 and 10000 are one number: compared without trailing zeros, whatever decade they were taken for.
        return step.signum() == 0
                ? "0"
                : step.scaleByPowerOfTen(-decimals).stripTrailingZeros().toString();
    }

    /**
     * A value of a contract as a list of what it is made of: every float and double as {@code Double}, everything else
     * as text, types, lengths and shapes included.
     */
    static List<Object> parts(Object value) {
        List<Object> parts = new ArrayList<>();
        addParts(value, parts);
        return parts;
    }

    private static void addParts(Object value, List<Object> parts) {
        if (value instanceof Float || value instanceof Double) {
            parts.add(((Number) value).doubleValue());
        } else if (value instanceof Tensor tensor) {
            addParts(tensor.shape(), parts);
            addParts(tensor.data(), parts);
        } else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                addParts(Canonical.component(record, component), parts);
            }
        } else if (value != null && value.getClass().isArray()) {
            parts.add("length " + Array.getLength(value));
            for (int i = 0; i < Array.getLength(value); i++) {
                addParts(Array.get(value, i), parts);
            }
        } else {
            parts.add(String.valueOf(value));
        }
    }

    /** Whether two values of a contract differ by rounding at most. */
    static boolean close(Object actual, Object expected) {
        List<Object> found = parts(actual);
        List<Object> wanted = parts(expected);
        if (found.size() != wanted.size()) {
            return false;
        }
        for (int i = 0; i < found.size(); i++) {
            boolean same = found.get(i) instanceof Double a && wanted.get(i) instanceof Double e
                    ? a.equals(e) || close(a, e, TOLERANCE)
                    : found.get(i).equals(wanted.get(i));
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
