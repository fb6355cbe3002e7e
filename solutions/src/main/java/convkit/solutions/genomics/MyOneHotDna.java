package convkit.solutions.genomics;

import convkit.exercises.genomics.OneHotDnaExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code one-hot-dna}; {@link OneHotDnaExercise} says what is asked. */
public class MyOneHotDna implements OneHotDnaExercise {

    @Override
    public Tensor encode(String[] sequences) {
        // solution: set one channel for each letter, all four for N
        int length = sequences[0].length();
        Tensor encoded = Tensor.zeros(sequences.length, 4, length);
        for (int n = 0; n < sequences.length; n++) {
            if (sequences[n].length() != length) {
                throw new IllegalArgumentException("sequence " + n + " has " + sequences[n].length()
                        + " letters but the first has " + length + "; cut or fill them to one length");
            }
            for (int i = 0; i < length; i++) {
                write(encoded, n, i, Character.toUpperCase(sequences[n].charAt(i)));
            }
        }
        return encoded;
        // end solution
    }

    @Override
    public Tensor reverseComplement(Tensor encoded) {
        // solution: turn round both the channels and the positions
        int length = encoded.dim(2);
        Tensor other = Tensor.zeros(encoded.shape());
        for (int n = 0; n < encoded.dim(0); n++) {
            for (int channel = 0; channel < 4; channel++) {
                for (int i = 0; i < length; i++) {
                    other.set(encoded.get(n, channel, i), n, 3 - channel, length - 1 - i);
                }
            }
        }
        return other;
        // end solution
    }

    // solution
    private static void write(Tensor encoded, int n, int i, char letter) {
        int channel = "ACGT".indexOf(letter);
        if (channel >= 0) {
            encoded.set(1, n, channel, i);
        } else if (letter == 'N') {
            for (int any = 0; any < 4; any++) {
                encoded.set(0.25f, n, any, i);
            }
        } else {
            throw new IllegalArgumentException("'" + letter + "' is no letter of DNA; use A, C, G, T or N");
        }
    }
    // end solution
}
