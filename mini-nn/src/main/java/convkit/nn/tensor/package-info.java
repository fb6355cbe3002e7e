/**
 * The array under everything: {@link convkit.nn.tensor.Tensor} holds values, their gradient and how they were computed;
 * {@link convkit.nn.tensor.Shape} is arithmetic on axis lengths. Read {@code Tensor.backward()} and
 * {@code Backpropagation}: together they are all of backpropagation that is not an operation's own derivative. Where arrays come
 * from, {@link convkit.nn.tensor.Memory} and {@link convkit.nn.tensor.Arena}, can wait: a first reading goes without.
 *
 * <pre>{@code
 * Tensor x = Tensor.vector(1, 2, 3).requiresGrad(true);
 * Tensor y = Reduction.sum(Elementwise.mul(x, x));
 * y.backward();
 * System.out.println(x.grad()); // [2, 4, 6], because dy/dx = 2x
 * }</pre>
 */
package convkit.nn.tensor;
