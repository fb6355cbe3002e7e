package convkit.solutions.augmentation;

import convkit.exercises.augmentation.CutoutExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code cutout}; {@link CutoutExercise} says what is asked. */
public class MyCutout implements CutoutExercise {

    @Override
    public Tensor cutout(Tensor picture, int centerRow, int centerColumn, int size, float[] fill) {
        // solution: fill the part of the square that lies inside, on a copy
        Tensor y = picture.copy();
        int top = centerRow - size / 2;
        int left = centerColumn - size / 2;
        int bottom = Math.min(y.dim(1), top + size);
        int right = Math.min(y.dim(2), left + size);
        for (int c = 0; c < y.dim(0); c++) {
            for (int h = Math.max(0, top); h < bottom; h++) {
                for (int w = Math.max(0, left); w < right; w++) {
                    y.set(fill[c], c, h, w);
                }
            }
        }
        return y;
        // end solution
    }
}
