package convkit.nn.conv.vector;

import static convkit.nn.conv.vector.MicroKernel.SPECIES;
import static convkit.nn.conv.vector.MicroKernel.V;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * Copies and sums of many short rows. A loop over the few vectors of one row takes longer to enter and to leave than to run, and
 * so does a call of {@code System.arraycopy}; so these loops run over the rows, one vector wide.
 *
 * <p>They write whole vectors. What the last vector of a row writes behind it is written over by the next row, whose turn comes
 * later: columns are taken from right to left, rows from top to bottom. Behind the last row, {@link MicroKernel#V} values more
 * must be there to be overwritten.
 */
final class Rows {

    private Rows() {}

    /**
     * Copies rows, and fills what lies between them with zeros.
     *
     * @param toStep distance of two rows in {@code to}; also behind the last row, zeros fill as much
     */
    static void copy(float[] from, int at, int fromStep, float[] to, int start, int toStep, int rows, int length) {
        int gap = toStep - length;
        if (gap > V || at + (rows - 1) * fromStep + length + V > from.length) {
            for (int row = 0; row < rows; row++) {
                System.arraycopy(from, at + row * fromStep, to, start + row * toStep, length);
                Arrays.fill(to, start + row * toStep + length, start + (row + 1) * toStep, 0f);
            }
            return;
        }
        FloatVector zero = FloatVector.zero(SPECIES);
        int last = (length - 1) / V * V;
        for (int row = 0; row < rows; row++) {
            FloatVector.fromArray(SPECIES, from, at + row * fromStep + last).intoArray(to, start + row * toStep + last);
            zero.intoArray(to, start + row * toStep + length);
        }
        for (int j = last - V; j >= 0; j -= V) {
            for (int row = 0; row < rows; row++) {
                FloatVector.fromArray(SPECIES, from, at + row * fromStep + j).intoArray(to, start + row * toStep + j);
            }
        }
    }

    /** Copies one row so that its vectors lie {@code step} apart. */
    static void spread(float[] from, int at, float[] to, int start, int step, int vectors) {
        for (int i = 0; i < vectors; i++) {
            FloatVector.fromArray(SPECIES, from, at + i * V).intoArray(to, start + i * step);
        }
    }

    /** Sums of two rows each: of those at a, a + fromStep, … and those at b, b + fromStep, … */
    static void add(float[] from, int a, int b, int fromStep, float[] to, int start, int toStep, int rows, int length) {
        if (rows == 1) {
            for (int j = 0; j < length; j += V) {
                FloatVector.fromArray(SPECIES, from, a + j)
                        .add(FloatVector.fromArray(SPECIES, from, b + j))
                        .intoArray(to, start + j);
            }
            return;
        }
        for (int j = (length - 1) / V * V; j >= 0; j -= V) {
            for (int row = 0; row < rows; row++) {
                FloatVector.fromArray(SPECIES, from, a + row * fromStep + j)
                        .add(FloatVector.fromArray(SPECIES, from, b + row * fromStep + j))
                        .intoArray(to, start + row * toStep + j);
            }
        }
    }

    /** Differences of two rows each, as {@link #add}: those at a less those at b. */
    static void subtract(
            float[] from, int a, int b, int fromStep, float[] to, int start, int toStep, int rows, int length) {
        if (rows == 1) {
            for (int j = 0; j < length; j += V) {
                FloatVector.fromArray(SPECIES, from, a + j)
                        .sub(FloatVector.fromArray(SPECIES, from, b + j))
                        .intoArray(to, start + j);
            }
            return;
        }
        for (int j = (length - 1) / V * V; j >= 0; j -= V) {
            for (int row = 0; row < rows; row++) {
                FloatVector.fromArray(SPECIES, from, a + row * fromStep + j)
                        .sub(FloatVector.fromArray(SPECIES, from, b + row * fromStep + j))
                        .intoArray(to, start + row * toStep + j);
            }
        }
    }
}
