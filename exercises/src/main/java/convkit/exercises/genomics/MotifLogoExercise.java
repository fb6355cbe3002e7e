package convkit.exercises.genomics;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code motif-logo}: how much does each position of a motif say?</b>
 *
 * <p>Sites at which a protein was found resemble each other, more at some positions than at others. A logo draws this: a column
 * of letters per position, as high as the position says much about the protein, each letter in proportion to how often it is
 * there.
 *
 * <pre>
 *   p[c, w]  = share of letter c at position w, over all sites                       (channels A, C, G, T)
 *   info[w]  = 2 + Σ_c p[c, w]·log₂ p[c, w]      bits, from 0 (all letters alike) to 2 (always the same); 0·log₂ 0 = 0
 *   height[c, w] = p[c, w] · info[w]
 * </pre>
 *
 * Every site counts the same. There are no pseudo-counts, and no correction for few sites.
 *
 * <p><b>Worked example.</b> Sites "AA", "AC", "AG", "AT": at position 0 always A, p = (1, 0, 0, 0), info = 2 + 1·0 = 2 bits; at
 * position 1 all alike, info = 2 + 4·¼·(−2) = 0 bits. Heights: A = (2, 0), all others 0. Sites "A", "A", "C", "C": info = 2 + 2·½·(−1)
 * = 1 bit, A and C are ½ high each.
 *
 * <p><b>Source:</b> Schneider &amp; Stephens, "Sequence logos: a new way to display consensus sequences" (1990). DeepBind draws
 * its kernels so, from the sites that make them respond.
 *
 * <p><b>Needs:</b> logarithms; log₂ x = ln x / ln 2. <b>Out of scope:</b> pseudo-counts, backgrounds that are not uniform, drawing.
 * <b>Time:</b> 20 minutes.
 */
public interface MotifLogoExercise {

    /**
     * Heights of the letters, in bits.
     *
     * @param sites at least one, all of one length W ≥ 1, of capital letters A, C, G, T
     * @return {@code [4, W]}
     */
    Tensor heights(String[] sites);
}
