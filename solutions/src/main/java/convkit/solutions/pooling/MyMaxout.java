package convkit.solutions.pooling;

import convkit.exercises.pooling.MaxoutExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code maxout}; {@link MaxoutExercise} says what is asked. */
public class MyMaxout implements MaxoutExercise {

    @Override
    public Tensor forward(Tensor x, int pieces) {
        // solution: check the groups and keep the largest value of each
        if (pieces < 1 || x.dim(1) % pieces != 0) {
            throw new IllegalArgumentException(x.dim(1) + " channels do not make groups of " + pieces);
        }
        Tensor y = Tensor.zeros(x.dim(0), x.dim(1) / pieces, x.dim(2), x.dim(3));
        for (int n = 0; n < x.dim(0); n++) {
            for (int g = 0; g < y.dim(1); g++) {
                for (int h = 0; h < x.dim(2); h++) {
                    for (int w = 0; w < x.dim(3); w++) {
                        y.set(x.get(n, winner(x, pieces, n, g, h, w), h, w), n, g, h, w);
                    }
                }
            }
        }
        return y;
        // end solution
    }

    @Override
    public Tensor backward(Tensor gradOutput, Tensor x, int pieces) {
        // solution: give each gradient to the channel that won
        Tensor gradInput = Tensor.zeros(x.shape());
        for (int n = 0; n < gradOutput.dim(0); n++) {
            for (int g = 0; g < gradOutput.dim(1); g++) {
                for (int h = 0; h < gradOutput.dim(2); h++) {
                    for (int w = 0; w < gradOutput.dim(3); w++) {
                        int best = winner(x, pieces, n, g, h, w);
                        gradInput.set(gradOutput.get(n, g, h, w), n, best, h, w);
                    }
                }
            }
        }
        return gradInput;
        // end solution
    }

    // solution
    private static int winner(Tensor x, int pieces, int n, int g, int h, int w) {
        int best = g * pieces;
        for (int c = best + 1; c < (g + 1) * pieces; c++) {
            if (x.get(n, c, h, w) > x.get(n, best, h, w)) {
                best = c;
            }
        }
        return best;
    }
    // end solution
}
