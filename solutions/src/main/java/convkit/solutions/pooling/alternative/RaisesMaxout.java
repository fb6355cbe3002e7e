package convkit.solutions.pooling.alternative;

import convkit.exercises.pooling.MaxoutExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code maxout} by raising the outputs channel by channel, and finds the winners by looking them up again. */
public class RaisesMaxout implements MaxoutExercise {

    @Override
    public Tensor forward(Tensor x, int pieces) {
        if (pieces <= 0 || Math.floorMod(x.dim(1), pieces) > 0) {
            throw new IllegalArgumentException("the channels cannot be dealt into such groups");
        }
        int pixels = x.dim(2) * x.dim(3);
        Tensor y = Tensor.full(Float.NEGATIVE_INFINITY, x.dim(0), x.dim(1) / pieces, x.dim(2), x.dim(3));
        for (int i = 0; i < x.size(); i++) {
            int output = i / pixels / pieces * pixels + i % pixels;
            y.data()[output] = Math.max(y.data()[output], x.data()[i]);
        }
        return y;
    }

    @Override
    public Tensor backward(Tensor gradOutput, Tensor x, int pieces) {
        Tensor largest = forward(x, pieces);
        int pixels = x.dim(2) * x.dim(3);
        boolean[] given = new boolean[largest.size()];
        Tensor gradInput = Tensor.zeros(x.shape());
        for (int i = 0; i < x.size(); i++) {
            int output = i / pixels / pieces * pixels + i % pixels;
            if (!given[output] && x.data()[i] == largest.data()[output]) {
                gradInput.data()[i] = gradOutput.data()[output];
                given[output] = true;
            }
        }
        return gradInput;
    }
}
