package convkit.solutions.augmentation.alternative;

import convkit.exercises.augmentation.CutoutExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code cutout} by asking every pixel whether the square covers it: nothing can then lie outside. */
public class AsksEveryPixel implements CutoutExercise {

    @Override
    public Tensor cutout(Tensor picture, int centerRow, int centerColumn, int size, float[] fill) {
        int area = picture.dim(1) * picture.dim(2);
        float[] values = new float[picture.size()];
        for (int i = 0; i < values.length; i++) {
            int down = i % area / picture.dim(2) - centerRow + size / 2;
            int right = i % picture.dim(2) - centerColumn + size / 2;
            boolean covered = down >= 0 && down < size && right >= 0 && right < size;
            values[i] = covered ? fill[i / area] : picture.data()[i];
        }
        return Tensor.of(values, picture.shape());
    }
}
