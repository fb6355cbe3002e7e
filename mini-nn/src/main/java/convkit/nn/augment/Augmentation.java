package convkit.nn.augment;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import convkit.nn.train.Batch;
import convkit.nn.train.Batches;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A random change of an image {@code [C, H, W]} that keeps its shape and its class. Values are taken as brightness from 0
 * to 1, so augment before subtracting a mean. All chance comes from the generator that is passed in: the same seed gives
 * the same image. No gradient flows through.
 */
@FunctionalInterface
public interface Augmentation {

    /**
     * A changed copy of the image, which itself stays as it is.
     *
     * @param image {@code [C, H, W]}, values in [0, 1]
     * @throws IllegalArgumentException if it is no such image
     */
    Tensor apply(Tensor image, RandomGenerator random);

    /** This change and then the other. */
    default Augmentation andThen(Augmentation next) {
        return (image, random) -> next.apply(apply(image, random), random);
    }

    /**
     * This change for a part of the images, drawn by chance; the others stay as they are.
     *
     * @param probability in [0, 1]
     */
    default Augmentation withProbability(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "augmentation: probability is " + probability + " but must lie between 0 and 1");
        }
        return (image, random) -> random.nextDouble() < probability ? apply(image, random) : image;
    }

    /**
     * Each image of a batch by itself.
     *
     * @param images {@code [N, C, H, W]}
     */
    default Tensor applyToBatch(Tensor images, RandomGenerator random) {
        Shape.requireRank("augmentation", images.shape(), "NCHW");
        int[] shape = {images.dim(1), images.dim(2), images.dim(3)};
        int size = Shape.size(shape);
        float[] changed = new float[images.size()];
        for (int n = 0; n < images.dim(0); n++) {
            float[] image = new float[size];
            System.arraycopy(images.data(), n * size, image, 0, size);
            Tensor result = apply(Tensor.of(image, shape), random);
            if (result.size() != size) {
                throw new IllegalArgumentException("augmentation: image " + n + " came out as "
                        + Shape.format(result.shape()) + " but went in as " + Shape.format(shape)
                        + "; an augmentation must keep the shape");
            }
            System.arraycopy(result.data(), 0, changed, n * size, size);
        }
        return Tensor.of(changed, images.shape());
    }

    /**
     * The batches with every image changed anew in every epoch; labels stay. The same epoch always gives the same images.
     *
     * @param batches of images {@code [N, C, H, W]}, for training only
     */
    default Batches over(Batches batches, long seed) {
        return new Batches() {
            @Override
            public Iterable<Batch> epoch(int epoch) {
                return () -> {
                    Iterator<Batch> source = batches.epoch(epoch).iterator();
                    // spread by the golden ratio: neighbouring seeds and epochs must not share their chances
                    SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + epoch);
                    return new Iterator<>() {
                        @Override
                        public boolean hasNext() {
                            return source.hasNext();
                        }

                        @Override
                        public Batch next() {
                            Batch batch = source.next();
                            return new Batch(applyToBatch(batch.inputs(), random), batch.labels());
                        }
                    };
                };
            }

            @Override
            public int size() {
                return batches.size();
            }

            @Override
            public int count() {
                return batches.count();
            }
        };
    }

    /** Every kind of change at a strength that is easy to see, by name: to be drawn side by side. */
    static Map<String, Augmentation> catalogue() {
        Map<String, Augmentation> all = new LinkedHashMap<>();
        all.put("crop and resize", Geometric.cropAndResize(0.4));
        all.put("flip", Geometric.horizontalFlip());
        all.put("colour drop", Photometric.colorDrop());
        all.put("colour jitter", Photometric.colorJitter(0.5, 0.5, 0.5));
        all.put("rotate by 90, 180 or 270°", Geometric.quarterTurns());
        all.put("rotate", Geometric.rotation(25));
        all.put("cutout", Photometric.cutout(0.4));
        all.put("Gaussian noise", Photometric.gaussianNoise(0.1));
        all.put("Gaussian blur", Filters.gaussianBlur(0.8, 1.6));
        all.put("Sobel filter", Filters.sobel());
        all.put("translation", Geometric.translation(0.2));
        all.put("scale", Geometric.scaling(0.7, 1.4));
        all.put("elastic deformation", Geometric.elastic(0.05, 0.12));
        all.put("intensity", Photometric.intensity(2));
        return all;
    }
}
