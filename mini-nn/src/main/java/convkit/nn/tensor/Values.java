package convkit.nn.tensor;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** The value arrays of new tensors. */
final class Values {

    private Values() {}

    static float[] equal(float value, int size) {
        float[] values = new float[size];
        Arrays.fill(values, value);
        return values;
    }

    static float[] gaussian(RandomGenerator random, int size) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    static float[] rowMajor(float[][] rows) {
        int width = rows.length == 0 ? 0 : rows[0].length;
        float[] values = new float[rows.length * width];
        for (int h = 0; h < rows.length; h++) {
            if (rows[h].length != width) {
                throw new IllegalArgumentException("matrix: row " + h + " has " + rows[h].length
                        + " values but row 0 has " + width + "; make all rows equally long");
            }
            System.arraycopy(rows[h], 0, values, h * width, width);
        }
        return values;
    }
}
