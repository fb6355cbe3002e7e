package convkit.solutions.augmentation.alternative;

import convkit.exercises.augmentation.ColorJitterExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code colour-drop-and-jitter} with rows and columns, and adds up the mean while it brightens. */
public class PixelByPixelJitter implements ColorJitterExercise {

    private static final double[] LUMA = {0.299, 0.587, 0.114};

    @Override
    public Tensor colorDrop(Tensor picture) {
        Tensor grey = Tensor.zeros(3, picture.dim(1), picture.dim(2));
        for (int h = 0; h < picture.dim(1); h++) {
            for (int w = 0; w < picture.dim(2); w++) {
                double luma = 0;
                for (int c = 0; c < 3; c++) {
                    luma += LUMA[c] * picture.get(c, h, w);
                }
                for (int c = 0; c < 3; c++) {
                    grey.set((float) luma, c, h, w);
                }
            }
        }
        return grey;
    }

    @Override
    public Tensor jitter(Tensor picture, float brightness, float contrast) {
        int pixels = picture.dim(1) * picture.dim(2);
        double[] bright = new double[picture.size()];
        double sum = 0;
        for (int i = 0; i < bright.length; i++) {
            bright[i] = Math.min(1, picture.data()[i] * brightness);
            sum += bright[i] * LUMA[i / pixels];
        }
        float[] values = new float[bright.length];
        for (int i = 0; i < values.length; i++) {
            double value = contrast * bright[i] + (1 - contrast) * sum / pixels;
            values[i] = (float) (value < 0 ? 0 : value > 1 ? 1 : value);
        }
        return Tensor.of(values, picture.shape());
    }
}
