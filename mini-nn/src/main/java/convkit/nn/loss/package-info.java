/**
 * What training makes small. {@link convkit.nn.loss.Loss} compares with class labels: {@link convkit.nn.loss.CrossEntropy}.
 * {@link convkit.nn.loss.TargetLoss} compares with target values: {@link convkit.nn.loss.SquaredError}, {@link
 * convkit.nn.loss.SmoothL1}, {@link convkit.nn.loss.BinaryCrossEntropy}, and {@link convkit.nn.loss.DetectionLoss} for boxes.
 *
 * <pre>{@code
 * Tensor logits = model.forward(Tensor.randn(random, 2, 1, 32, 32));
 * Tensor loss = new CrossEntropy().of(logits, new int[] {3, 7});
 * loss.backward();
 * }</pre>
 */
package convkit.nn.loss;
