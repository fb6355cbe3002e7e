package convkit.exercises.architectures;

/**
 * <b>Exercise {@code pattern-line}: a network in one line.</b>
 *
 * <p>Most networks for classification are spellings of one pattern. Spell it out, and work out what reaches the first full
 * connection:
 *
 * <pre>
 *   INPUT → [[CONV → RELU]*N → POOL?]*M → [FC → RELU]*K → FC
 * </pre>
 *
 * {@code *N} repeats what stands before it N times, which may be 0; {@code ?} is left out or there. The last FC gives the scores
 * and has no ReLU.
 *
 * <p><b>Shapes.</b> Every CONV has 3×3 kernels, stride 1 and padding 1, which keeps height and width, and puts out the same
 * number of maps. POOL has 2×2 windows and stride 2: height and width are halved, rounded down.
 *
 * <p><b>Worked example.</b> N = 2, M = 3, K = 1 with POOL on 3×32×32 and 64 filters: three times CONV RELU CONV RELU POOL, then FC
 * RELU FC, 18 layers; 32 → 16 → 8 → 4, so the first FC reads 64×4×4. N = M = K = 0 is the linear classifier: FC alone, which reads
 * 3×32×32.
 *
 * <p><b>Source:</b> Stanford CS231n, "Convolutional neural networks for visual recognition", and the lectures, section "the
 * pattern language of architectures".
 *
 * <p><b>Needs:</b> loops, exercise {@code output-size}. <b>Out of scope:</b> other kernels, branches. <b>Time:</b> 15 minutes.
 */
public interface PatternLineExercise {

    /**
     * The layers behind INPUT, in order.
     *
     * @param n N ≥ 0
     * @param m M ≥ 0
     * @param k K ≥ 0
     * @param pooled whether POOL is there
     * @return of the names {@code "CONV", "RELU", "POOL", "FC"}
     * @throws IllegalArgumentException if n, m or k is negative
     */
    String[] layers(int n, int m, int k, boolean pooled);

    /**
     * Shape of what the first FC reads.
     *
     * @param input {@code {C, H, W}}; not changed
     * @param n N ≥ 0
     * @param m M ≥ 0
     * @param pooled whether POOL is there
     * @param filters maps that each CONV puts out, ≥ 1
     * @return {@code {C', H', W'}}
     * @throws IllegalArgumentException if n or m is negative, or pooling leaves no height or no width
     */
    int[] featureMap(int[] input, int n, int m, boolean pooled, int filters);
}
