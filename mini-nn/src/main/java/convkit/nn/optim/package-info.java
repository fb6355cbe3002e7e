/**
 * From gradients to steps: {@link convkit.nn.optim.Optimizer}, then {@link convkit.nn.optim.Sgd} (momentum, Nesterov), {@link
 * convkit.nn.optim.RmsProp}, {@link convkit.nn.optim.Adam} and {@link convkit.nn.optim.AdamW}. {@link
 * convkit.nn.optim.Schedule} changes the learning rate, {@link convkit.nn.optim.GradientClipping} the gradients.
 *
 * <pre>{@code
 * Optimizer optimizer = new Adam(model.parameters().values(), 0.001);
 * optimizer.zeroGrad();
 * new CrossEntropy().of(model.forward(batch.inputs()), batch.labels()).backward();
 * optimizer.step();
 * }</pre>
 */
package convkit.nn.optim;
