package convkit.nn.model;

import convkit.nn.layer.Conv1d;
import convkit.nn.layer.Flatten;
import convkit.nn.layer.GlobalAvgPool1d;
import convkit.nn.layer.Sequential;
import convkit.nn.layer.Sigmoid;
import java.util.random.RandomGenerator;

/**
 * Time-delay neural networks: speech as a sequence of frames of 16 mel-scale coefficients, {@code [N, 16, L]} → {@code [N, 3]}, one
 * value for each of the phonemes b, d, g. Each unit sees a window of frames and is used again, with the same weights, at every
 * position; what the positions found is averaged over time, so it does not matter when a sound begins. Waibel, Hanazawa, Hinton,
 * Shikano &amp; Lang, "Phoneme recognition using time-delay neural networks" (1987; IEEE Transactions 1989).
 */
public final class Tdnn {

    private static final int COEFFICIENTS = 16;
    private static final int PHONEMES = 3;

    private Tdnn() {}

    /**
     * As lectures draw it: a bank of 16 kernels over windows of 15 frames, and a vote of each position; L ≥ 15. Logits; (16·16·15
     * + 16) + (3·16 + 3) = 3,907 parameters.
     */
    public static Sequential bank(RandomGenerator random) {
        return new Sequential(
                new Conv1d(COEFFICIENTS, 16, 15, random),
                new Sigmoid(),
                new Conv1d(16, PHONEMES, 1, random),
                new GlobalAvgPool1d(),
                new Flatten());
    }

    /**
     * As published, for L = 15 frames: 8 units over windows of 3 frames, 3 units over 5 of their outputs, and the mean of these 9
     * answers; L ≥ 7. Values in (0, 1), for squared error; (8·16·3 + 8) + (3·8·5 + 3) = 515 parameters. The published output
     * unit puts a sigmoid on the sum over time, with fixed equal weights; here it is the mean itself.
     */
    public static Sequential published(RandomGenerator random) {
        return new Sequential(
                new Conv1d(COEFFICIENTS, 8, 3, random),
                new Sigmoid(),
                new Conv1d(8, PHONEMES, 5, random),
                new Sigmoid(),
                new GlobalAvgPool1d(),
                new Flatten());
    }
}
