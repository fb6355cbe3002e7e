package convkit.nn.layer;

import convkit.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A step of a network: an operation together with the parameters it learns.
 *
 * <p>A layer also knows what shape comes out without computing anything, so that {@link #summary} of a large network
 * needs no memory.
 */
public abstract class Layer {

    private boolean training = true;
    private Consumer<Tensor> watcher = output -> {};

    /**
     * The layer's output.
     *
     * @throws IllegalArgumentException if the input's shape does not fit
     */
    public abstract Tensor forward(Tensor x);

    /**
     * Shape of {@link #forward}'s result for an input of this shape, both with the batch axis first.
     *
     * @throws IllegalArgumentException if the shape does not fit
     */
    public abstract int[] outputShape(int... inputShape);

    /** One line for people: {@code Conv2d(1 → 6, 5×5, padding 2)}. */
    public abstract String describe();

    /** Parameters of this layer alone, by name, such as {@code weight}; without those of its {@link #children()}. */
    protected Map<String, Tensor> ownParameters() {
        return Map.of();
    }

    /**
     * What this layer alone remembers beside its parameters, by name, such as {@code running_mean}. Never trained, so these
     * tensors never require a gradient.
     */
    protected Map<String, Tensor> ownBuffers() {
        return Map.of();
    }

    /** Where this layer alone takes its chance from while it runs; null if it leaves nothing to chance. */
    protected Draws ownDraws() {
        return null;
    }

    /** Layers inside this one, by name, in the order in which they run; empty for a simple layer. */
    public Map<String, Layer> children() {
        return Map.of();
    }

    /** Multiply-adds of one forward pass for an input of this shape; 0 for layers without weights. */
    public long multiplyAdds(int... inputShape) {
        return 0;
    }

    /** Whether the output is the input's values under another shape; such a layer is left out of summaries. */
    public boolean isView() {
        return false;
    }

    /** All parameters, those of inner layers too, by dotted name, such as {@code conv1.weight}. */
    public final Map<String, Tensor> parameters() {
        return collect(Layer::ownParameters);
    }

    /** All buffers, those of inner layers too, by dotted name, such as {@code bn1.running_mean}. */
    public final Map<String, Tensor> buffers() {
        return collect(Layer::ownBuffers);
    }

    /**
     * All that the network has learned: parameters and buffers by dotted name, layer by layer. This is what a file of
     * weights holds.
     */
    public final Map<String, Tensor> state() {
        return collect(layer -> {
            Map<String, Tensor> own = new LinkedHashMap<>(layer.ownParameters());
            own.putAll(layer.ownBuffers());
            return own;
        });
    }

    /** Sources of chance of all layers that have one, by dotted name, such as {@code classifier.0.draws}. */
    public final Map<String, Draws> draws() {
        return collect(layer -> layer.ownDraws() == null ? Map.of() : Map.of("draws", layer.ownDraws()));
    }

    private <T> Map<String, T> collect(Function<Layer, Map<String, T>> own) {
        Map<String, T> all = new LinkedHashMap<>(own.apply(this));
        children()
                .forEach((name, child) ->
                        child.collect(own).forEach((inner, value) -> all.put(name + "." + inner, value)));
        return all;
    }

    /** Number of values in all parameters. */
    public final long parameterCount() {
        return parameters().values().stream().mapToLong(Tensor::size).sum();
    }

    /** Switches this layer and all inside it to training: dropout drops, batch norm uses the batch. The initial state. */
    public final Layer train() {
        return training(true);
    }

    /** Switches this layer and all inside it to evaluation. */
    public final Layer eval() {
        return training(false);
    }

    private Layer training(boolean value) {
        training = value;
        children().values().forEach(child -> child.training(value));
        return this;
    }

    /** Whether the layer is in training. */
    public final boolean isTraining() {
        return training;
    }

    /**
     * The output in evaluation and without history: nothing is kept for {@code backward()}. Afterwards every layer is in the
     * mode in which it was. Not for two threads at once on one network.
     */
    public final Tensor predict(Tensor x) {
        List<Layer> inTraining = new ArrayList<>();
        collectInTraining(inTraining);
        List<Tensor> trainable = new ArrayList<>(parameters().values());
        trainable.removeIf(parameter -> !parameter.requiresGrad());
        trainable.forEach(parameter -> parameter.requiresGrad(false));
        eval();
        try {
            return forward(x.requiresGrad() ? x.detach() : x);
        } finally {
            trainable.forEach(parameter -> parameter.requiresGrad(true));
            inTraining.forEach(layer -> layer.training = true);
        }
    }

    private void collectInTraining(List<Layer> found) {
        if (training) {
            found.add(this);
        }
        children().values().forEach(child -> child.collectInTraining(found));
    }

    /** {@link #forward}, with the output shown to the watcher; networks run their inner layers so. */
    final Tensor watchedForward(Tensor x) {
        Tensor y = forward(x);
        watcher.accept(y);
        return y;
    }

    /** Shows every output of this layer to {@code newWatcher} from now on, in place of the watcher before. */
    final void watch(Consumer<Tensor> newWatcher) {
        watcher = newWatcher;
    }

    /**
     * Freezes every parameter: none receives a gradient, and optimisers pass them over. Batch norm still gathers running
     * means in training, as in PyTorch; {@link #eval()} on it stops that.
     */
    public final Layer freeze() {
        parameters().values().forEach(parameter -> parameter.requiresGrad(false));
        return this;
    }

    /** Lets every parameter learn again. */
    public final Layer unfreeze() {
        parameters().values().forEach(parameter -> parameter.requiresGrad(true));
        return this;
    }

    /**
     * Freezes what lies under a path: {@code features} means all of {@code features.0.weight, features.0.bias, …}, but
     * nothing of {@code features2}.
     *
     * @throws IllegalArgumentException if nothing lies there
     */
    public final Layer freeze(String path) {
        Surgery.freeze(this, path);
        return this;
    }

    /**
     * Freezes the first layers that have parameters, in the order in which they run, and leaves the rest as it is. A
     * convolution and the batch norm after it count as two.
     *
     * @throws IllegalArgumentException if there are fewer
     */
    public final Layer freezeBottom(int layers) {
        Surgery.freezeBottom(this, layers);
        return this;
    }

    /**
     * Every layer's output shape and parameter count, and the totals.
     *
     * @param inputShape without the batch axis: {@code summary(1, 32, 32)}
     */
    public final Summary summary(int... inputShape) {
        return Summary.of(this, inputShape);
    }

    @Override
    public String toString() {
        return describe();
    }
}
