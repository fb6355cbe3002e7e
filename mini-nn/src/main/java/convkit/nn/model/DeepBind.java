package convkit.nn.model;

import convkit.nn.layer.Conv1d;
import convkit.nn.layer.Dropout;
import convkit.nn.layer.Flatten;
import convkit.nn.layer.GlobalMaxPool1d;
import convkit.nn.layer.Layer;
import convkit.nn.layer.Linear;
import convkit.nn.layer.ReLU;
import convkit.nn.layer.Sequential;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Does a protein bind to this DNA? One-hot sequences {@code [N, 4, L]} (A, C, G, T; {@link convkit.nn.ops.OneHot}) → a logit
 * {@code [N, 1]}, for binary cross-entropy. Each kernel of the 1-D convolution is a motif detector, a weight for each letter at each
 * place; ReLU keeps what passes its threshold, the maximum over positions asks whether it occurs anywhere, and full connections
 * weigh the motifs. Alipanahi, Delong, Weirauch &amp; Frey, "Predicting the sequence specificities of DNA- and RNA-binding
 * proteins by deep learning" (2015).
 *
 * <p>The paper pads both ends so that motifs count that are cut off there; here none is padded, so L ≥ motifLength.
 */
public final class DeepBind {

    private static final int LETTERS = 4;
    private static final int HIDDEN = 32;

    private DeepBind() {}

    /** 16 motifs of length 24 and one unit; (4·24·16 + 16) + (16 + 1) = 1,569 parameters. */
    public static Sequential shallow(RandomGenerator random) {
        return shallow(16, 24, random);
    }

    /** One unit weighs the motifs: the weights of {@code motifs} can be read off as a logo. */
    public static Sequential shallow(int motifs, int motifLength, RandomGenerator random) {
        Map<String, Layer> layers = detectors(motifs, motifLength, random);
        layers.put("output", new Linear(motifs, 1, random));
        return new Sequential(layers);
    }

    /** With 32 hidden units and dropout between motifs and output, so that motifs can speak for each other. */
    public static Sequential deep(int motifs, int motifLength, RandomGenerator random) {
        Map<String, Layer> layers = detectors(motifs, motifLength, random);
        layers.put("hidden", new Linear(motifs, HIDDEN, random));
        layers.put("hidden_relu", new ReLU());
        layers.put("dropout", new Dropout(0.5, random));
        layers.put("output", new Linear(HIDDEN, 1, random));
        return new Sequential(layers);
    }

    private static Map<String, Layer> detectors(int motifs, int motifLength, RandomGenerator random) {
        Map<String, Layer> layers = new LinkedHashMap<>();
        layers.put("motifs", new Conv1d(LETTERS, motifs, motifLength, random));
        layers.put("relu", new ReLU());
        layers.put("max", new GlobalMaxPool1d());
        layers.put("flatten", new Flatten());
        return layers;
    }
}
