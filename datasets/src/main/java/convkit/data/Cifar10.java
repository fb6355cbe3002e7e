package convkit.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * CIFAR-10: colour photographs of 32×32 pixels in ten classes, 50,000 for training and 10,000 for testing. They do not come with
 * the kit, as their publisher states no licence: this reads the "binary version", {@code cifar-10-binary.tar.gz} from
 * <a href="https://www.cs.toronto.edu/~kriz/cifar.html">the publisher's page</a>, once you have unpacked it.
 *
 * <p>Where the files are looked for: in the folder that is given; else in the one that the environment variable {@code CONVKIT_CIFAR10}
 * names; else in {@code cifar-10-batches-bin} in the kit's cache, which {@code ./kit data list} names.
 *
 * <p>A file is a row of records, each a byte for the label and then 3072 for the pixels: 1024 of red, row by row, then green, then
 * blue. Source: A. Krizhevsky, "Learning multiple layers of features from tiny images" (2009).
 */
public final class Cifar10 {

    private static final int CHANNELS = 3;
    private static final int SIDE = 32;
    private static final int PIXELS = CHANNELS * SIDE * SIDE;
    private static final int RECORDS_PER_FILE = 10_000;

    private static final String FOLDER = "cifar-10-batches-bin";
    private static final String ENVIRONMENT = "CONVKIT_CIFAR10";

    private static final List<String> TRAIN =
            List.of("data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin", "data_batch_5.bin");
    private static final List<String> TEST = List.of("test_batch.bin");

    private static final DatasetDescription DESCRIPTION = new DatasetDescription(
            "CIFAR-10",
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"),
            "Krizhevsky (2009), https://www.cs.toronto.edu/~kriz/cifar.html",
            "none stated by the publisher; read from your own copy");

    private Cifar10() {}

    /** Whether all six files are where {@link #train()} and {@link #test()} look for them. */
    public static boolean isThere() {
        Path folder = folder();
        return TRAIN.stream().allMatch(name -> Files.isRegularFile(folder.resolve(name)))
                && TEST.stream().allMatch(name -> Files.isRegularFile(folder.resolve(name)));
    }

    /**
     * The training set, 50,000 images {@code [3, 32, 32]}.
     *
     * @throws DatasetException if a file is missing, has not the right size, or holds a label that is no class
     */
    public static ImageDataset train() {
        return train(folder());
    }

    /** The test set, 10,000 images; errors as for {@link #train()}. */
    public static ImageDataset test() {
        return test(folder());
    }

    /** The training set from a folder. */
    public static ImageDataset train(Path folder) {
        return read(folder, "training set", TRAIN, RECORDS_PER_FILE);
    }

    /** The test set from a folder. */
    public static ImageDataset test(Path folder) {
        return read(folder, "test set", TEST, RECORDS_PER_FILE);
    }

    private static Path folder() {
        return folder(System.getenv(ENVIRONMENT), DataCache.directory());
    }

    /** @param chosen by the user; null or blank for none */
    static Path folder(String chosen, Path cache) {
        return chosen == null || chosen.isBlank() ? cache.resolve(FOLDER) : Path.of(chosen);
    }

    static ImageDataset read(Path folder, String part, List<String> files, int recordsPerFile) {
        requireFiles(folder, files);
        byte[] pixels = new byte[files.size() * recordsPerFile * PIXELS];
        int[] labels = new int[files.size() * recordsPerFile];
        int classes = DESCRIPTION.classNames().size();
        for (int f = 0; f < files.size(); f++) {
            Path file = folder.resolve(files.get(f));
            byte[] content = content(file, recordsPerFile);
            for (int r = 0; r < recordsPerFile; r++) {
                int n = f * recordsPerFile + r;
                labels[n] = Byte.toUnsignedInt(content[r * (1 + PIXELS)]);
                if (labels[n] >= classes) {
                    throw new DatasetException(file + ": label " + labels[n] + " in record " + r + " but " + classes
                            + " classes have labels 0 to " + (classes - 1)
                            + "; this is not CIFAR-10's binary version, get the file again");
                }
                System.arraycopy(content, r * (1 + PIXELS) + 1, pixels, n * PIXELS, PIXELS);
            }
        }
        return new ImageDataset(DESCRIPTION.part(part), CHANNELS, SIDE, SIDE, pixels, labels);
    }

    private static void requireFiles(Path folder, List<String> files) {
        List<String> missing = new ArrayList<>(files);
        missing.removeIf(name -> Files.isRegularFile(folder.resolve(name)));
        if (!missing.isEmpty()) {
            throw new DatasetException("CIFAR-10: " + String.join(", ", missing) + " not found in " + folder
                    + "; get cifar-10-binary.tar.gz from https://www.cs.toronto.edu/~kriz/cifar.html, unpack it, and name its"
                    + " folder " + FOLDER + " in " + ENVIRONMENT + " or put it there");
        }
    }

    private static byte[] content(Path file, int records) {
        long expected = (long) records * (1 + PIXELS);
        try {
            long found = Files.size(file);
            if (found != expected) {
                throw new DatasetException(file + ": " + found + " bytes found but " + expected + " expected ("
                        + records + " records of " + (1 + PIXELS) + "); get the file again");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw IdxReader.unreadable(file.toString(), e);
        }
    }
}
