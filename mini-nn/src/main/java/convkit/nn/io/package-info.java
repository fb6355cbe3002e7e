/**
 * Networks in files. Read {@link convkit.nn.io.Weights} (what was learned), {@link convkit.nn.io.Checkpoint} (a training that
 * can be resumed), then {@link convkit.nn.io.Safetensors}, the format of both:
 *
 * <pre>{@code
 * Weights.save(model, Path.of("lenet.safetensors"));
 * Weights.load(model, Path.of("lenet.safetensors"));
 * }</pre>
 */
package convkit.nn.io;
