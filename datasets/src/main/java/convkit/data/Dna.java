package convkit.data;

import convkit.nn.ops.OneHot;
import convkit.nn.tensor.Tensor;
import java.util.List;
import java.util.random.RandomGenerator;

/** Sequences of the letters A, C, G and T, read in the direction in which DNA is written (5′ to 3′). */
public final class Dna {

    /** The letters in the order of the channels; letter c stands opposite letter 3 − c. */
    public static final String LETTERS = "ACGT";

    private Dna() {}

    /**
     * One-hot sequences {@code [N, 4, L]}, channels A, C, G, T.
     *
     * @throws IllegalArgumentException if there are none, lengths differ, or there is another letter
     */
    public static Tensor encode(List<String> sequences) {
        int[][] symbols = new int[sequences.size()][];
        for (int n = 0; n < symbols.length; n++) {
            symbols[n] = OneHot.symbols(sequences.get(n), LETTERS);
            for (int i = 0; i < symbols[n].length; i++) {
                requireLetter(symbols[n][i], sequences.get(n), i);
            }
        }
        return OneHot.sequences(symbols, LETTERS.length());
    }

    /** The other strand, read in its own direction: AAC is GTT. */
    public static String reverseComplement(String sequence) {
        StringBuilder other = new StringBuilder();
        for (int i = sequence.length() - 1; i >= 0; i--) {
            int letter = LETTERS.indexOf(sequence.charAt(i));
            requireLetter(letter, sequence, i);
            other.append(LETTERS.charAt(LETTERS.length() - 1 - letter));
        }
        return other.toString();
    }

    /** Letters drawn independently, all equally frequent. */
    public static String random(int length, RandomGenerator random) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < length; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }

    /** The same letters in another order, all equally likely. */
    public static String shuffle(String sequence, RandomGenerator random) {
        char[] letters = sequence.toCharArray();
        for (int last = letters.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            char letter = letters[last];
            letters[last] = letters[other];
            letters[other] = letter;
        }
        return new String(letters);
    }

    private static void requireLetter(int letter, String sequence, int position) {
        if (letter < 0) {
            throw new IllegalArgumentException("dna: letter '" + sequence.charAt(position) + "' at position " + position
                    + " is none of A, C, G, T; write capital letters");
        }
    }
}
