package convkit.bench.dl4j;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** Trains one of the two models from the files of convkit.bench.TrainingFolder. */
final class Training {

    private static final int SIZE = 32;
    private static final int CLASSES = 10;
    private static final int TEST_BATCH = 200;

    private final ComputationGraph model;
    private final float[] train;
    private final int[] trainLabels;
    private final float[] test;
    private final int[] testLabels;
    private final int channels;
    private final int batchSize;
    private final double firstLoss;
    private int step;

    Training(String name, Path folder, int batchSize, double learningRate) throws IOException {
        this.batchSize = batchSize;
        channels = name.equals("lenet") ? 1 : 3;
        train = floats(folder.resolve("train.f32"));
        trainLabels = ints(folder.resolve("train.i32"));
        test = floats(folder.resolve("test.f32"));
        testLabels = ints(folder.resolve("test.i32"));
        Models models = new Models(learningRate);
        model = name.equals("lenet") ? models.lenet() : models.resnet20();
        models.weightsInto(model, floats(folder.resolve("weights.f32")));
        firstLoss = model.score(batch(0), true);
    }

    double firstLoss() {
        return firstLoss;
    }

    /** @return nanoseconds of all steps together */
    double steps(int count) {
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            model.fit(batch(step++));
        }
        return System.nanoTime() - start;
    }

    private DataSet batch(int index) {
        int first = index % (trainLabels.length / batchSize) * batchSize;
        INDArray labels = Nd4j.zeros(DataType.FLOAT, batchSize, CLASSES);
        for (int i = 0; i < batchSize; i++) {
            labels.putScalar(i, trainLabels[first + i], 1);
        }
        return new DataSet(pictures(train, first, batchSize), labels);
    }

    private INDArray pictures(float[] values, int first, int count) {
        int each = channels * SIZE * SIZE;
        float[] part = Arrays.copyOfRange(values, first * each, (first + count) * each);
        return Nd4j.create(part, new int[] {count, channels, SIZE, SIZE}, 'c');
    }

    double accuracy() {
        int right = 0;
        for (int from = 0; from < testLabels.length; from += TEST_BATCH) {
            int count = Math.min(TEST_BATCH, testLabels.length - from);
            int[] answers =
                    model.outputSingle(pictures(test, from, count)).argMax(1).toIntVector();
            for (int i = 0; i < count; i++) {
                right += answers[i] == testLabels[from + i] ? 1 : 0;
            }
        }
        return right / (double) testLabels.length;
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
}
