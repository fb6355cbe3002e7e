package convkit.solutions.sample;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one made-up student hands in.
 *
 * @param kind what sort of submission it is
 * @param detail the mistake or attack in it; empty if there is none
 * @param files content by name of file, {@code My….java} and helpers; null if nothing is handed in
 * @param right ids of the exercises that must get all points
 * @param spoilt ids of those that must get less; the others get nothing
 */
record Handed(Kind kind, String detail, SortedMap<String, String> files, List<String> right, List<String> spoilt) {

    /** Sorts of submissions, with their shares in percent. */
    enum Kind {
        RIGHT(30),
        MISTAKEN(26),
        HALF(12),
        STARTER(6),
        PARTIAL(8),
        BROKEN(4),
        ATTACK(10),
        TORN(2),
        NOTHING(2);

        final int percent;

        Kind(int percent) {
            this.percent = percent;
        }
    }

    Handed {
        files = files == null ? null : new TreeMap<>(files);
        right = List.copyOf(right);
        spoilt = List.copyOf(spoilt);
    }
}
