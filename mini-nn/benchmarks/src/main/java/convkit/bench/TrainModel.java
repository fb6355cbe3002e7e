package convkit.bench;

import convkit.nn.layer.Layer;
import convkit.nn.model.CifarResNet;
import convkit.nn.model.LeNet;
import java.util.SplittableRandom;

/** A network that is trained. The recipe is the same for all: cross-entropy, Adam at its usual constants, batches of 64. */
enum TrainModel {
    LENET("lenet", "LeNet-5", 1),
    RESNET20("resnet20", "ResNet-20", 3);

    static final int BATCH = 64;
    static final double LEARNING_RATE = 0.001;
    static final int SIZE = 32;
    static final int CLASSES = 10;

    private final String word;
    private final String title;
    private final int channels;

    TrainModel(String word, String title, int channels) {
        this.word = word;
        this.title = title;
        this.channels = channels;
    }

    String word() {
        return word;
    }

    String title() {
        return title;
    }

    /** Channels of its pictures, which are 32×32. */
    int channels() {
        return channels;
    }

    /** With the weights that the seed 1 gives. */
    Layer build() {
        SplittableRandom random = new SplittableRandom(1);
        return this == LENET ? LeNet.modern(random) : CifarResNet.residual(20, random);
    }

    static TrainModel named(String word) {
        for (TrainModel model : values()) {
            if (model.word.equals(word)) {
                return model;
            }
        }
        throw new IllegalArgumentException("bench: there is no model " + word + " to train");
    }
}
