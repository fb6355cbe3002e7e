package convkit.data;

import java.util.Random;

/**
 * A generated melody, as if plucked on one string: notes of five pitches follow each other at random. Made for sequence models: few
 * rules, none of which can be seen in a single sample.
 *
 * <ul>
 *   <li>{@value #RATE} samples per second; a sample is an amplitude in [−1, 1].
 *   <li>A note has the fundamental frequency f (A4, C5, D5, E5 or G5: 440 to 784 hertz) and the harmonics 2f and 3f, with
 *       amplitudes 0.5, 0.25 and 0.125. Harmonic h decays by a factor of e in 80/h milliseconds, as higher ones do on a real string.
 *   <li>It begins at full strength, lasts 60 to 120 milliseconds, and ends when the next one begins.
 *   <li>White noise with a standard deviation of 0.003 lies over all, as in a recording.
 * </ul>
 *
 * <p>The same seed gives the same melody on every machine.
 */
public final class PluckedNotes {

    /** Samples per second. */
    public static final int RATE = 8000;

    private static final double[] FREQUENCIES = {440.00, 523.25, 587.33, 659.26, 783.99};
    private static final double[] AMPLITUDES = {0.5, 0.25, 0.125};
    private static final double DECAY_SECONDS = 0.080;
    private static final int SHORTEST = 480;
    private static final int LONGEST = 960;
    private static final double NOISE = 0.003;

    private PluckedNotes() {}

    /** Fundamental frequencies of the notes in hertz, the lowest first (a copy). */
    public static double[] frequencies() {
        return FREQUENCIES.clone();
    }

    /**
     * Some seconds of melody.
     *
     * @param samples how many, ≥ 1
     * @param seed of pitches, lengths and noise
     */
    public static float[] melody(int samples, long seed) {
        if (samples < 1) {
            throw new IllegalArgumentException("melody: " + samples + " samples wanted but at least 1 must be; "
                    + "there are " + RATE + " in a second");
        }
        Random random = new Random(seed);
        float[] melody = new float[samples];
        for (int start = 0; start < samples; ) {
            double frequency = FREQUENCIES[random.nextInt(FREQUENCIES.length)];
            int end = Math.min(samples, start + SHORTEST + random.nextInt(LONGEST - SHORTEST + 1));
            for (int t = start; t < end; t++) {
                melody[t] = (float) note(frequency, (t - start) / (double) RATE);
            }
            start = end;
        }
        for (int t = 0; t < samples; t++) {
            double noisy = melody[t] + NOISE * random.nextGaussian();
            melody[t] = (float) Math.max(-1, Math.min(1, noisy));
        }
        return melody;
    }

    /** Amplitude of a note that began so many seconds ago. */
    private static double note(double frequency, double seconds) {
        double sum = 0;
        for (int h = 1; h <= AMPLITUDES.length; h++) {
            sum += AMPLITUDES[h - 1]
                    * StrictMath.exp(-h * seconds / DECAY_SECONDS)
                    * StrictMath.sin(2 * Math.PI * h * frequency * seconds);
        }
        return sum;
    }
}
