package convkit.exercises.genomics;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code motif-scan}: find a motif on both strands.</b>
 *
 * <p>A protein binds where the DNA reads roughly like its motif. The motif is a small table, one score per letter and position,
 * and scanning for it is a 1-D convolution over the one-hot sequence: a network that learns such kernels finds motifs by itself.
 *
 * <pre>
 *   score[0, i] = Σ_c Σ_w motif[c, w] · x[c, i + w]                 i = 0 … L − W
 *   score[1, i] = the same with the motif as it looks on the other strand:
 *                 motif'[c, w] = motif[3 − c, W − 1 − w]             channels A, C, G, T
 * </pre>
 *
 * Position i always names the left end of the window on the strand that is given.
 *
 * <p><b>Worked example.</b> Motif [1 0; 0 2; 0 0; 0 0], which likes "AC", and x = "GTAC". Forward: GT 0, TA 0, AC 1 + 2 = 3. On the
 * other strand the motif likes "GT": [0 0; 0 0; 2 0; 0 1]. GT 3, TA 0, AC 0. So score = [0 0 3; 3 0 0].
 *
 * <p><b>Source:</b> Alipanahi et al., "Predicting the sequence specificities of DNA- and RNA-binding proteins by deep learning"
 * (2015); Stormo, "DNA binding sites: representation and discovery" (2000).
 *
 * <p><b>Needs:</b> exercise {@code one-hot-dna}; three nested loops. <b>Out of scope:</b> batches, gaps, thresholds. <b>Time:</b> 30
 * minutes.
 */
public interface MotifScanExercise {

    /**
     * Where a motif fits best.
     *
     * @param position left end of the window
     * @param reverse whether the motif lies on the other strand
     * @param score there
     */
    record Hit(int position, boolean reverse, float score) {}

    /**
     * Scores of all positions on both strands. The arguments are not changed.
     *
     * @param sequence {@code [4, L]}, channels A, C, G, T
     * @param motif {@code [4, W]}
     * @return {@code [2, L − W + 1]}: the given strand, then the other
     * @throws IllegalArgumentException if the motif is longer than the sequence
     */
    Tensor scan(Tensor sequence, Tensor motif);

    /**
     * The highest score; of equal ones that on the given strand, then the leftmost.
     *
     * @param sequence {@code [4, L]}
     * @param motif {@code [4, W]}, W ≤ L
     */
    Hit best(Tensor sequence, Tensor motif);
}
