package convkit.nn.model;

import convkit.nn.layer.Layer;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** The models by name, each with the input it was made for. */
public final class Zoo {

    private Zoo() {}

    /**
     * A model that can be built.
     *
     * @param name as given to {@link Zoo#named}
     * @param inputShape of one example, without the batch axis
     * @param build makes it, freshly initialised
     */
    public record Entry(String name, List<Integer> inputShape, Function<RandomGenerator, Layer> build) {

        /** The input shape as an array. */
        public int[] input() {
            return inputShape.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /** All models, oldest first. */
    public static List<Entry> all() {
        return List.of(
                new Entry("lenet-original", List.of(1, 32, 32), LeNet::original),
                new Entry("lenet", List.of(1, 32, 32), LeNet::modern));
    }

    /**
     * The model with this name.
     *
     * @throws IllegalArgumentException if there is none; the text names those there are
     */
    public static Entry named(String name) {
        return all().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("model: none is called '" + name + "'; use "
                        + all().stream().map(Entry::name).collect(Collectors.joining(" or "))));
    }
}
