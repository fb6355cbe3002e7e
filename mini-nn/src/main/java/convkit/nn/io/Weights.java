package convkit.nn.io;

import convkit.nn.layer.Layer;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Saves what a network has learned, and loads it again. Loading checks that the file holds exactly the network's tensors, in
 * their shapes, before it changes the first value.
 */
public final class Weights {

    private static final int NAMED_AT_MOST = 3;

    private Weights() {}

    /** Writes {@link Layer#state()} to a safetensors file, whole or not at all. */
    public static void save(Layer model, Path file) throws IOException {
        Safetensors.write(file, model.state(), Map.of());
    }

    /**
     * Loads what {@link #save} wrote.
     *
     * @throws IOException if the file is not sound, or holds other tensors than the network; the network is then as before
     */
    public static void load(Layer model, Path file) throws IOException {
        Safetensors source = Safetensors.open(file);
        source.read(fit(source, model.state(), source.names(), UnaryOperator.identity()));
    }

    /**
     * Gives a network the values of another one of the same kind, without a file: both then know the same, and go their own ways.
     *
     * @throws IllegalArgumentException if they have not the same tensors in the same shapes; {@code to} is then as before
     */
    public static void copy(Layer from, Layer to) {
        Map<String, Tensor> source = from.state();
        Map<String, Tensor> target = to.state();
        if (!source.keySet().equals(target.keySet())) {
            throw new IllegalArgumentException("weights: from a network with " + source.size() + " tensors to one with "
                    + target.size() + ", not all of the same names; copy between networks of one kind");
        }
        target.forEach((name, tensor) -> {
            int[] found = source.get(name).shape();
            if (!Arrays.equals(found, tensor.shape())) {
                throw new IllegalArgumentException("weights: '" + name + "' has shape " + Shape.format(found)
                        + " but in the other network " + Shape.format(tensor.shape())
                        + "; copy between networks of the same sizes");
            }
        });
        target.forEach((name, tensor) -> System.arraycopy(source.get(name).data(), 0, tensor.data(), 0, tensor.size()));
    }

    /**
     * Loads a state dictionary of torchvision's AlexNet, VGG, ResNet, GoogLeNet or DenseNet that was saved as safetensors:
     * {@code safetensors.torch.save_file(model.state_dict(), "file.safetensors")}.
     *
     * @throws IOException as {@link #load}
     */
    public static void loadTorch(Layer model, Path file) throws IOException {
        Safetensors source = Safetensors.open(file);
        Map<String, Tensor> state = new LinkedHashMap<>();
        model.state().forEach((name, tensor) -> state.put(TorchNames.of(name), tensor));
        Set<String> names = source.names().stream()
                .filter(name -> !TorchNames.isBookkeeping(name))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        source.read(fit(source, state, names, TorchNames::today));
    }

    /** Checks that these names are in the file and in the network alike, with the same shapes. */
    static void requireFit(Safetensors source, Map<String, Tensor> state, Collection<String> names) throws IOException {
        fit(source, state, names, UnaryOperator.identity());
    }

    private static Map<String, Tensor> fit(
            Safetensors source, Map<String, Tensor> state, Collection<String> names, UnaryOperator<String> expectedName)
            throws IOException {
        Set<String> missing = new LinkedHashSet<>(state.keySet());
        Set<String> unexpected = new LinkedHashSet<>();
        Map<String, Tensor> targets = new LinkedHashMap<>();
        for (String name : names) {
            String expected = expectedName.apply(name);
            if (missing.remove(expected)) {
                targets.put(name, state.get(expected));
            } else {
                unexpected.add(name);
            }
        }
        if (!missing.isEmpty() || !unexpected.isEmpty()) {
            throw new IOException(source.file() + ": holds " + names.size() + " tensors but the network has "
                    + state.size() + "; missing: " + some(missing) + "; unexpected: " + some(unexpected)
                    + "; load it into the kind of network it was saved from");
        }
        for (Map.Entry<String, Tensor> target : targets.entrySet()) {
            int[] found = source.shape(target.getKey());
            int[] wanted = target.getValue().shape();
            if (!Arrays.equals(found, wanted)) {
                throw new IOException(source.file() + ": tensor '" + target.getKey() + "' has shape "
                        + Shape.format(found) + " but the network's has " + Shape.format(wanted)
                        + "; load it into a network of the same sizes");
            }
        }
        return targets;
    }

    private static String some(Set<String> names) {
        String named = names.stream().limit(NAMED_AT_MOST).collect(Collectors.joining(", "));
        int left = names.size() - NAMED_AT_MOST;
        return names.isEmpty() ? "none" : left > 0 ? named + " and " + left + " more" : named;
    }
}
