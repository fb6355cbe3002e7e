/**
 * One operation, forward and backward, on one screen. Each forward ends in {@code Tensor.result(…)} with the lambda that
 * adds to the gradients of its inputs. Read {@link convkit.nn.ops.Elementwise} first, then {@link convkit.nn.ops.Affine},
 * {@link convkit.nn.ops.Convolution}, {@link convkit.nn.ops.Pooling} and {@link convkit.nn.ops.Probabilities}. {@link
 * convkit.nn.ops.Toeplitz} shows a convolution as a matrix, {@link convkit.nn.ops.StochasticPooling} and {@link
 * convkit.nn.ops.Resampling} go on from pooling. {@link convkit.nn.ops.Shaping} moves values, {@link convkit.nn.ops.Reduction} adds them up.
 */
package convkit.nn.ops;
