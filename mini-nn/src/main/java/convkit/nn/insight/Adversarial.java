package convkit.nn.insight;

import convkit.nn.layer.Layer;
import convkit.nn.ops.Probabilities;
import convkit.nn.tensor.Tensor;

/**
 * Pictures that a network takes for something else although a person sees no difference. The fast gradient sign method moves
 * each pixel by the same small ε, up or down, whichever raises the loss. Goodfellow, Shlens &amp; Szegedy, "Explaining and
 * harnessing adversarial examples" (2015).
 */
public final class Adversarial {

    private Adversarial() {}

    /**
     * sign(∂loss/∂x): +1 where a brighter pixel raises the loss of the right class, −1 where a darker one does, 0 where neither.
     *
     * @param network with output {@code [N, classes]}: scores or log-probabilities
     * @param x pictures, first axis N; not changed
     * @param labels the right class of each
     * @return in the shape of x
     * @throws IllegalArgumentException if there is not one label per picture, or a label is no class
     */
    public static Tensor direction(Layer network, Tensor x, int[] labels) {
        return AtRest.look(network, () -> {
            Tensor picture = x.copy().requiresGrad(true);
            Tensor scores = network.forward(picture);
            // The mean over the batch divides each picture's gradient by N, which changes no sign.
            Probabilities.negativeLogLikelihood(Probabilities.logSoftmax(scores), labels)
                    .backward();
            float[] gradient = picture.grad().data();
            Tensor direction = Tensor.zeros(x.shape());
            for (int i = 0; i < gradient.length; i++) {
                direction.data()[i] = Math.signum(gradient[i]);
            }
            return direction;
        });
    }

    /**
     * The attacked pictures x' = x + ε·sign(∂loss/∂x), each pixel brought back into [0, 1].
     *
     * @param x pictures with pixels in [0, 1]; not changed
     * @param epsilon ≥ 0
     * @throws IllegalArgumentException as {@link #direction}, or if epsilon is negative
     */
    public static Tensor fgsm(Layer network, Tensor x, int[] labels, double epsilon) {
        if (!(epsilon >= 0)) {
            throw new IllegalArgumentException("fgsm: epsilon is " + epsilon + " but must be 0 or more");
        }
        Tensor attacked = direction(network, x, labels);
        for (int i = 0; i < x.size(); i++) {
            float moved = x.data()[i] + (float) epsilon * attacked.data()[i];
            attacked.data()[i] = Math.max(0, Math.min(1, moved));
        }
        return attacked;
    }
}
