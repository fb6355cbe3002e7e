package convkit.solutions.backprop.alternative;

import convkit.exercises.backprop.DropoutExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code dropout} with a tensor of factors that both passes multiply with. */
public class MaskedDropout implements DropoutExercise {

    @Override
    public Tensor forward(Tensor x, Tensor draws, float p, boolean training) {
        if (p < 0 || p >= 1) {
            throw new IllegalArgumentException("p must be in [0, 1)");
        }
        return product(x, training ? factors(draws, p) : Tensor.full(1, x.shape()));
    }

    @Override
    public Tensor backward(Tensor gradOutput, Tensor draws, float p) {
        return product(gradOutput, factors(draws, p));
    }

    private static Tensor factors(Tensor draws, float p) {
        Tensor factors = Tensor.full(1 / (1 - p), draws.shape());
        int i = 0;
        for (float draw : draws.data()) {
            if (draw < p) {
                factors.data()[i] = 0;
            }
            i++;
        }
        return factors;
    }

    private static Tensor product(Tensor a, Tensor b) {
        float[] product = a.data().clone();
        for (int i = 0; i < product.length; i++) {
            product[i] *= b.data()[i];
        }
        return Tensor.of(product, a.shape());
    }
}
