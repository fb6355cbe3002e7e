package convkit.nn.model;

import convkit.nn.layer.Layer;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** The models by name, each with the input it was made for. */
public final class Zoo {

    private static final List<Integer> SMALL_GREY = List.of(1, 32, 32);
    private static final List<Integer> SMALL_COLOUR = List.of(3, 32, 32);
    private static final List<Integer> IMAGENET = List.of(3, 224, 224);

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
                new Entry("lenet-original", SMALL_GREY, LeNet::original),
                new Entry("lenet", SMALL_GREY, LeNet::modern),
                new Entry("alexnet", IMAGENET, AlexNet::singleGpu),
                new Entry("vgg11", IMAGENET, Vgg::vgg11),
                new Entry("vgg16", IMAGENET, Vgg::vgg16),
                new Entry("vgg19", IMAGENET, Vgg::vgg19),
                new Entry("googlenet", IMAGENET, random -> new GoogLeNet(true, random)),
                new Entry("googlenet-plain", IMAGENET, random -> new GoogLeNet(false, random)),
                new Entry("resnet18", IMAGENET, ResNet::resNet18),
                new Entry("resnet34", IMAGENET, ResNet::resNet34),
                new Entry("resnet50", IMAGENET, ResNet::resNet50),
                new Entry("resnet101", IMAGENET, ResNet::resNet101),
                new Entry("resnet152", IMAGENET, ResNet::resNet152),
                new Entry("densenet121", IMAGENET, DenseNet::denseNet121),
                new Entry("densenet-small", SMALL_COLOUR, DenseNet::small));
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
                .orElseThrow(() -> new IllegalArgumentException("model: none is called '" + name + "'; use one of "
                        + all().stream().map(Entry::name).collect(Collectors.joining(", "))));
    }
}
