package convkit.exercises.genomics;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code mutation-map}: what would happen if this letter were another?</b>
 *
 * <p>A model that scores sequences can be asked about mutations before anyone makes them: change one letter, score again, and
 * note the difference; do so for every position and every letter. The map shows which letters a protein cannot do without, and
 * which single change would create a new site.
 *
 * <pre>
 *   best(x)   = max over i of Σ_c Σ_w motif[c, w] · x[c, i + w]          the given strand only
 *   map[c, i] = best(x with letter c at position i) − best(x)
 * </pre>
 *
 * where every other position stays as it is; so map is 0 at the letters that stand there already. The maximum is taken anew for
 * each mutation: if one site is destroyed, another may take over.
 *
 * <p><b>Worked example.</b> Motif [1 0; 0 2; 0 0; 0 0], which likes "AC", and x = "AC": best is 3. C, G or T instead of A leave 2,
 * so −1; A, G or T instead of C leave 1, so −2: map = [0 −2; −1 0; −1 −2; −1 −2]. (With x = "ACAC" all mutations give 0: the other
 * site stays.)
 *
 * <p><b>Source:</b> Alipanahi et al., "Predicting the sequence specificities of DNA- and RNA-binding proteins by deep learning"
 * (2015), figure 4; DeepBind weighs the difference by the scores, here it is taken as it is.
 *
 * <p><b>Needs:</b> exercise {@code motif-scan}. <b>Out of scope:</b> the other strand, speed (L·4 scans are fine), unknown letters.
 * <b>Time:</b> 30 minutes.
 */
public interface MutationMapExercise {

    /**
     * The best score of a sequence. The arguments are not changed.
     *
     * @param sequence one-hot, {@code [4, L]}, channels A, C, G, T
     * @param motif {@code [4, W]}, W ≤ L
     */
    float best(Tensor sequence, Tensor motif);

    /**
     * Effect of every change of a single letter. The arguments are not changed.
     *
     * @param sequence one-hot, {@code [4, L]}
     * @param motif {@code [4, W]}, W ≤ L
     * @return {@code [4, L]}
     */
    Tensor map(Tensor sequence, Tensor motif);
}
