package convkit.data;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import convkit.nn.train.Batch;
import convkit.nn.train.Batches;
import java.util.stream.IntStream;

/**
 * Labelled images {@code [N, C, H, W]}, all of one size. Pixels stay bytes, a quarter of the memory of floats, until
 * {@link #batches} hands them to a network. Nothing changes a data set: {@link #split}, {@link #take}, {@link #subset} and
 * {@link #padTo} return new ones.
 */
public final class ImageDataset {

    private final DatasetDescription description;
    private final int channels;
    private final int height;
    private final int width;
    private final byte[] pixels;
    private final int[] labels;

    /**
     * A data set over the given pixels and labels.
     *
     * @param pixels values 0 (black) to 255 (white) as unsigned bytes, row-major {@code [N, C, H, W]}; not copied
     * @param labels class of each image; not copied
     * @throws IllegalArgumentException if pixels and labels do not give the same number of images, or a label names no class
     */
    public ImageDataset(
            DatasetDescription description, int channels, int height, int width, byte[] pixels, int[] labels) {
        int[] shape = {labels.length, channels, height, width};
        if (Shape.size(shape) != pixels.length) {
            throw new IllegalArgumentException(description.name() + ": " + pixels.length + " pixels but "
                    + labels.length + " labels need " + Shape.size(shape) + " (" + Shape.format(shape, "NCHW")
                    + "); give one label per image");
        }
        int classes = description.classNames().size();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= classes) {
                throw new IllegalArgumentException(description.name() + ": label " + labels[i] + " at position " + i
                        + " but " + classes + " classes have labels 0 to " + (classes - 1) + "; name every class");
            }
        }
        this.description = description;
        this.channels = channels;
        this.height = height;
        this.width = width;
        this.pixels = pixels;
        this.labels = labels;
    }

    // ---- reading ----------------------------------------------------------------------------------------------

    /** Name, class names, source and licence. */
    public DatasetDescription description() {
        return description;
    }

    /** Number of images. */
    public int size() {
        return labels.length;
    }

    /** Number of channels: 1 for grey images, 3 for colour. */
    public int channels() {
        return channels;
    }

    /** Height in pixels. */
    public int height() {
        return height;
    }

    /** Width in pixels. */
    public int width() {
        return width;
    }

    /** Number of classes. */
    public int classes() {
        return description.classNames().size();
    }

    /** Class of one image. */
    public int label(int index) {
        return labels[index];
    }

    /** Name of the class of one image. */
    public String className(int index) {
        return description.classNames().get(labels[index]);
    }

    /** Class of every image (a copy). */
    public int[] labels() {
        return labels.clone();
    }

    /** Number of images of each class. */
    public int[] classCounts() {
        int[] counts = new int[classes()];
        for (int label : labels) {
            counts[label]++;
        }
        return counts;
    }

    /** One image {@code [C, H, W]}, from 0 (black) to 1 (white). */
    public Tensor image(int index) {
        float[] image =
                batch(Normalisation.toUnitRange(channels), index).inputs().data();
        return Tensor.of(image, channels, height, width);
    }

    /** Some images with their labels, {@code [indices.length, C, H, W]}, in the given order. */
    public Batch batch(Normalisation normalisation, int... indices) {
        requireChannels(normalisation);
        int plane = height * width;
        float[] values = new float[Shape.size(indices.length, channels, height, width)];
        int[] batchLabels = new int[indices.length];
        for (int c = 0; c < channels; c++) {
            float[] table = normalisation.table(c);
            for (int n = 0; n < indices.length; n++) {
                int from = (requireIndex(indices[n]) * channels + c) * plane;
                int to = (n * channels + c) * plane;
                for (int i = 0; i < plane; i++) {
                    values[to + i] = table[Byte.toUnsignedInt(pixels[from + i])];
                }
                batchLabels[n] = labels[indices[n]];
            }
        }
        return new Batch(Tensor.of(values, indices.length, channels, height, width), batchLabels);
    }

    /** How often each pixel value occurs in a channel. */
    long[] histogram(int channel) {
        long[] histogram = new long[256];
        int plane = height * width;
        for (int n = 0; n < size(); n++) {
            int from = (n * channels + channel) * plane;
            for (int i = from; i < from + plane; i++) {
                histogram[Byte.toUnsignedInt(pixels[i])]++;
            }
        }
        return histogram;
    }

    // ---- mini-batches -----------------------------------------------------------------------------------------

    /**
     * Mini-batches for training, shuffled anew in every epoch. The same seed gives the same order again.
     *
     * @param batchSize images per batch; the last batch of an epoch may be smaller
     * @param normalisation made from the training set, see {@link Normalisation#of}
     */
    public Batches batches(int batchSize, long seed, Normalisation normalisation) {
        return new ImageBatches(this, batchSize, normalisation, seed);
    }

    /** Mini-batches for testing: in the order of the data set, the same in every epoch. */
    public Batches sequentialBatches(int batchSize, Normalisation normalisation) {
        return new ImageBatches(this, batchSize, normalisation, null);
    }

    // ---- parts and variants -----------------------------------------------------------------------------------

    /** Two parts that share no image. */
    public record Split(ImageDataset train, ImageDataset validation) {}

    /**
     * Divides the images at random into two parts in which every class has its share ("stratified").
     *
     * @param trainFraction share of the first part, between 0 and 1, such as 0.9
     * @param seed the same seed gives the same parts
     * @throws IllegalArgumentException if the fraction leaves a part without images
     */
    public Split split(double trainFraction, long seed) {
        int trainSize = (int) Math.round(trainFraction * size());
        if (!(trainFraction > 0 && trainFraction < 1) || trainSize == 0 || trainSize == size()) {
            throw new IllegalArgumentException("split: fraction " + trainFraction + " of " + size()
                    + " images leaves a part empty; use a fraction between 0 and 1 and enough images");
        }
        int[] order = Order.shuffled(size(), seed);
        boolean[] inTrain = new boolean[size()];
        int seen = 0;
        for (int label = 0; label < classes(); label++) {
            int wanted = label;
            int[] members = IntStream.of(order).filter(i -> labels[i] == wanted).toArray();
            // Rounding the running total, not each class, makes the parts add up exactly.
            long take = Math.round(trainFraction * (seen + members.length)) - Math.round(trainFraction * seen);
            for (int i = 0; i < take; i++) {
                inTrain[members[i]] = true;
            }
            seen += members.length;
        }
        return new Split(
                select("training part", IntStream.range(0, size()).filter(i -> inTrain[i])),
                select("validation part", IntStream.range(0, size()).filter(i -> !inTrain[i])));
    }

    /**
     * The first images.
     *
     * @throws IllegalArgumentException if there are fewer
     */
    public ImageDataset take(int count) {
        if (count < 0 || count > size()) {
            throw new IllegalArgumentException("take: " + count + " images wanted but " + description.name() + " has "
                    + size() + "; take 0 to " + size());
        }
        return select("first " + count, IntStream.range(0, count));
    }

    /**
     * The images at the given positions, in that order.
     *
     * @throws IndexOutOfBoundsException if there is no such image
     */
    public ImageDataset subset(int... indices) {
        return select("subset", IntStream.of(indices));
    }

    private ImageDataset select(String part, IntStream positions) {
        int[] indices = positions.toArray();
        int length = channels * height * width;
        byte[] chosen = new byte[Shape.size(indices.length, length)];
        int[] chosenLabels = new int[indices.length];
        for (int n = 0; n < indices.length; n++) {
            System.arraycopy(pixels, requireIndex(indices[n]) * length, chosen, n * length, length);
            chosenLabels[n] = labels[indices[n]];
        }
        return new ImageDataset(description.part(part), channels, height, width, chosen, chosenLabels);
    }

    /** The same images under other labels. */
    ImageDataset relabelled(DatasetDescription newDescription, int[] newLabels) {
        return new ImageDataset(newDescription, channels, height, width, pixels, newLabels);
    }

    /**
     * The images on a larger black square, in its middle: LeNet-5 wants the 28×28 digits on 32×32, so that strokes at the
     * border can lie in the middle of a 5×5 window (LeCun et al. 1998, section II.B). If the border cannot be the same on
     * both sides, it is one pixel wider below and on the right.
     *
     * @param size new height and width
     * @throws IllegalArgumentException if the images are larger
     */
    public ImageDataset padTo(int size) {
        if (size < height || size < width) {
            throw new IllegalArgumentException("padTo: images are " + height + "×" + width + " but " + size + "×" + size
                    + " is smaller; pad to at least " + Math.max(height, width));
        }
        byte[] padded = new byte[Shape.size(size(), channels, size, size)];
        int top = (size - height) / 2;
        int left = (size - width) / 2;
        for (int plane = 0; plane < size() * channels; plane++) {
            for (int h = 0; h < height; h++) {
                int to = (plane * size + top + h) * size + left;
                System.arraycopy(pixels, (plane * height + h) * width, padded, to, width);
            }
        }
        return new ImageDataset(description, channels, size, size, padded, labels);
    }

    /** {@code Fashion-MNIST, bundled training set: 10000 images 1×28×28 in 10 classes}. */
    @Override
    public String toString() {
        return description.name() + ": " + size() + " images " + Shape.times(channels, height, width) + " in "
                + classes() + " classes";
    }

    // ---- checks -----------------------------------------------------------------------------------------------

    void requireChannels(Normalisation normalisation) {
        if (normalisation.channels() != channels) {
            throw new IllegalArgumentException("batches: normalisation has " + normalisation.channels()
                    + " channels but the images have " + channels + " ("
                    + Shape.format(new int[] {size(), channels, height, width}, "NCHW")
                    + "); use Normalisation.of(the training set)");
        }
    }

    private int requireIndex(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException("image " + index + " wanted but " + description.name() + " has "
                    + size() + "; use 0 to " + (size() - 1));
        }
        return index;
    }
}
