package convkit.solutions.dense.alternative;

import convkit.exercises.dense.ContextBlockExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code context-block} with loops over outputs and taps, and a closed formula for the receptive field. */
public class LoopedContextBlock implements ContextBlockExercise {

    @Override
    public Tensor forward(Tensor x, Tensor[] weights) {
        Tensor maps = x;
        for (int layer = 0; layer < weights.length; layer++) {
            maps = layer(maps, weights[layer], 1 << layer);
        }
        return maps;
    }

    private static Tensor layer(Tensor x, Tensor weight, int dilation) {
        Tensor y = Tensor.zeros(x.dim(0), weight.dim(0), x.dim(2), x.dim(3));
        for (int i = 0; i < y.size(); i++) {
            int w = i % y.dim(3);
            int h = i / y.dim(3) % y.dim(2);
            int o = i / y.dim(3) / y.dim(2) % y.dim(1);
            int n = i / y.dim(3) / y.dim(2) / y.dim(1);
            float sum = 0;
            for (int c = 0; c < x.dim(1); c++) {
                for (int tap = 0; tap < 9; tap++) {
                    int row = h + (tap / 3 - 1) * dilation;
                    int column = w + (tap % 3 - 1) * dilation;
                    boolean inside = row >= 0 && row < x.dim(2) && column >= 0 && column < x.dim(3);
                    sum += inside ? weight.get(o, c, tap / 3, tap % 3) * x.get(n, c, row, column) : 0;
                }
            }
            y.data()[i] = Math.max(0, sum);
        }
        return y;
    }

    @Override
    public int receptiveField(int layers) {
        return (1 << layers + 1) - 1;
    }
}
