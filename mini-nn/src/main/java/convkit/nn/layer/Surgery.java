package convkit.nn.layer;

import convkit.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What transfer learning does to a trained network: freeze a part, cut it, replace a layer. Nothing is copied. */
final class Surgery {

    private Surgery() {}

    static void freeze(Layer network, String path) {
        List<Tensor> frozen = new ArrayList<>();
        network.parameters().forEach((name, parameter) -> {
            if (name.equals(path) || name.startsWith(path + ".")) {
                frozen.add(parameter);
            }
        });
        if (frozen.isEmpty()) {
            throw new IllegalArgumentException(
                    "freeze: no parameter lies under '" + path + "'; the network's layers are "
                            + String.join(", ", network.children().keySet()));
        }
        frozen.forEach(parameter -> parameter.requiresGrad(false));
    }

    static void freezeBottom(Layer network, int layers) {
        List<Layer> withParameters = new ArrayList<>();
        collectWithParameters(network, withParameters);
        if (layers < 0 || layers > withParameters.size()) {
            throw new IllegalArgumentException("freezeBottom: " + layers + " layers asked for but the network has "
                    + withParameters.size() + " with parameters; use 0 to " + withParameters.size());
        }
        for (Layer layer : withParameters.subList(0, layers)) {
            layer.ownParameters().values().forEach(parameter -> parameter.requiresGrad(false));
        }
    }

    private static void collectWithParameters(Layer layer, List<Layer> found) {
        if (!layer.ownParameters().isEmpty()) {
            found.add(layer);
        }
        layer.children().values().forEach(child -> collectWithParameters(child, found));
    }

    static Sequential upTo(Sequential network, String path) {
        return edit("upTo", network, "", path, UnaryOperator.identity(), false);
    }

    static Sequential replace(Sequential network, String path, Layer replacement) {
        return edit("replace", network, "", path, layer -> replacement, true);
    }

    /**
     * A network with the same layers but for the one at {@code path}, and without those that run after it unless {@code
     * keepRest}.
     *
     * @param prefix path of {@code network} itself, with a dot behind it unless it is the outermost
     */
    private static Sequential edit(
            String operation,
            Sequential network,
            String prefix,
            String path,
            UnaryOperator<Layer> change,
            boolean keepRest) {
        int dot = path.indexOf('.');
        String wanted = dot < 0 ? path : path.substring(0, dot);
        if (!network.children().containsKey(wanted)) {
            throw new IllegalArgumentException(operation + ": no layer is called '" + prefix + wanted + "'; "
                    + (prefix.isEmpty() ? "the network" : prefix.substring(0, prefix.length() - 1)) + " has "
                    + String.join(", ", network.children().keySet()));
        }
        Map<String, Layer> kept = new LinkedHashMap<>();
        boolean passed = false;
        for (Map.Entry<String, Layer> entry : network.children().entrySet()) {
            String name = entry.getKey();
            Layer layer = entry.getValue();
            if (!name.equals(wanted)) {
                if (!passed || keepRest) {
                    kept.put(name, layer);
                }
                continue;
            }
            passed = true;
            if (dot < 0) {
                kept.put(name, change.apply(layer));
            } else {
                Sequential inner = requireSequential(operation, prefix + name, layer);
                String rest = path.substring(dot + 1);
                kept.put(name, edit(operation, inner, prefix + name + ".", rest, change, keepRest));
            }
        }
        return new Sequential(kept);
    }

    private static Sequential requireSequential(String operation, String path, Layer layer) {
        if (layer instanceof Sequential sequential) {
            return sequential;
        }
        throw new IllegalArgumentException(operation + ": '" + path + "' is " + layer.describe()
                + ", whose inside cannot be changed, only that of a Sequential; name '" + path + "' itself");
    }

    static String lastWithParameters(Sequential network) {
        String last = null;
        for (Map.Entry<String, Layer> entry : network.children().entrySet()) {
            if (!entry.getValue().parameters().isEmpty()) {
                last = entry.getKey();
            }
        }
        if (last == null) {
            throw new IllegalArgumentException(
                    "replaceLast: no layer has parameters; name the layer with replace(path, layer)");
        }
        Layer layer = network.children().get(last);
        if (layer instanceof Sequential inner) {
            return last + "." + lastWithParameters(inner);
        }
        if (layer instanceof Network) {
            throw new IllegalArgumentException("replaceLast: the last layer with parameters lies inside '" + last
                    + "', " + layer.describe() + ", which is no Sequential; name the layer with replace(path, layer)");
        }
        return last;
    }
}
