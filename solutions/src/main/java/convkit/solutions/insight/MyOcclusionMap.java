package convkit.solutions.insight;

import convkit.exercises.insight.OcclusionMapExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code occlusion-map}; {@link OcclusionMapExercise} says what is asked. */
public class MyOcclusionMap implements OcclusionMapExercise {

    @Override
    public Tensor map(Tensor picture, Tensor kernels, Tensor weight, int label, int side, int stride, float grey) {
        // solution: for each place of the square, cover a copy and ask the network
        int rows = (picture.dim(2) - side) / stride + 1;
        int columns = (picture.dim(3) - side) / stride + 1;
        Tensor map = Tensor.zeros(rows, columns);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                Tensor covered = picture.copy();
                cover(covered, row * stride, column * stride, side, grey);
                Tensor p = OcclusionMapExercise.probabilities(covered, kernels, weight);
                map.set(p.get(0, label), row, column);
            }
        }
        return map;
        // end solution
    }

    // solution
    private static void cover(Tensor picture, int top, int left, int side, float grey) {
        for (int c = 0; c < picture.dim(1); c++) {
            for (int h = top; h < top + side; h++) {
                for (int w = left; w < left + side; w++) {
                    picture.set(grey, 0, c, h, w);
                }
            }
        }
    }
    // end solution
}
