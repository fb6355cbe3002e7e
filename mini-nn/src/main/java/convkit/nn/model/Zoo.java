package convkit.nn.model;

import convkit.nn.layer.Layer;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The models by name, each with the input it was made for. */
public final class Zoo {

    private static final List<Integer> SMALL_GREY = List.of(1, 32, 32);
    private static final List<Integer> IMAGENET = List.of(3, 224, 224);
    private static final List<Integer> ALEXNET_2012 = List.of(3, 227, 227);
    private static final List<Integer> CIFAR = List.of(3, 32, 32);
    private static final List<Integer> SMALL_COLOUR = List.of(3, 64, 64);

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

    /** All models: those that classify, oldest first, then those for pixels, boxes and sequences. */
    public static List<Entry> all() {
        return Stream.of(classifiers(), beyondClassification())
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableList());
    }

    private static List<Entry> classifiers() {
        return List.of(
                new Entry("perceptron", List.of(2), random -> Perceptron.threshold(2, random)),
                new Entry("mlp", List.of(1, 28, 28), Mlp::mnist),
                new Entry("tdnn", List.of(16, 30), Tdnn::bank),
                new Entry("tdnn-1989", List.of(16, 15), Tdnn::published),
                new Entry("lenet-original", SMALL_GREY, LeNet::original),
                new Entry("lenet", SMALL_GREY, LeNet::modern),
                new Entry("alexnet-2012", ALEXNET_2012, AlexNet::original),
                new Entry("alexnet-2012-ungrouped", ALEXNET_2012, AlexNet::originalUngrouped),
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
                new Entry("resnet20", CIFAR, random -> CifarResNet.residual(20, random)),
                new Entry("resnet32", CIFAR, random -> CifarResNet.residual(32, random)),
                new Entry("resnet56", CIFAR, random -> CifarResNet.residual(56, random)),
                new Entry("plain20", CIFAR, random -> CifarResNet.plain(20, random)),
                new Entry("plain32", CIFAR, random -> CifarResNet.plain(32, random)),
                new Entry("plain56", CIFAR, random -> CifarResNet.plain(56, random)),
                new Entry("densenet121", IMAGENET, DenseNet::denseNet121),
                new Entry("densenet-small", CIFAR, DenseNet::small));
    }

    private static List<Entry> beyondClassification() {
        return List.of(
                new Entry("fcn", List.of(3, 224, 224), random -> Fcn.vgg16(21, random)),
                new Entry("fcn-small", SMALL_COLOUR, random -> Fcn.small(4, random)),
                new Entry("unet", List.of(1, 512, 512), UNet::published),
                new Entry("unet-small", SMALL_COLOUR, random -> UNet.of(3, new int[] {8, 16, 32}, 4, random)),
                new Entry("segnet", List.of(3, 224, 224), random -> SegNet.vgg16(11, random)),
                new Entry("segnet-small", SMALL_COLOUR, random -> SegNet.small(4, random)),
                new Entry("context", List.of(21, 64, 64), random -> ContextNetwork.basic(21, random)),
                new Entry("detector", SMALL_COLOUR, random -> new SingleShotDetector(3, 3, random)),
                new Entry("wavenet", List.of(1, 64), random -> new WaveNet(1, 16, 1, random)),
                new Entry("deepbind", List.of(4, 101), DeepBind::shallow),
                new Entry("deepsea", List.of(4, 1000), DeepSea::published));
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
