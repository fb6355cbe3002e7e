package convkit.nn.tensor;

/** Backward half of one operation: receives ∂loss/∂output and adds what follows from it to the gradients of the inputs. */
@FunctionalInterface
public interface Gradient {

    /**
     * Adds this operation's share to the gradients of its inputs.
     *
     * @param gradOutput ∂loss/∂output, row-major, same length as the output; read only
     */
    void propagate(float[] gradOutput);
}
