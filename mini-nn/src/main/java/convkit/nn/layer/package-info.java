/**
 * Operations with the parameters they learn. Read {@link convkit.nn.layer.Layer}, then {@link convkit.nn.layer.Conv2d} and
 * {@link convkit.nn.layer.Sequential}; {@link convkit.nn.layer.Activations} looks inside a network while it runs:
 *
 * <pre>{@code
 * RandomGenerator random = new SplittableRandom(1);
 * Layer model = new Sequential(
 *         new Conv2d(1, 6, 5, random), new ReLU(), new MaxPool2d(2),
 *         new Flatten(), new Linear(6 * 14 * 14, 10, random));
 * System.out.println(model.summary(1, 32, 32));
 * }</pre>
 */
package convkit.nn.layer;
