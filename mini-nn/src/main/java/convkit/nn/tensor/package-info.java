/**
 * The array under everything: {@link convkit.nn.tensor.Tensor} holds values, their gradient and how they were computed;
 * {@link convkit.nn.tensor.Shape} is arithmetic on axis lengths. Read {@code Tensor.backward()} and
 * {@code Backpropagation}: together they are all of backpropagation that is not an operation's own derivative.
 */
package convkit.nn.tensor;
