/** From gradients to steps: {@link convkit.nn.optim.Optimizer}, then {@link convkit.nn.optim.Sgd} and {@link convkit.nn.optim.Adam}. */
package convkit.nn.optim;
