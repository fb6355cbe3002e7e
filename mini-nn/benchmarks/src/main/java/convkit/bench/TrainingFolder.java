package convkit.bench;

import convkit.data.ImageDataset;
import convkit.data.Normalisation;
import convkit.nn.layer.Layer;
import convkit.nn.tensor.Tensor;
import convkit.nn.train.Batch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What every contender trains from, so that all do the same work: pictures, labels and first weights in plain files of
 * little-endian numbers. Pictures are normalised, padded to 32×32 and in a drawn order, which is that of every epoch;
 * step s trains on the s-th batch of it.
 */
final class TrainingFolder {

    private static final int TEST_CHUNK = 1000;

    private final float[] train;
    private final int[] trainLabels;
    private final float[] test;
    private final int[] testLabels;
    private final float[] weights;

    private TrainingFolder(float[] train, int[] trainLabels, float[] test, int[] testLabels, float[] weights) {
        this.train = train;
        this.trainLabels = trainLabels;
        this.test = test;
        this.testLabels = testLabels;
        this.weights = weights;
    }

    /** Writes the files for one model; grey pictures are repeated in each of its channels. */
    static void write(Path folder, TrainModel model, ImageDataset train, ImageDataset test) throws IOException {
        Normalisation normalisation = Normalisation.of(train);
        int[] order = shuffled(train.size());
        writePictures(folder, "train", train.padTo(TrainModel.SIZE), normalisation, order, model.channels());
        int[] inOrder = IntStream.range(0, test.size()).toArray();
        writePictures(folder, "test", test.padTo(TrainModel.SIZE), normalisation, inOrder, model.channels());
        try (FileChannel file = create(folder.resolve("weights.f32"))) {
            for (Tensor parameter : model.build().parameters().values()) {
                write(file, parameter.data());
            }
        }
    }

    private static int[] shuffled(int count) {
        int[] order = IntStream.range(0, count).toArray();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }

    private static void writePictures(
            Path folder, String part, ImageDataset data, Normalisation normalisation, int[] order, int channels)
            throws IOException {
        try (FileChannel pictures = create(folder.resolve(part + ".f32"));
                FileChannel labels = create(folder.resolve(part + ".i32"))) {
            for (int from = 0; from < order.length; from += TEST_CHUNK) {
                int[] indices = Arrays.copyOfRange(order, from, Math.min(order.length, from + TEST_CHUNK));
                Batch batch = data.batch(normalisation, indices);
                write(pictures, repeated(batch.inputs().data(), channels));
                ByteBuffer bytes = littleEndian(indices.length);
                bytes.asIntBuffer().put(batch.labels());
                labels.write(bytes);
            }
        }
    }

    private static float[] repeated(float[] grey, int channels) {
        int pixels = TrainModel.SIZE * TrainModel.SIZE;
        float[] result = new float[grey.length * channels];
        for (int i = 0; i < result.length; i += pixels) {
            System.arraycopy(grey, i / pixels / channels * pixels, result, i, pixels);
        }
        return result;
    }

    private static FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private static void write(FileChannel file, float[] values) throws IOException {
        ByteBuffer bytes = littleEndian(values.length);
        bytes.asFloatBuffer().put(values);
        file.write(bytes);
    }

    private static ByteBuffer littleEndian(int values) {
        return ByteBuffer.allocate(4 * values).order(ByteOrder.LITTLE_ENDIAN);
    }

    static TrainingFolder read(Path folder) throws IOException {
        return new TrainingFolder(
                floats(folder.resolve("train.f32")),
                ints(folder.resolve("train.i32")),
                floats(folder.resolve("test.f32")),
                ints(folder.resolve("test.i32")),
                floats(folder.resolve("weights.f32")));
    }

    private static float[] floats(Path file) throws IOException {
        float[] values = new float[(int) (Files.size(file) / 4)];
        mapped(file).asFloatBuffer().get(values);
        return values;
    }

    private static int[] ints(Path file) throws IOException {
        int[] values = new int[(int) (Files.size(file) / 4)];
        mapped(file).asIntBuffer().get(values);
        return values;
    }

    private static ByteBuffer mapped(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()).order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    /** Gives the model the first weights. */
    void weightsInto(Layer model) {
        int from = 0;
        for (Tensor parameter : model.parameters().values()) {
            System.arraycopy(weights, from, parameter.data(), 0, parameter.size());
            from += parameter.size();
        }
    }

    /** The batch of a step; after the last whole batch it begins again. */
    Batch train(int step, int batchSize) {
        int first = step % (trainLabels.length / batchSize) * batchSize;
        return batch(train, trainLabels, first, first + batchSize);
    }

    Batch test(int from, int to) {
        return batch(test, testLabels, from, to);
    }

    int testSize() {
        return testLabels.length;
    }

    private static Batch batch(float[] pictures, int[] labels, int from, int to) {
        int each = pictures.length / labels.length;
        float[] values = Arrays.copyOfRange(pictures, from * each, to * each);
        int channels = each / (TrainModel.SIZE * TrainModel.SIZE);
        Tensor inputs = Tensor.of(values, to - from, channels, TrainModel.SIZE, TrainModel.SIZE);
        return new Batch(inputs, Arrays.copyOfRange(labels, from, to));
    }
}
