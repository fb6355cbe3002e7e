package convkit.nn.insight;

import convkit.nn.layer.Layer;
import convkit.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Looking at a network without touching it. Not for two threads at once on one network. */
final class AtRest {

    private AtRest() {}

    /**
     * Computes something with the network in evaluation and with parameters that ask for no gradient, so that only the picture
     * gets one. Afterwards every layer and parameter is as before.
     */
    static <T> T look(Layer network, Supplier<T> computation) {
        // Layers have no equals of their own, so each is its own key.
        Map<Layer, Boolean> modes = new LinkedHashMap<>();
        rememberModes(network, modes);
        List<Tensor> learning = new ArrayList<>(network.parameters().values());
        learning.removeIf(parameter -> !parameter.requiresGrad());
        learning.forEach(parameter -> parameter.requiresGrad(false));
        network.eval();
        try {
            return computation.get();
        } finally {
            // Outer layers first, because a layer takes its inner ones along.
            modes.forEach((layer, training) -> setMode(layer, training));
            learning.forEach(parameter -> parameter.requiresGrad(true));
        }
    }

    private static void rememberModes(Layer layer, Map<Layer, Boolean> modes) {
        modes.put(layer, layer.isTraining());
        layer.children().values().forEach(child -> rememberModes(child, modes));
    }

    private static void setMode(Layer layer, boolean training) {
        if (training) {
            layer.train();
        } else {
            layer.eval();
        }
    }
}
