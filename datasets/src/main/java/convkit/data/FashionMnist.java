package convkit.data;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Fashion-MNIST: grey 28×28 images of clothes in ten classes, made to be as easy to handle as MNIST and harder to solve.
 *
 * <p>Source: H. Xiao, K. Rasul, R. Vollgraf, "Fashion-MNIST: a novel image dataset for benchmarking machine learning
 * algorithms", arXiv:1708.07747 (2017). Licence: MIT, © 2017 Zalando SE.
 */
public final class FashionMnist {

    private static final DatasetDescription DESCRIPTION = new DatasetDescription(
            "Fashion-MNIST",
            List.of(
                    "T-shirt/top",
                    "Trouser",
                    "Pullover",
                    "Dress",
                    "Coat",
                    "Sandal",
                    "Shirt",
                    "Sneaker",
                    "Bag",
                    "Ankle boot"),
            "Xiao, Rasul, Vollgraf (2017), https://github.com/zalandoresearch/fashion-mnist",
            "MIT, © 2017 Zalando SE");

    /** The publisher's bucket first: what the publisher's README links to, over HTTPS; then the publisher's repository. */
    private static final List<String> SOURCES = List.of(
            "https://fashion-mnist.s3.eu-central-1.amazonaws.com/",
            "https://github.com/zalandoresearch/fashion-mnist/raw/master/data/fashion/");

    /** Where Debian's package {@code dataset-fashion-mnist} puts the same four files. */
    private static final Path DEBIAN = Path.of("/usr/share/datasets/fashion-mnist");

    static final CatalogEntry SUBSET = CatalogEntry.bundled("fashion-mnist-subset", 10_000, 2_000, "MIT");

    static final CatalogEntry FULL = new CatalogEntry(
            "fashion-mnist",
            60_000,
            10_000,
            "MIT",
            DEBIAN,
            List.of(
                    file(
                            "train-images-idx3-ubyte.gz",
                            26_421_880,
                            "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888"),
                    file(
                            "train-labels-idx1-ubyte.gz",
                            29_515,
                            "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9"),
                    file(
                            "t10k-images-idx3-ubyte.gz",
                            4_422_102,
                            "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b"),
                    file(
                            "t10k-labels-idx1-ubyte.gz",
                            5_148,
                            "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34")));

    private FashionMnist() {}

    /** The bundled training set: 10,000 images, 1,000 of each class, drawn from the full training set. */
    public static ImageDataset bundledTrain() {
        return Bundled.read("fashion-mnist", "train", DESCRIPTION.part("bundled training set"));
    }

    /** The bundled test set: 2,000 images, 200 of each class, drawn from the full test set. */
    public static ImageDataset bundledTest() {
        return Bundled.read("fashion-mnist", "test", DESCRIPTION.part("bundled test set"));
    }

    /**
     * The full training set: 60,000 images, 6,000 of each class.
     *
     * @throws DatasetException if it was not fetched
     */
    public static ImageDataset train() {
        return read(DataCache.directory(), "train", "training set");
    }

    /**
     * The full test set: 10,000 images, 1,000 of each class.
     *
     * @throws DatasetException if it was not fetched
     */
    public static ImageDataset test() {
        return read(DataCache.directory(), "t10k", "test set");
    }

    static ImageDataset read(Path cache, String prefix, String part) {
        DatasetDescription description = DESCRIPTION.part(part);
        IdxReader.Images images = IdxReader.readImages(fetched(cache, prefix + "-images-idx3-ubyte.gz"));
        int[] labels = IdxReader.readLabels(
                fetched(cache, prefix + "-labels-idx1-ubyte.gz"),
                DESCRIPTION.classNames().size());
        return new ImageDataset(description, 1, images.rows(), images.columns(), images.pixels(), labels);
    }

    private static Path fetched(Path cache, String name) {
        Path file = FULL.directory(cache).resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new DatasetException("Fashion-MNIST: " + file + " is not there; run " + FULL.fetchCommand()
                    + ", or use FashionMnist.bundledTrain() and bundledTest(), which need no download");
        }
        return file;
    }

    private static RemoteFile file(String name, long bytes, String sha256) {
        return new RemoteFile(
                name,
                bytes,
                sha256,
                SOURCES.stream().map(base -> URI.create(base + name)).toList());
    }
}
