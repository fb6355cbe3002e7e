package convkit.nn.loss;

import convkit.nn.tensor.Tensor;

/** How wrong a network's output is, as one number to be made small. */
@FunctionalInterface
public interface Loss {

    /**
     * The loss of a batch, as a scalar on which {@code backward()} can be called.
     *
     * @param output of the network, {@code [N, classes]}
     * @param labels class of each row; length N
     */
    Tensor of(Tensor output, int[] labels);
}
