package convkit.nn.layer;

import convkit.nn.conv.Window;
import convkit.nn.ops.StochasticPooling;
import convkit.nn.tensor.Tensor;
import java.util.random.RandomGenerator;

/**
 * In training each window puts out one of its activations, drawn in proportion to their size; in evaluation it puts out
 * the mean of that draw: {@code [N, C, H, W]} → {@code [N, C, OH, OW]}. Activations must not be negative. Zeiler &amp;
 * Fergus (2013), see {@link StochasticPooling}. No parameters.
 */
public final class StochasticPool2d extends Layer {

    private final Window window;
    private final Draws draws;

    /**
     * Windows side by side: the stride equals the kernel size.
     *
     * @param random gives the seed of all later draws
     */
    public StochasticPool2d(int kernelSize, RandomGenerator random) {
        this(Window.of(kernelSize).stride(kernelSize), random);
    }

    /** Any window; padding is never drawn. */
    public StochasticPool2d(Window window, RandomGenerator random) {
        this.window = window;
        this.draws = new Draws(random);
    }

    @Override
    public Tensor forward(Tensor x) {
        return isTraining()
                ? StochasticPooling.stochasticPool2d(x, window, window, draws.next())
                : StochasticPooling.expectedPool2d(x, window, window);
    }

    @Override
    protected Draws ownDraws() {
        return draws;
    }

    @Override
    public int[] outputShape(int... inputShape) {
        return MaxPool2d.pooledShape("stochastic_pool2d", window, inputShape);
    }

    @Override
    public String describe() {
        return "StochasticPool2d(" + window.describe() + ")";
    }
}
