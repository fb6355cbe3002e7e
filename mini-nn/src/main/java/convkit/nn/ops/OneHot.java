package convkit.nn.ops;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;

/** Symbols as vectors that are 1 at the symbol's place and 0 elsewhere. No gradient: symbols are no numbers. */
public final class OneHot {

    /** In place of a symbol: not known, all zeros. */
    public static final int UNKNOWN = -1;

    private OneHot() {}

    /**
     * One row per symbol: {@code [N, classes]}. Times a matrix {@code [classes, E]} ({@link Affine#matmul}) this is an
     * embedding: row n of the product is the symbol's row of the matrix.
     *
     * @param symbols each in [0, classes), or {@link #UNKNOWN}
     */
    public static Tensor rows(int[] symbols, int classes) {
        Tensor rows = Tensor.zeros(symbols.length, classes);
        for (int n = 0; n < symbols.length; n++) {
            mark(rows, n * classes, 1, symbols[n], classes, n);
        }
        return rows;
    }

    /**
     * Sequences with the symbols as channels, ready for 1-D convolution: {@code [N, classes, L]}.
     *
     * @param sequences all of one length; each symbol in [0, classes), or {@link #UNKNOWN}
     * @throws IllegalArgumentException if there are none, lengths differ or a symbol is no class
     */
    public static Tensor sequences(int[][] sequences, int classes) {
        if (sequences.length == 0) {
            throw new IllegalArgumentException("one_hot: no sequences given; give at least one");
        }
        int length = sequences[0].length;
        Tensor encoded = Tensor.zeros(sequences.length, classes, length);
        for (int n = 0; n < sequences.length; n++) {
            if (sequences[n].length != length) {
                throw new IllegalArgumentException("one_hot: sequence " + n + " has " + sequences[n].length
                        + " symbols but sequence 0 has " + length + "; pad or cut them to one length");
            }
            for (int i = 0; i < length; i++) {
                mark(encoded, n * classes * length + i, length, sequences[n][i], classes, i);
            }
        }
        return encoded;
    }

    /**
     * The symbols of a text as numbers: each character's place in the alphabet, {@link #UNKNOWN} if it has none.
     *
     * @param alphabet such as {@code "ACGT"}
     */
    public static int[] symbols(String text, String alphabet) {
        return text.chars().map(alphabet::indexOf).toArray();
    }

    private static void mark(Tensor encoded, int start, int stride, int symbol, int classes, int position) {
        if (symbol < UNKNOWN || symbol >= classes) {
            throw new IllegalArgumentException("one_hot: symbol " + symbol + " at position " + position
                    + " is no class (result " + Shape.format(encoded.shape()) + "); symbols run from 0 to "
                    + (classes - 1) + ", and −1 is unknown");
        }
        if (symbol != UNKNOWN) {
            encoded.data()[start + symbol * stride] = 1f;
        }
    }
}
