package convkit.solutions.augmentation.alternative;

import convkit.exercises.augmentation.FlipAndCropExercise;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;

/** Solves {@code flip-and-crop} in the three steps of the statement, each with a picture of its own, row by row. */
public class FlipsPadsAndCrops implements FlipAndCropExercise {

    @Override
    public Tensor augment(Tensor picture, boolean flip, int padding, int top, int left, int height, int width) {
        float[][] rows = new float[picture.dim(0) * picture.dim(1)][];
        for (int r = 0; r < rows.length; r++) {
            rows[r] = Arrays.copyOfRange(picture.data(), r * picture.dim(2), (r + 1) * picture.dim(2));
            if (flip) {
                reverse(rows[r]);
            }
        }
        Tensor padded = Tensor.zeros(picture.dim(0), picture.dim(1) + 2 * padding, picture.dim(2) + 2 * padding);
        for (int r = 0; r < rows.length; r++) {
            int row = r / picture.dim(1) * padded.dim(1) + padding + r % picture.dim(1);
            System.arraycopy(rows[r], 0, padded.data(), row * padded.dim(2) + padding, picture.dim(2));
        }
        if (Math.min(top, left) < 0 || top > padded.dim(1) - height || left > padded.dim(2) - width) {
            throw new IllegalArgumentException("no room for the crop");
        }
        Tensor crop = Tensor.zeros(picture.dim(0), height, width);
        for (int r = 0; r < picture.dim(0) * height; r++) {
            int row = r / height * padded.dim(1) + top + r % height;
            System.arraycopy(padded.data(), row * padded.dim(2) + left, crop.data(), r * width, width);
        }
        return crop;
    }

    private static void reverse(float[] row) {
        float[] copy = row.clone();
        for (int i = 0; i < row.length; i++) {
            row[row.length - 1 - i] = copy[i];
        }
    }
}
