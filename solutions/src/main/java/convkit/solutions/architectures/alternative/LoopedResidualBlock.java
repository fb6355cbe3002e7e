package convkit.solutions.architectures.alternative;

import convkit.exercises.architectures.ResidualBlockExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code residual-block} with loops, and decides on the projection by channels and stride instead of shapes. */
public class LoopedResidualBlock implements ResidualBlockExercise {

    @Override
    public Tensor forward(Tensor x, Tensor weight1, Tensor weight2, Tensor projection, int stride) {
        Tensor hidden = PlainLoops.relu(PlainLoops.convolve(x, weight1, stride));
        Tensor y = PlainLoops.convolve(hidden, weight2, 1);
        boolean smaller = x.dim(2) != y.dim(2) || x.dim(3) != y.dim(3);
        boolean projects = smaller || weight1.dim(0) != weight1.dim(1);
        float[] shortcut = (projects ? PlainLoops.convolve(x, projection, stride) : x).data();
        for (int i = 0; i < shortcut.length; i++) {
            y.data()[i] += shortcut[i];
        }
        return PlainLoops.relu(y);
    }
}
