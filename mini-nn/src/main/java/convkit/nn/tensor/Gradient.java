package convkit.nn.tensor;

/** Backward half of one operation: receives ∂loss/∂output and adds what follows from it to the gradients of the inputs. */
@FunctionalInterface
public interface Gradient {

    /**
     * Adds this operation's share to the gradients of its inputs, by {@link Tensor#giveGrad} or {@link Tensor#gradData}.
     *
     * @param gradOutput ∂loss/∂output, row-major, same length as the output. It is the operation's to write on, and to give
     *     on to an input of the same {@link Tensor#memory()} and size
     */
    void propagate(float[] gradOutput);
}
