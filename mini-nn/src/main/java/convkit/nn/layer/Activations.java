package convkit.nn.layer;

import convkit.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What every layer of a network put out for one input, and, after a {@code backward()}, how much the result depends on
 * it. Visualisation starts here: feature maps are activations, saliency is the gradient of the input.
 *
 * <pre>{@code
 * model.eval();
 * Activations activations = Activations.of(model, image);      // image [1, C, H, W]
 * Tensor oneHot = Tensor.zeros(1, 10);
 * oneHot.set(1, 0, 7);
 * activations.output().backward(oneHot);                       // the score of class 7
 * activations.get("c3").grad();                                // how c3's maps speak for class 7
 * activations.input().grad();                                  // how the pixels do
 * }</pre>
 *
 * <p>The network runs in the mode that it is in. Its parameters collect gradients as in training. Not for two threads at
 * once on one network.
 */
public final class Activations {

    private final Tensor input;
    private final Tensor output;
    private final Map<String, Tensor> outputs;

    private Activations(Tensor input, Tensor output, Map<String, Tensor> outputs) {
        this.input = input;
        this.output = output;
        this.outputs = Collections.unmodifiableMap(outputs);
    }

    /**
     * Runs the network and keeps the output of every layer inside it, however deep.
     *
     * @param x batch as for {@code forward}; its values are not copied
     */
    public static Activations of(Layer network, Tensor x) {
        Map<Layer, String> paths = new IdentityHashMap<>();
        collect(network, "", paths);
        Map<String, Tensor> outputs = new LinkedHashMap<>();
        paths.forEach((layer, path) -> layer.watch(y -> outputs.put(unused(path, outputs), y.retainGrad())));
        try {
            Tensor input = (x.requiresGrad() ? x : x.detach().requiresGrad(true)).retainGrad();
            Tensor output = network.forward(input).retainGrad();
            return new Activations(input, output, outputs);
        } finally {
            paths.keySet().forEach(layer -> layer.watch(y -> {}));
        }
    }

    private static void collect(Layer layer, String prefix, Map<Layer, String> paths) {
        layer.children().forEach((name, child) -> {
            paths.putIfAbsent(child, prefix + name);
            collect(child, prefix + name + ".", paths);
        });
    }

    /** A layer that runs more than once leaves {@code path}, {@code path#2}, {@code path#3}, … */
    private static String unused(String path, Map<String, Tensor> outputs) {
        String name = path;
        for (int run = 2; outputs.containsKey(name); run++) {
            name = path + "#" + run;
        }
        return name;
    }

    /**
     * The output of the layer at a path, such as {@code features.0}; its {@code grad()} is there after a backward pass.
     *
     * @throws IllegalArgumentException if no layer ran under this path
     */
    public Tensor get(String path) {
        Tensor found = outputs.get(path);
        if (found == null) {
            throw new IllegalArgumentException("activations: no layer ran under the path '" + path
                    + "'; those that did: " + String.join(", ", outputs.keySet()));
        }
        return found;
    }

    /** All outputs by path, in the order in which they were finished. */
    public Map<String, Tensor> all() {
        return outputs;
    }

    /** What went in; asks for its gradient, so {@code input().grad()} is there after a backward pass. */
    public Tensor input() {
        return input;
    }

    /** What came out of the whole network. */
    public Tensor output() {
        return output;
    }

    /** Sets all gradients held here to zero; needed between two backward passes over one run, else they add up. */
    public void zeroGrad() {
        List<Tensor> held = new ArrayList<>(outputs.values());
        held.add(input);
        held.add(output);
        held.forEach(Tensor::zeroGrad);
    }
}
