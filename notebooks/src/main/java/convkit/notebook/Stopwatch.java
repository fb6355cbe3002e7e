package convkit.notebook;

import java.util.Arrays;
import java.util.function.LongSupplier;

/** How long a call takes on this machine, now: the median of several calls, after some that let the compiler warm up. */
final class Stopwatch {

    private static final int LEAST_CALLS = 3;
    private static final int MOST_CALLS = 501;
    private static final double WARM_UP = 0.4;

    private final double budget;
    private final LongSupplier nanos;

    /** @param budget seconds that a measurement may take if the call is quick; a slow call runs four times whatever it takes */
    Stopwatch(double budget) {
        this(budget, System::nanoTime);
    }

    Stopwatch(double budget, LongSupplier nanos) {
        this.budget = budget;
        this.nanos = nanos;
    }

    /** Seconds of one call; NaN if the thread was interrupted, which is then forgotten. */
    double seconds(Runnable call) {
        long start = nanos.getAsLong();
        do {
            call.run();
            if (Thread.interrupted()) {
                return Double.NaN;
            }
        } while (since(start) < WARM_UP * budget);
        double[] seconds = new double[MOST_CALLS];
        int calls = 0;
        while (calls < LEAST_CALLS || calls < MOST_CALLS && since(start) < budget) {
            long begin = nanos.getAsLong();
            call.run();
            seconds[calls++] = since(begin);
            if (Thread.interrupted()) {
                return Double.NaN;
            }
        }
        Arrays.sort(seconds, 0, calls);
        return seconds[calls / 2];
    }

    private double since(long begin) {
        return (nanos.getAsLong() - begin) / 1e9;
    }
}
