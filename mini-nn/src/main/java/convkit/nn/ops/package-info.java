/**
 * One operation, forward and backward, on one screen. Each forward ends in {@code Tensor.result(…)} with the lambda that
 * adds to the gradients of its inputs. Read {@link convkit.nn.ops.Elementwise} first, then {@link convkit.nn.ops.Affine},
 * {@link convkit.nn.ops.Convolution}, {@link convkit.nn.ops.Pooling} and {@link convkit.nn.ops.Probabilities}. {@link
 * convkit.nn.ops.Toeplitz} shows a convolution as a matrix, {@link convkit.nn.ops.StochasticPooling} and {@link
 * convkit.nn.ops.Resampling} go on from pooling. {@link convkit.nn.ops.Shaping} moves values, {@link convkit.nn.ops.Reduction} adds them up.
 *
 * <pre>{@code
 * Tensor image = Tensor.randn(random, 1, 3, 32, 32);
 * Tensor kernels = Tensor.randn(random, 16, 3, 5, 5);
 * Tensor maps = Convolution.conv2d(image, kernels, null, Window.of(5).padding(2));
 * Tensor pooled = Pooling.maxPool2d(Elementwise.relu(maps), Window.of(2).stride(2), Window.of(2).stride(2));
 * }</pre>
 */
package convkit.nn.ops;
