package convkit.data;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The order in which examples are visited: a permutation of 0 to n − 1. */
final class Order {

    private Order() {}

    static int[] sequential(int length) {
        int[] order = new int[length];
        Arrays.setAll(order, i -> i);
        return order;
    }

    /** Every order is equally likely (Fisher and Yates); the same seed gives the same one. */
    static int[] shuffled(int length, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = sequential(length);
        for (int last = length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int item = order[last];
            order[last] = order[other];
            order[other] = item;
        }
        return order;
    }
}
