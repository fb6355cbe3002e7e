package convkit.exercises.backprop;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code dropout}: switch units off at random, in training only.</b>
 *
 * <p>In training every value is dropped (set to 0) with probability p, so that no unit can rely on one particular other. What
 * is kept is multiplied by 1/(1 − p): the expected value stays x, and in evaluation nothing has to be done at all. That is
 * <em>inverted</em> dropout, which all libraries use today.
 *
 * <pre>
 *   training     y = 0              where draw &lt; p
 *                y = x / (1 − p)    elsewhere
 *   evaluation   y = x
 * </pre>
 *
 * The draws, one per value and uniform in [0, 1), are an argument, so that the result can be checked and repeated. The
 * backward pass multiplies the gradient by the very same factors, 0 or 1/(1 − p): what did not reach the loss gets no
 * gradient.
 *
 * <p><b>Worked numbers.</b> p = 0.5, x = (3, 3, 3, 3), draws = (0.1, 0.5, 0.9, 0.4): the first and the last are dropped, 0.5
 * is not below 0.5: y = (0, 6, 6, 0). Of many draws half are dropped, and the mean of y is 3, as in evaluation.
 *
 * <p><b>Source:</b> Srivastava et al., "Dropout: a simple way to prevent neural networks from overfitting" (2014); section 10
 * for the scaling in training.
 */
public interface DropoutExercise {

    /**
     * Drops values of a tensor. The arguments are not changed.
     *
     * @param x any shape
     * @param draws uniform in [0, 1), shape of x; in evaluation they are not looked at
     * @param p probability of a value to be dropped, in [0, 1)
     * @param training false: evaluation
     * @return a new tensor of the shape of x
     * @throws IllegalArgumentException if p is not in [0, 1)
     */
    Tensor forward(Tensor x, Tensor draws, float p, boolean training);

    /**
     * Gradient of the loss with respect to the input of {@link #forward} in training. The arguments are not changed.
     *
     * @param gradOutput ∂loss/∂y
     * @param draws those of the forward pass
     * @param p that of the forward pass
     * @return ∂loss/∂x, a new tensor of the shape of gradOutput
     */
    Tensor backward(Tensor gradOutput, Tensor draws, float p);
}
