package convkit.data;

import convkit.nn.tensor.Tensor;
import convkit.nn.train.Batch;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Drawn pictures of the syllables <i>ba</i>, <i>da</i> and <i>ga</i>, in the form in which Waibel et al. gave speech to their
 * network: 16 channels, from low to high pitch, over frames of 10 ms. They are no recordings. A sound has three formants,
 * bands of energy; how the second and third one bend in the first 80 ms tells the consonant, and where they end tells the
 * vowel, which is drawn at random and says nothing about the consonant:
 *
 * <ul>
 *   <li><b>b</b>: the second formant rises from below.
 *   <li><b>d</b>: the second formant falls from above.
 *   <li><b>g</b>: the second and third formant start together and part.
 * </ul>
 *
 * <p>Before the onset there is silence, after 250 ms the sound has faded; noise lies over everything. A. Liberman et al.,
 * "Perception of the speech code" (1967), for the bends; A. Waibel et al., "Phoneme recognition using time-delay neural
 * networks" (1989).
 */
public final class Syllables {

    /** Channels, from low (0) to high (15) pitch. */
    public static final int CHANNELS = 16;
    /** Name of each class. */
    public static final List<String> NAMES = List.of("b", "d", "g");

    /** Frames in which a formant reaches its vowel. */
    private static final int BEND = 8;
    /** Frames that a sound lasts. */
    private static final int LENGTH = 25;

    private static final double FIRST_FORMANT = 2.5;
    private static final double THIRD_FORMANT = 12.5;

    private Syllables() {}

    /**
     * As many syllables of each class as of the others, in turn b, d, g: inputs {@code [count, 16, frames]}.
     *
     * @param frames length of each
     * @param firstOnset earliest frame at which a sound begins, {@code lastOnset} the latest; drawn evenly between them
     * @param noise standard deviation of the noise; a formant has height 1
     * @param seed the same seed gives the same sounds, whatever the onsets
     * @throws IllegalArgumentException if the onsets lie outside the frames
     */
    public static Batch batch(int count, int frames, int firstOnset, int lastOnset, double noise, long seed) {
        if (firstOnset < 0 || lastOnset < firstOnset || lastOnset + BEND > frames) {
            throw new IllegalArgumentException("syllables: onsets " + firstOnset + " to " + lastOnset
                    + " do not fit into " + frames + " frames; a sound needs " + BEND + " frames after its onset");
        }
        Tensor inputs = Tensor.zeros(count, CHANNELS, frames);
        int[] labels = new int[count];
        SplittableRandom seeds = new SplittableRandom(seed);
        for (int n = 0; n < count; n++) {
            labels[n] = n % NAMES.size();
            SplittableRandom random = seeds.split();
            int onset = firstOnset + (int) (random.nextDouble() * (lastOnset - firstOnset + 1));
            draw(inputs, n, labels[n], onset, noise, random);
        }
        return new Batch(inputs, labels);
    }

    private static void draw(Tensor inputs, int n, int label, int onset, double noise, RandomGenerator random) {
        double loudness = between(0.8, 1.2, random);
        double second = between(6, 8.5, random);
        double third = THIRD_FORMANT + between(-0.5, 0.5, random);
        double secondStart = label == 0 ? second - 3 : label == 1 ? second + 3 : (second + third) / 2 - 0.4;
        double thirdStart = label == 0 ? third - 1 : label == 1 ? third + 1 : (second + third) / 2 + 0.4;
        for (int frame = 0; frame < inputs.dim(2); frame++) {
            int since = frame - onset;
            double open = Math.min(1, since / (double) BEND);
            double height = since < 0 ? 0 : loudness * Math.max(0, 1 - since / (double) LENGTH);
            for (int channel = 0; channel < CHANNELS; channel++) {
                double energy = bump(channel, FIRST_FORMANT - 1.5 * (1 - open))
                        + bump(channel, secondStart + open * (second - secondStart))
                        + 0.7 * bump(channel, thirdStart + open * (third - thirdStart));
                inputs.set((float) (height * energy + noise * random.nextGaussian()), n, channel, frame);
            }
        }
    }

    /** A band of energy around a pitch. */
    private static double bump(int channel, double pitch) {
        double distance = channel - pitch;
        return Math.exp(-distance * distance / 1.6);
    }

    private static double between(double least, double most, RandomGenerator random) {
        return least + (most - least) * random.nextDouble();
    }
}
