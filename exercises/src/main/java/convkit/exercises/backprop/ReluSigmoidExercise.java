package convkit.exercises.backprop;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code relu-sigmoid}: three activations, forward and backward.</b>
 *
 * <p>Without a bend between them, layers of weighted sums collapse into one weighted sum. An activation bends every value
 * for itself, so its backward pass is one product per value: ∂loss/∂x = ∂loss/∂y · dy/dx.
 *
 * <pre>
 *   ReLU        y = max(0, x)                       dy/dx = 1 where x &gt; 0, else 0
 *   leaky ReLU  y = x where x &gt; 0, else slope·x     dy/dx = 1 where x &gt; 0, else slope
 *   sigmoid     y = 1 / (1 + e⁻ˣ)                   dy/dx = y·(1 − y)
 * </pre>
 *
 * At x = 0 ReLU has a corner and no derivative. We follow the libraries: it counts as 0 for ReLU, as {@code slope} for
 * leaky ReLU.
 *
 * <p>The backward pass of the sigmoid gets the forward pass's <em>result</em> y, because its derivative is cheapest from
 * there; the two others get x.
 *
 * <p><b>Worked numbers.</b> ReLU of (−2, 0.5) is (0, 0.5); a gradient of (10, 20) goes back as (0, 20). Leaky ReLU with
 * slope 0.25 makes −4 to −1. Sigmoid of 0 is 0.5, of ln 3 ≈ 1.0986 it is 1/(1 + 1/3) = 0.75, with derivative 0.75·0.25 =
 * 0.1875. The derivative is never above 0.25: why gradients vanish in deep sigmoid networks.
 *
 * <p><b>Source:</b> Rumelhart, Hinton &amp; Williams, "Learning representations by back-propagating errors" (1986) for the
 * sigmoid; Nair &amp; Hinton (2010) for ReLU; Maas, Hannun &amp; Ng (2013) for leaky ReLU.
 */
public interface ReluSigmoidExercise {

    /** ReLU of every value; x of any shape → a new tensor of this shape. */
    Tensor relu(Tensor x);

    /**
     * Gradient of the loss with respect to the input of {@link #relu}.
     *
     * @param x the input of the forward pass
     * @param gradOutput ∂loss/∂y, shape of x
     * @return ∂loss/∂x, a new tensor of the shape of x
     */
    Tensor reluBackward(Tensor x, Tensor gradOutput);

    /**
     * Leaky ReLU of every value.
     *
     * @param x any shape
     * @param slope from 0 to 1; 0.01 is usual
     * @return a new tensor of the shape of x
     */
    Tensor leakyRelu(Tensor x, float slope);

    /** Gradient of the loss with respect to the input x of {@link #leakyRelu}; arguments as there and in {@link #reluBackward}. */
    Tensor leakyReluBackward(Tensor x, float slope, Tensor gradOutput);

    /** Sigmoid of every value, also of very large and very small ones; x of any shape → a new tensor of this shape. */
    Tensor sigmoid(Tensor x);

    /**
     * Gradient of the loss with respect to the input of {@link #sigmoid}.
     *
     * @param y the <em>output</em> of the forward pass
     * @param gradOutput ∂loss/∂y, shape of y
     * @return ∂loss/∂x, a new tensor of the shape of y
     */
    Tensor sigmoidBackward(Tensor y, Tensor gradOutput);
}
