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
 * Sequential network = LeNet.modern(new Random(1));
 * Tensor noise = Tensor.randn(new Random(2), 1, 1, 32, 32);
 * Objective objective = Objective.map(network.get(0), 3);        // how strongly map 3 of the first layer answers
 * Tensor liked = GradientAscent.on(objective).rate(0.1).steps(100).within(0, 1).from(noise).picture();
 * }</pre>
 */
package convkit.nn.insight;
