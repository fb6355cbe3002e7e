package convkit.solutions.arithmetic.alternative;

import convkit.exercises.arithmetic.EquivarianceExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code equivariance} by copying blocks of rows, and measures inside by cutting both ways to the common part. */
public class CopiesBlocks implements EquivarianceExercise {

    @Override
    public Tensor translate(Tensor x, int down, int right) {
        int width = x.dim(1);
        Tensor moved = Tensor.zeros(x.dim(0), width);
        int length = width - Math.abs(right);
        for (int h = Math.max(0, -down); h < Math.min(x.dim(0), x.dim(0) - down); h++) {
            if (length > 0) {
                int from = h * width + Math.max(0, -right);
                int to = (h + down) * width + Math.max(0, right);
                System.arraycopy(x.data(), from, moved.data(), to, length);
            }
        }
        return moved;
    }

    @Override
    public Tensor rotate(Tensor x) {
        int height = x.dim(0);
        Tensor turned = Tensor.zeros(x.dim(1), height);
        for (int pixel = 0; pixel < x.size(); pixel++) {
            int row = x.dim(1) - 1 - pixel % x.dim(1);
            turned.data()[row * height + pixel / x.dim(1)] = x.data()[pixel];
        }
        return turned;
    }

    @Override
    public Gap translationGap(Tensor x, Tensor kernel, int down, int right) {
        Tensor map = EquivarianceExercise.correlate(x, kernel);
        Tensor first = EquivarianceExercise.correlate(translate(x, down, right), kernel);
        // Moved there and back, only what lies inside is left.
        Tensor insideFirst = translate(translate(first, -down, -right), down, right);
        return new Gap(largest(first, translate(map, down, right)), largest(insideFirst, translate(map, down, right)));
    }

    @Override
    public float rotationGap(Tensor x, Tensor kernel) {
        return largest(
                EquivarianceExercise.correlate(rotate(x), kernel), rotate(EquivarianceExercise.correlate(x, kernel)));
    }

    private static float largest(Tensor a, Tensor b) {
        float largest = 0;
        for (int i = 0; i < a.size(); i++) {
            float difference = a.data()[i] - b.data()[i];
            largest = Math.max(largest, Math.max(difference, -difference));
        }
        return largest;
    }
}
