package convkit.bench;

import java.util.Arrays;

/** Middle and ends of a few repetitions. */
record Spread(double median, double low, double high, int rounds) {

    /** @param values at least one */
    static Spread of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double median = n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
        return new Spread(median, sorted[0], sorted[n - 1], n);
    }
}
