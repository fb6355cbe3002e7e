package convkit.nn.layer;

import convkit.nn.ops.Elementwise;
import convkit.nn.tensor.Memory;
import convkit.nn.tensor.Tensor;
import java.util.random.RandomGenerator;

/**
 * In training each value is set to 0 with the given probability and the others are scaled by 1/(1 − probability), so that
 * the expected value is the same in evaluation, where nothing happens. Srivastava et al. (2014). No parameters.
 */
public final class Dropout extends Layer {

    private final double probability;
    private final Draws draws;

    /**
     * @param probability of a value to be dropped, in [0, 1)
     * @param random gives the seed of all later draws
     */
    public Dropout(double probability, RandomGenerator random) {
        if (!(probability >= 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "Dropout: probability is " + probability + " but must be at least 0 and below 1");
        }
        this.probability = probability;
        this.draws = new Draws(random);
    }

    @Override
    public Tensor forward(Tensor x) {
        if (!isTraining() || probability == 0) {
            return x;
        }
        float kept = (float) (1 / (1 - probability));
        RandomGenerator random = draws.next();
        Memory memory = Memory.of(x);
        float[] mask = memory.floats(x.size());
        for (int i = 0; i < mask.length; i++) {
            mask[i] = random.nextDouble() < probability ? 0f : kept;
        }
        return Elementwise.mul(x, memory.tensor(mask, x.shape()));
    }

    @Override
    protected Draws ownDraws() {
        return draws;
    }

    @Override
    public int[] outputShape(int... inputShape) {
        return inputShape.clone();
    }

    @Override
    public String describe() {
        return "Dropout(" + probability + ")";
    }
}
