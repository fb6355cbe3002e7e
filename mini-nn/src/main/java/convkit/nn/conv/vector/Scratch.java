package convkit.nn.conv.vector;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Arrays that a rung needs while it computes, kept for its next call: a training step then allocates none. Lengths are
 * powers of two, so that an array fits many uses. What exceeds the limit is left to the garbage collector. Safe for use by
 * several threads.
 */
final class Scratch {

    private static final int SMALLEST_POWER = 10;
    private static final int POWERS = 31;

    private final long limit;
    private final Deque<float[]>[] free;
    private long held;

    /** @param limit values that are kept at most, over all arrays */
    Scratch(long limit) {
        this.limit = limit;
        this.free = queues();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of generic types.
    private static Deque<float[]>[] queues() {
        Deque<float[]>[] queues = new Deque[POWERS];
        for (int power = 0; power < POWERS; power++) {
            queues[power] = new ArrayDeque<>();
        }
        return queues;
    }

    /** An array of at least this length, with any values in it. */
    float[] take(int length) {
        int power = Math.max(SMALLEST_POWER, Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, length - 1)));
        if (power >= POWERS) {
            return new float[length];
        }
        synchronized (this) {
            float[] kept = free[power].pollLast();
            if (kept != null) {
                held -= kept.length;
                return kept;
            }
        }
        return new float[1 << power];
    }

    /** Takes back arrays that came from {@link #take}; nobody may use them any more. */
    synchronized void giveBack(float[]... arrays) {
        for (float[] array : arrays) {
            if (Integer.bitCount(array.length) == 1 && held + array.length <= limit) {
                free[Integer.numberOfTrailingZeros(array.length)].addLast(array);
                held += array.length;
            }
        }
    }

    /** Values kept at the moment. */
    synchronized long held() {
        return held;
    }
}
