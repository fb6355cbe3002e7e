package convkit.solutions.pooling.alternative;

import convkit.exercises.pooling.AveragePoolExercise;
import convkit.exercises.pooling.L2PoolExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code l2-pool} by average pooling of the squares: Σx² = K² · mean(x²), and the same way back. */
public class PoolsSquares implements L2PoolExercise {

    private final AveragePoolExercise average = new AveragesPerPosition();

    @Override
    public Tensor forward(Tensor x, int kernelSize, int stride) {
        Tensor squares = x.copy();
        for (int i = 0; i < squares.size(); i++) {
            squares.data()[i] *= squares.data()[i];
        }
        Tensor y = average.forward(squares, kernelSize, stride);
        for (int i = 0; i < y.size(); i++) {
            y.data()[i] = (float) (kernelSize * Math.sqrt(y.data()[i]));
        }
        return y;
    }

    @Override
    public Tensor backward(Tensor gradOutput, Tensor x, int kernelSize, int stride) {
        Tensor lengths = forward(x, kernelSize, stride);
        Tensor perLength = gradOutput.copy();
        for (int i = 0; i < lengths.size(); i++) {
            perLength.data()[i] = lengths.data()[i] > 0 ? perLength.data()[i] / lengths.data()[i] : 0;
        }
        Tensor gradInput = average.backward(perLength, x.shape(), kernelSize, stride);
        for (int i = 0; i < gradInput.size(); i++) {
            gradInput.data()[i] *= kernelSize * kernelSize * x.data()[i];
        }
        return gradInput;
    }
}
