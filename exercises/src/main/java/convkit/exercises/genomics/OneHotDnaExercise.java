package convkit.exercises.genomics;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code one-hot-dna}: letters as channels.</b>
 *
 * <p>A convolution cannot read letters, and numbering them (A = 0, C = 1, …) would claim that T is three times C. So each letter
 * becomes four channels, one of which is 1: a sequence is then a picture of one row and four "colours".
 *
 * <pre>
 *   x[n, channel, i] = 1 for the channel of letter i of sequence n, else 0
 *   channels in the order A, C, G, T;  N, a letter that is not known, is ¼ in all four
 * </pre>
 *
 * <p>DNA has two strands: A stands opposite T, C opposite G, and the other strand is read backwards. Its encoding can be made
 * from ours without going back to letters: {@link #reverseComplement}.
 *
 * <p><b>Worked example.</b> "ACC" is A = (1 0 0), C = (0 1 1), G = (0 0 0), T = (0 0 0). The other strand reads "GGT": A = (0 0 0),
 * C = (0 0 0), G = (1 1 0), T = (0 0 1).
 *
 * <p><b>Source:</b> Alipanahi et al., "Predicting the sequence specificities of DNA- and RNA-binding proteins by deep learning"
 * (2015), online methods (DeepBind).
 *
 * <p><b>Needs:</b> {@link Tensor#zeros}, {@link Tensor#set}. <b>Out of scope:</b> other alphabets, padding of sequences. <b>Time:</b>
 * 20 minutes.
 */
public interface OneHotDnaExercise {

    /**
     * Encodes sequences of one length.
     *
     * @param sequences at least one, of letters A, C, G, T and N; small letters mean the same
     * @return {@code [N, 4, L]}
     * @throws IllegalArgumentException if lengths differ, or there is any other letter
     */
    Tensor encode(String[] sequences);

    /**
     * The other strand of each sequence, read in its own direction. The argument is not changed.
     *
     * @param encoded {@code [N, 4, L]} as made by {@link #encode}
     * @return a new tensor {@code [N, 4, L]}
     */
    Tensor reverseComplement(Tensor encoded);
}
