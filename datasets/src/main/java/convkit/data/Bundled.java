package convkit.data;

import java.io.IOException;
import java.io.InputStream;

/** Reads a data set that travels inside this library, see {@code README.md} beside the data. */
final class Bundled {

    private Bundled() {}

    /** @param part {@code "train"} or {@code "test"} */
    static ImageDataset read(String folder, String part, DatasetDescription description) {
        String imagesName = folder + "/" + part + "-images.idx3.gz";
        String labelsName = folder + "/" + part + "-labels.idx1.gz";
        IdxReader.Images images = open(imagesName, IdxReader::readImages);
        int classes = description.classNames().size();
        int[] labels = open(labelsName, (name, in) -> IdxReader.readLabels(name, in, classes));
        return new ImageDataset(description, 1, images.rows(), images.columns(), images.pixels(), labels);
    }

    private static <T> T open(String name, IdxReader.Reading<T> reading) {
        try (InputStream in = Bundled.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new DatasetException(name + ": not inside the library; build it again with ./mvnw package");
            }
            return reading.read(name, in);
        } catch (IOException e) {
            throw IdxReader.unreadable(name, e);
        }
    }
}
