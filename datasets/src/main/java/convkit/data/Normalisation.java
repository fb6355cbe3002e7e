package convkit.data;

import java.util.Arrays;

/**
 * Turns a pixel p from 0 to 255 into {@code (p/255 − mean) / standardDeviation}, channel by channel, so that the network's
 * inputs are centred and of size about 1.
 *
 * <p>Mean and standard deviation must come from the training set, also for validation and test: a network that was
 * trained on one scale is used on the same.
 *
 * <p>Source: Y. LeCun, L. Bottou, G. Orr, K.-R. Müller, "Efficient BackProp" (1998), section 4.3.
 */
public final class Normalisation {

    private final float[] mean;
    private final float[] standardDeviation;

    /**
     * A normalisation with given numbers, on the scale where black is 0 and white is 1.
     *
     * @param mean one per channel
     * @param standardDeviation one per channel, greater than 0
     * @throws IllegalArgumentException if the lengths differ or a standard deviation is not greater than 0
     */
    public Normalisation(float[] mean, float[] standardDeviation) {
        if (mean.length != standardDeviation.length) {
            throw new IllegalArgumentException("normalisation: " + mean.length + " means but "
                    + standardDeviation.length + " standard deviations; give one of each per channel");
        }
        for (int c = 0; c < mean.length; c++) {
            if (!(standardDeviation[c] > 0)) {
                throw new IllegalArgumentException("normalisation: standard deviation of channel " + c + " is "
                        + standardDeviation[c] + " but must be greater than 0; a channel whose pixels are all equal"
                        + " tells nothing, leave it out");
            }
        }
        this.mean = mean.clone();
        this.standardDeviation = standardDeviation.clone();
    }

    /** Only scales: pixels become numbers from 0 (black) to 1 (white), in each of {@code channels}. */
    public static Normalisation toUnitRange(int channels) {
        float[] ones = new float[channels];
        Arrays.fill(ones, 1f);
        return new Normalisation(new float[channels], ones);
    }

    /**
     * The normalisation after which each channel of this data set has mean 0 and standard deviation 1.
     *
     * @param training the training set, and never the test set
     */
    public static Normalisation of(ImageDataset training) {
        int channels = training.channels();
        float[] mean = new float[channels];
        float[] standardDeviation = new float[channels];
        for (int c = 0; c < channels; c++) {
            long[] histogram = training.histogram(c);
            // Whole numbers, so the result is exact whatever the order of the images.
            long count = 0;
            long sum = 0;
            long squares = 0;
            for (int p = 0; p < histogram.length; p++) {
                count += histogram[p];
                sum += histogram[p] * p;
                squares += histogram[p] * p * p;
            }
            double average = (double) sum / count;
            mean[c] = (float) (average / 255);
            standardDeviation[c] = (float) (Math.sqrt((double) squares / count - average * average) / 255);
        }
        return new Normalisation(mean, standardDeviation);
    }

    /** Mean of each channel, where black is 0 and white is 1. */
    public float[] mean() {
        return mean.clone();
    }

    /** Standard deviation of each channel, where black is 0 and white is 1. */
    public float[] standardDeviation() {
        return standardDeviation.clone();
    }

    /** Number of channels. */
    public int channels() {
        return mean.length;
    }

    /** What each of the 256 pixel values of a channel becomes. */
    float[] table(int channel) {
        float[] table = new float[256];
        for (int p = 0; p < table.length; p++) {
            table[p] = (p / 255f - mean[channel]) / standardDeviation[channel];
        }
        return table;
    }

    @Override
    public String toString() {
        return "Normalisation mean " + Arrays.toString(mean) + ", standard deviation "
                + Arrays.toString(standardDeviation);
    }
}
