package convkit.nn.layer;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Where a layer such as dropout takes its chance from: a new generator for each forward pass. Between two passes one number
 * says where the series stands, so that a training can be saved and resumed as if it had never stopped.
 */
public final class Draws {

    private long state;

    /** @param random gives the seed of all later draws */
    public Draws(RandomGenerator random) {
        this.state = random.nextLong();
    }

    /** The generator for one forward pass. */
    public RandomGenerator next() {
        SplittableRandom random = new SplittableRandom(state);
        state = random.nextLong();
        return random;
    }

    /** Where the series stands. */
    public long state() {
        return state;
    }

    /** Goes on from where a series stood. */
    public void state(long newState) {
        state = newState;
    }
}
