package convkit.solutions.genomics.alternative;

import convkit.exercises.genomics.OneHotDnaExercise;
import convkit.nn.tensor.Tensor;
import java.util.Map;

/** Solves {@code one-hot-dna} with a table of columns, and turns strands by reading each sequence's data from its end. */
public class TabulatedOneHotDna implements OneHotDnaExercise {

    private static final Map<Character, float[]> COLUMNS = Map.of(
            'A', new float[] {1, 0, 0, 0},
            'C', new float[] {0, 1, 0, 0},
            'G', new float[] {0, 0, 1, 0},
            'T', new float[] {0, 0, 0, 1},
            'N', new float[] {0.25f, 0.25f, 0.25f, 0.25f});

    @Override
    public Tensor encode(String[] sequences) {
        int length = sequences[0].length();
        float[] values = new float[sequences.length * 4 * length];
        for (int n = 0; n < sequences.length; n++) {
            char[] letters = sequences[n].toUpperCase(java.util.Locale.ROOT).toCharArray();
            if (letters.length != length) {
                throw new IllegalArgumentException("lengths differ");
            }
            for (int i = 0; i < length; i++) {
                float[] column = COLUMNS.get(letters[i]);
                if (column == null) {
                    throw new IllegalArgumentException("unknown letter " + letters[i]);
                }
                for (int channel = 0; channel < 4; channel++) {
                    values[(4 * n + channel) * length + i] = column[channel];
                }
            }
        }
        return Tensor.of(values, sequences.length, 4, length);
    }

    @Override
    public Tensor reverseComplement(Tensor encoded) {
        int size = 4 * encoded.dim(2);
        float[] values = new float[encoded.size()];
        for (int i = 0; i < values.length; i++) {
            // Channels and positions backwards is the sequence's whole block backwards.
            values[i] = encoded.data()[i / size * size + size - 1 - i % size];
        }
        return Tensor.of(values, encoded.shape());
    }
}
