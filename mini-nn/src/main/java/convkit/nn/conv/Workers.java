package convkit.nn.conv;

import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Runs independent pieces of one call on several threads: those of the fork-join pool that the caller belongs to, else of
 * the common one. How many take part is the only thread setting there is: system property {@code convkit.threads}, else
 * environment variable {@code CONVKIT_THREADS}, else one per processor.
 *
 * <p>Which thread runs which piece is left to chance. A result must not depend on it: every piece writes to a place of its
 * own, and sums over pieces are added in the order of the pieces.
 */
public final class Workers {

    private Workers() {}

    /**
     * The number of threads that take part in one call.
     *
     * @throws IllegalArgumentException if the setting is no whole number of 1 or more
     */
    public static int threads() {
        return Settings.THREADS
                .value()
                .map(Workers::parse)
                .orElseGet(() -> Runtime.getRuntime().availableProcessors());
    }

    private static int parse(Settings.Value value) {
        try {
            int threads = Integer.parseInt(value.text());
            if (threads >= 1) {
                return threads;
            }
        } catch (NumberFormatException e) {
            // Answered below, like a number that is too small.
        }
        throw new IllegalArgumentException(value.source() + ": is '" + value.text()
                + "' but must be a whole number of 1 or more; the number of threads");
    }

    /** Runs {@code piece} for each of 0 … pieces − 1 and returns when all are done. */
    public static void forEach(int pieces, IntConsumer piece) {
        int threads = Math.min(pieces, threads());
        if (threads <= 1) {
            for (int i = 0; i < pieces; i++) {
                piece.accept(i);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        Runnable worker = () -> {
            for (int i = next.getAndIncrement(); i < pieces; i = next.getAndIncrement()) {
                piece.accept(i);
            }
        };
        ForkJoinTask<?>[] tasks = new ForkJoinTask<?>[threads];
        for (int i = 0; i < threads; i++) {
            tasks[i] = ForkJoinTask.adapt(worker);
        }
        ForkJoinTask.invokeAll(tasks);
    }
}
