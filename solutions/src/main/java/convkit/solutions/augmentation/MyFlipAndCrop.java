package convkit.solutions.augmentation;

import convkit.exercises.augmentation.FlipAndCropExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code flip-and-crop}; {@link FlipAndCropExercise} says what is asked. */
public class MyFlipAndCrop implements FlipAndCropExercise {

    @Override
    public Tensor augment(Tensor picture, boolean flip, int padding, int top, int left, int height, int width) {
        // solution: find for each value of the crop where it comes from
        int rows = picture.dim(1);
        int columns = picture.dim(2);
        if (top < 0 || top + height > rows + 2 * padding || left < 0 || left + width > columns + 2 * padding) {
            throw new IllegalArgumentException("flip and crop: the crop leaves the padded picture");
        }
        Tensor crop = Tensor.zeros(picture.dim(0), height, width);
        for (int c = 0; c < crop.dim(0); c++) {
            for (int i = 0; i < height; i++) {
                for (int j = 0; j < width; j++) {
                    int h = top + i - padding;
                    int w = left + j - padding;
                    if (h >= 0 && h < rows && w >= 0 && w < columns) {
                        crop.set(picture.get(c, h, flip ? columns - 1 - w : w), c, i, j);
                    }
                }
            }
        }
        return crop;
        // end solution
    }
}
