package convkit.exercises.training;

/**
 * <b>Exercise {@code learning-rate-schedule}: large steps first, small ones later.</b>
 *
 * <p>A large learning rate finds the valley, a small one its bottom. Two schedules are in use everywhere.
 *
 * <p><b>Step decay</b> multiplies the rate by a factor every so many epochs; epochs count from 0:
 *
 * <pre>
 *   rate(epoch) = base · factor^⌊epoch / every⌋
 * </pre>
 *
 * <b>Cosine with warm-up</b> rises in a straight line over the first W steps, because the statistics of a fresh network are not to
 * be trusted, and then falls along half a cosine until step T; steps count from 0:
 *
 * <pre>
 *   step &lt; W        base · (step + 1) / W
 *   W ≤ step &lt; T    least + (base − least) · (1 + cos(π · (step − W) / (T − W))) / 2
 *   step ≥ T        least
 * </pre>
 *
 * <p><b>Worked numbers.</b> Step decay with base 0.5, factor 0.1, every 30: 0.5 up to epoch 29, 0.05 from epoch 30, 0.005 from epoch
 * 60. Cosine with base 1, least 0, W = 4, T = 12: step 0: 0.25, step 3: 1, step 4: 1, step 6: (1 + cos(π/4))/2 = 0.853553, step 8:
 * 0.5, step 12: 0.
 *
 * <p><b>Source:</b> He et al., "Deep residual learning" (2016), section 3.4, for step decay; Loshchilov &amp; Hutter, "SGDR" (2017),
 * section 3; Goyal et al., "Accurate, large minibatch SGD" (2017), section 2.2, for the warm-up.
 */
public interface LearningRateScheduleExercise {

    /**
     * Learning rate of an epoch under step decay.
     *
     * @param base rate of the first epoch, &gt; 0
     * @param factor what the rate is multiplied by, in (0, 1)
     * @param every number of epochs between two changes, ≥ 1
     * @param epoch from 0 on
     */
    double stepDecay(double base, double factor, int every, int epoch);

    /**
     * Learning rate of a step under cosine decay with warm-up.
     *
     * @param base highest rate
     * @param least lowest rate, kept from step T on
     * @param warmUp W, number of steps of the rise, ≥ 0
     * @param total T, number of steps until the lowest rate, &gt; W
     * @param step from 0 on
     */
    double cosine(double base, double least, int warmUp, int total, int step);
}
