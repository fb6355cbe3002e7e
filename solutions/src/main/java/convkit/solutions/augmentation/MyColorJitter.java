package convkit.solutions.augmentation;

import convkit.exercises.augmentation.ColorJitterExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code colour-drop-and-jitter}; {@link ColorJitterExercise} says what is asked. */
public class MyColorJitter implements ColorJitterExercise {

    @Override
    public Tensor colorDrop(Tensor picture) {
        // solution: write the luma of each pixel into all three channels
        int area = picture.dim(1) * picture.dim(2);
        Tensor grey = Tensor.zeros(picture.shape());
        float[] x = picture.data();
        for (int i = 0; i < grey.size(); i++) {
            int pixel = i % area;
            grey.data()[i] = 0.299f * x[pixel] + 0.587f * x[area + pixel] + 0.114f * x[2 * area + pixel];
        }
        return grey;
        // end solution
    }

    @Override
    public Tensor jitter(Tensor picture, float brightness, float contrast) {
        // solution: multiply, clamp, stretch about the mean luma, clamp
        Tensor y = picture.copy();
        for (int i = 0; i < y.size(); i++) {
            y.data()[i] = clamp(brightness * y.data()[i]);
        }
        double mean = 0;
        for (float luma : colorDrop(y).data()) {
            mean += luma / y.size();
        }
        for (int i = 0; i < y.size(); i++) {
            y.data()[i] = clamp(mean + contrast * (y.data()[i] - mean));
        }
        return y;
        // end solution
    }

    // solution
    private static float clamp(double value) {
        return (float) Math.max(0, Math.min(1, value));
    }
    // end solution
}
