package convkit.nn.ops;

import convkit.nn.conv.Workers;
import java.util.function.IntConsumer;

/**
 * Long loops over values that do not depend on each other, cut into ranges for the threads of {@link Workers}. The ranges
 * follow from the length alone, and each value is computed in one of them: the number of threads changes nothing.
 */
final class Split {

    /** 128 KiB of values: a range takes longer than to wake a thread for it, and stays in the second-level cache. */
    private static final int RANGE = 1 << 15;

    private Split() {}

    @FunctionalInterface
    interface Range {
        void run(int from, int to);
    }

    static void ranges(int length, Range range) {
        if (length <= RANGE) {
            range.run(0, length);
        } else {
            Workers.forEach((length + RANGE - 1) / RANGE, i -> range.run(i * RANGE, Math.min(length, (i + 1) * RANGE)));
        }
    }

    /** {@code count} pieces that read or write {@code values} values altogether, on one thread if that is little. */
    static void pieces(int count, int values, IntConsumer piece) {
        if (values <= RANGE) {
            for (int i = 0; i < count; i++) {
                piece.accept(i);
            }
        } else {
            Workers.forEach(count, piece);
        }
    }
}
