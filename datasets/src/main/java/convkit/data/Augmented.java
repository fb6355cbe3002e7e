package convkit.data;

import convkit.nn.augment.Augmentation;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A data set of which every image was changed once, for good: a harder task than the original. (Changing images anew in every epoch
 * is {@link Augmentation#over}.)
 */
public final class Augmented {

    private Augmented() {}

    /**
     * Every image changed by chance; labels and order stay. Values are rounded to whole grey values; those outside of black to white
     * are cut.
     *
     * @param seed the same seed gives the same images
     */
    public static ImageDataset once(ImageDataset dataset, Augmentation augmentation, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] pixels = new byte[dataset.size() * dataset.channels() * dataset.height() * dataset.width()];
        int next = 0;
        for (int n = 0; n < dataset.size(); n++) {
            Tensor changed = augmentation.apply(dataset.image(n), random);
            int[] shape = {dataset.channels(), dataset.height(), dataset.width()};
            if (!Arrays.equals(changed.shape(), shape)) {
                throw new IllegalArgumentException("augmented: image " + n + " came out as "
                        + Shape.format(changed.shape()) + " but went in as " + Shape.format(shape)
                        + "; an augmentation must keep the shape");
            }
            for (float value : changed.data()) {
                pixels[next++] = (byte) Math.round(255 * Math.max(0, Math.min(1, value)));
            }
        }
        return new ImageDataset(
                dataset.description().part("changed"),
                dataset.channels(),
                dataset.height(),
                dataset.width(),
                pixels,
                dataset.labels());
    }
}
