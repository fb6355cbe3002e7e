/**
 * What a trained network has learned, made visible. All methods change or cover the <em>picture</em> and leave the network as it
 * is: it runs in evaluation, its parameters receive no gradient, and afterwards every layer is in the mode in which it was.
 *
 * <p>Read {@link convkit.nn.insight.Occlusion} first, which needs no gradient; then {@link convkit.nn.insight.Objective} and {@link
 * convkit.nn.insight.GradientAscent} (training turned round), {@link convkit.nn.insight.Adversarial} and {@link
 * convkit.nn.insight.DeepDream}, which are gradient ascent on other objectives; and {@link convkit.nn.insight.DeconvNet}, which runs
 * the layers backwards.
 *
 * <pre>{@code
 * Tensor noise = ...                                             // [1, 1, 28, 28]
 * Objective objective = Objective.map(network.upTo("relu2"), 7); // how strongly map 7 answers
 * Tensor liked = GradientAscent.on(objective).rate(0.1).steps(100).within(0, 1).from(noise).picture();
 * }</pre>
 */
package convkit.nn.insight;
