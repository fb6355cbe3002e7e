package convkit.nn.tensor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Arrays kept for their next use, sorted by length.
 *
 * @param <T> kind of array
 */
final class Shelves<T> {

    /** Arrays of one length: those on the shelf, those that are out, and how few were on the shelf at the least. */
    private static final class Shelf<T> {
        private final List<T> free = new ArrayList<>();
        private final List<T> lent = new ArrayList<>();
        private int unused;
    }

    private final IntFunction<T> maker;
    private final Map<Integer, Shelf<T>> shelves = new HashMap<>();

    Shelves(IntFunction<T> maker) {
        this.maker = maker;
    }

    T take(int length) {
        Shelf<T> shelf = shelves.computeIfAbsent(length, unused -> new Shelf<>());
        int free = shelf.free.size();
        // the array that came back last: it is most likely still in the cache
        T array = free == 0 ? maker.apply(length) : shelf.free.remove(free - 1);
        shelf.unused = Math.min(shelf.unused, shelf.free.size());
        shelf.lent.add(array);
        return array;
    }

    /** An array that is not out is left alone: it came from elsewhere. */
    void giveBack(T array, int length) {
        Shelf<T> shelf = shelves.get(length);
        if (shelf == null) {
            return;
        }
        for (int i = shelf.lent.size() - 1; i >= 0; i--) {
            if (shelf.lent.get(i) == array) {
                shelf.lent.remove(i);
                shelf.free.add(array);
                return;
            }
        }
    }

    /** All arrays come back; those that were not needed since the last time are let go. */
    void collect() {
        for (Shelf<T> shelf : shelves.values()) {
            // never taken, they lie undermost
            shelf.free.subList(0, shelf.unused).clear();
            shelf.free.addAll(shelf.lent);
            shelf.lent.clear();
            shelf.unused = shelf.free.size();
        }
        shelves.values().removeIf(shelf -> shelf.free.isEmpty());
    }

    /** Number of values in all arrays. */
    long size() {
        long size = 0;
        for (Map.Entry<Integer, Shelf<T>> entry : shelves.entrySet()) {
            size += (long) entry.getKey()
                    * (entry.getValue().free.size() + entry.getValue().lent.size());
        }
        return size;
    }
}
