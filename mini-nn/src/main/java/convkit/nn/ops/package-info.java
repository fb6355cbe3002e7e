/**
 * One operation, forward and backward, on one screen. Each forward ends in {@code Tensor.result(…)} with the lambda that
 * adds to the gradients of its inputs. Read {@link convkit.nn.ops.Elementwise} first, then {@link convkit.nn.ops.Affine},
 * {@link convkit.nn.ops.Convolution}, {@link convkit.nn.ops.Pooling} and {@link convkit.nn.ops.Softmax}.
 */
package convkit.nn.ops;
