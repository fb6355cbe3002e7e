package convkit.nn.loss;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;

/** How far a network's output is from target values: a loss for regression and for several yes-or-no answers at once. */
@FunctionalInterface
public interface TargetLoss {

    /**
     * The loss of a batch, as a scalar on which {@code backward()} can be called.
     *
     * @param output of the network, any shape
     * @param target of the same shape
     * @throws IllegalArgumentException if the shapes differ, or hold no values
     */
    Tensor of(Tensor output, Tensor target);

    /** Checks what all losses against targets expect. */
    static void requireSameShape(String loss, Tensor output, Tensor target) {
        if (!Arrays.equals(output.shape(), target.shape())) {
            throw new IllegalArgumentException(loss + ": the output is " + Shape.format(output.shape())
                    + " but the target " + Shape.format(target.shape())
                    + "; give one target per output value, nothing is broadcast");
        }
    }
}
