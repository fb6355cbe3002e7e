package convkit.nn.model;

import convkit.nn.conv.Window;
import convkit.nn.init.Initializer;
import convkit.nn.layer.Conv1d;
import convkit.nn.layer.Dropout;
import convkit.nn.layer.Flatten;
import convkit.nn.layer.Layer;
import convkit.nn.layer.Linear;
import convkit.nn.layer.MaxPool1d;
import convkit.nn.layer.ReLU;
import convkit.nn.layer.Sequential;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Many yes-or-no questions about a stretch of DNA at once, answered from shared features: one-hot {@code [N, 4, L]} → a logit
 * for each question, {@code [N, outputs]}. Train it with binary cross-entropy, which takes logits; {@code sigmoid} of them are
 * the probabilities. Zhou &amp; Troyanskaya, "Predicting effects of noncoding variants with deep learning-based sequence model"
 * (2015), supplementary note.
 */
public final class DeepSea {

    private static final int LETTERS = 4;
    private static final int KERNEL_SIZE = 8;
    private static final int POOL = 4;

    private DeepSea() {}

    /** As published: 1000 letters, 320, 480 and 960 kernels, 925 units, 919 chromatin features; 52,843,119 parameters. */
    public static Sequential published(RandomGenerator random) {
        return of(1000, new int[] {320, 480, 960}, 925, 919, random);
    }

    /** For generated sequences: 16, 32 and 32 kernels, 32 units. */
    public static Sequential small(int length, int outputs, RandomGenerator random) {
        return of(length, new int[] {16, 32, 32}, 32, outputs, random);
    }

    /**
     * Convolutions of kernel size 8 with ReLU, pooling by 4 between them, dropout of 0.2 and after the last 0.5.
     *
     * @param length of the sequences, L
     * @param kernels of each convolution
     * @param hidden units of the full connection
     */
    private static Sequential of(int length, int[] kernels, int hidden, int outputs, RandomGenerator random) {
        Map<String, Layer> layers = new LinkedHashMap<>();
        int in = LETTERS;
        for (int i = 0; i < kernels.length; i++) {
            boolean last = i == kernels.length - 1;
            layers.put(
                    "conv" + i,
                    new Conv1d(in, kernels[i], Window.of(KERNEL_SIZE), random).initializer(Initializer.heNormal()));
            layers.put("relu" + i, new ReLU());
            if (!last) {
                layers.put("pool" + i, new MaxPool1d(POOL));
            }
            layers.put("dropout" + i, new Dropout(last ? 0.5 : 0.2, random));
            in = kernels[i];
        }
        layers.put("flatten", new Flatten());
        int features = new Sequential(layers).outputShape(1, LETTERS, length)[1];
        layers.put("hidden", new Linear(features, hidden, random));
        layers.put("hidden_relu", new ReLU());
        layers.put("output", new Linear(hidden, outputs, random));
        return new Sequential(layers);
    }
}
