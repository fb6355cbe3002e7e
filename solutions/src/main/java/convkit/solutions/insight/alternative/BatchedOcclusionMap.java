package convkit.solutions.insight.alternative;

import convkit.exercises.insight.OcclusionMapExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code occlusion-map} with one large batch: all covered pictures at once, pixel by pixel. */
public class BatchedOcclusionMap implements OcclusionMapExercise {

    @Override
    public Tensor map(Tensor picture, Tensor kernels, Tensor weight, int label, int side, int stride, float grey) {
        int height = picture.dim(2);
        int width = picture.dim(3);
        int rows = places(height, side, stride);
        int columns = places(width, side, stride);
        Tensor batch = Tensor.zeros(rows * columns, picture.dim(1), height, width);
        for (int i = 0; i < batch.size(); i++) {
            int n = i / picture.size();
            int down = i / width % height - n / columns * stride;
            int right = i % width - n % columns * stride;
            boolean covered = down >= 0 && down < side && right >= 0 && right < side;
            batch.data()[i] = covered ? grey : picture.data()[i % picture.size()];
        }
        Tensor p = OcclusionMapExercise.probabilities(batch, kernels, weight);
        Tensor map = Tensor.zeros(rows, columns);
        for (int n = 0; n < map.size(); n++) {
            map.data()[n] = p.get(n, label);
        }
        return map;
    }

    private static int places(int length, int side, int stride) {
        int places = 0;
        while (places * stride + side <= length) {
            places++;
        }
        return places;
    }
}
