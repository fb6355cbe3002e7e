package convkit.exercises.backprop;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code batch-norm}: batch normalisation, forward.</b>
 *
 * <p>In training each channel is brought to mean 0 and variance 1 over the batch, then scaled by γ and shifted by β, which are
 * learned. For channel c, over its M = N·H·W values in all pictures:
 *
 * <pre>
 *   mean = 1/M · Σ x      variance = 1/M · Σ (x − mean)²      y = γ · (x − mean) / √(variance + ε) + β
 * </pre>
 *
 * This variance is divided by M ("biased"). In evaluation a picture must not depend on its neighbours, so running values stand in
 * for mean and variance. Training gathers them:
 *
 * <pre>
 *   runningMean     ← (1 − momentum) · runningMean     + momentum · mean
 *   runningVariance ← (1 − momentum) · runningVariance + momentum · variance · M / (M − 1)
 * </pre>
 *
 * What is remembered is the variance divided by M − 1 ("unbiased"): a better guess for all pictures. Both rules are PyTorch's.
 *
 * <p><b>Worked numbers</b>, one channel, M = 4, ε = 0.75, γ = 2, β = 10: x = (1, 2, 4, 5) has mean 3 and variance (4 + 1 + 1 +
 * 4)/4 = 2.5; √(2.5 + 0.75) = 1.802776, y[0] = 2·(1 − 3)/1.802776 + 10 = 7.781200. From runningMean 0 and runningVariance 1 with
 * momentum 0.1: 0.3 and 0.9 + 0.1·2.5·4/3 = 1.233333.
 *
 * <p><b>Source:</b> Ioffe &amp; Szegedy, "Batch normalization" (2015), Algorithms 1 and 2.
 */
public interface BatchNormExercise {

    /**
     * Result of the forward pass in training.
     *
     * @param output {@code [N, C, H, W]}
     * @param runningMean {@code C} values
     * @param runningVariance {@code C} values
     */
    record Trained(Tensor output, float[] runningMean, float[] runningVariance) {}

    /**
     * Forward pass in training. The arguments are not changed: new running values are returned.
     *
     * @param x {@code [N, C, H, W]}, at least two values per channel
     * @param gamma one scale per channel
     * @param beta one shift per channel
     * @param runningMean so far, one per channel
     * @param runningVariance so far, one per channel
     * @param momentum weight of this batch, in (0, 1)
     * @param epsilon keeps the divisor off zero, &gt; 0
     */
    Trained train(
            Tensor x,
            float[] gamma,
            float[] beta,
            float[] runningMean,
            float[] runningVariance,
            float momentum,
            float epsilon);

    /**
     * Forward pass in evaluation; arguments as for {@link #train}, none is changed.
     *
     * @return a new tensor {@code [N, C, H, W]}
     */
    Tensor evaluate(Tensor x, float[] gamma, float[] beta, float[] runningMean, float[] runningVariance, float epsilon);
}
