package convkit.nn.model;

import convkit.nn.conv.Window;
import convkit.nn.init.Initializer;
import convkit.nn.layer.AdaptiveAvgPool2d;
import convkit.nn.layer.BatchNorm2d;
import convkit.nn.layer.Branches;
import convkit.nn.layer.Conv2d;
import convkit.nn.layer.Dropout;
import convkit.nn.layer.Flatten;
import convkit.nn.layer.GlobalAvgPool2d;
import convkit.nn.layer.Layer;
import convkit.nn.layer.Linear;
import convkit.nn.layer.MaxPool2d;
import convkit.nn.layer.Network;
import convkit.nn.layer.ReLU;
import convkit.nn.layer.Sequential;
import convkit.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * GoogLeNet, the network of inception modules that won ImageNet 2014: {@code [N, 3, 224, 224]} → logits {@code [N, 1000]}.
 * Szegedy et al., "Going deeper with convolutions" (2015), table 1; auxiliary classifiers from section 5.
 *
 * <p>It is torchvision's variant, so that its weights can be loaded: batch norm after each convolution, and 3×3 kernels where
 * the paper has 5×5. The paper counts some 6.8 million parameters, of which the lectures' "5 million" leaves out the last
 * layer; here it is 6,624,904, and 13,004,888 with the auxiliary classifiers, which only training needs. Torchvision's
 * published weights expect pixels in [−1, 1].
 */
public final class GoogLeNet extends Network {

    private static final String FIRST_TAPPED = "inception4a";
    private static final String SECOND_TAPPED = "inception4d";

    private final Map<String, Layer> layers;
    private final Map<String, Layer> classifiers;
    private Tensor lastOutput;
    private List<Tensor> lastAuxiliary = List.of();

    /**
     * @param auxiliary whether the two auxiliary classifiers are there
     * @param random gives the starting weights
     */
    public GoogLeNet(boolean auxiliary, RandomGenerator random) {
        layers = Collections.unmodifiableMap(trunk(random));
        Map<String, Layer> heads = new LinkedHashMap<>();
        if (auxiliary) {
            heads.put(FIRST_TAPPED, classifier(512, random));
            heads.put(SECOND_TAPPED, classifier(528, random));
        }
        classifiers = heads;
    }

    private static Map<String, Layer> trunk(RandomGenerator random) {
        Map<String, Layer> layers = new LinkedHashMap<>();
        layers.put("conv1", conv(3, 64, Window.of(7).stride(2).padding(3), random));
        layers.put("maxpool1", new MaxPool2d(3, 2).roundingUp());
        layers.put("conv2", conv(64, 64, Window.of(1), random));
        layers.put("conv3", conv(64, 192, Window.of(3).padding(1), random));
        layers.put("maxpool2", new MaxPool2d(3, 2).roundingUp());
        layers.put("inception3a", inception(192, 64, 96, 128, 16, 32, 32, random));
        layers.put("inception3b", inception(256, 128, 128, 192, 32, 96, 64, random));
        layers.put("maxpool3", new MaxPool2d(3, 2).roundingUp());
        layers.put("inception4a", inception(480, 192, 96, 208, 16, 48, 64, random));
        layers.put("inception4b", inception(512, 160, 112, 224, 24, 64, 64, random));
        layers.put("inception4c", inception(512, 128, 128, 256, 24, 64, 64, random));
        layers.put("inception4d", inception(512, 112, 144, 288, 32, 64, 64, random));
        layers.put("inception4e", inception(528, 256, 160, 320, 32, 128, 128, random));
        layers.put("maxpool4", new MaxPool2d(2, 2).roundingUp());
        layers.put("inception5a", inception(832, 256, 160, 320, 32, 128, 128, random));
        layers.put("inception5b", inception(832, 384, 192, 384, 48, 128, 128, random));
        layers.put("avgpool", new GlobalAvgPool2d());
        layers.put("flatten", new Flatten());
        layers.put("dropout", new Dropout(0.2, random));
        layers.put("fc", new Linear(1024, 1000, random));
        return layers;
    }

    /**
     * Four branches side by side; {@code reduce3} and {@code reduce5} are the 1×1 convolutions that save computation before
     * the larger kernels.
     */
    private static Branches inception(
            int in, int one, int reduce3, int three, int reduce5, int five, int pooled, RandomGenerator random) {
        Window wide = Window.of(3).padding(1);
        Map<String, Layer> branches = new LinkedHashMap<>();
        branches.put("branch1", conv(in, one, Window.of(1), random));
        branches.put(
                "branch2", new Sequential(conv(in, reduce3, Window.of(1), random), conv(reduce3, three, wide, random)));
        branches.put(
                "branch3", new Sequential(conv(in, reduce5, Window.of(1), random), conv(reduce5, five, wide, random)));
        branches.put("branch4", new Sequential(new MaxPool2d(wide), conv(in, pooled, Window.of(1), random)));
        return new Branches(branches);
    }

    private static Sequential classifier(int in, RandomGenerator random) {
        Map<String, Layer> layers = new LinkedHashMap<>();
        layers.put("avgpool", new AdaptiveAvgPool2d(4));
        layers.put("conv", conv(in, 128, Window.of(1), random));
        layers.put("flatten", new Flatten());
        layers.put("fc1", new Linear(128 * 4 * 4, 1024, random));
        layers.put("relu", new ReLU());
        layers.put("dropout", new Dropout(0.7, random));
        layers.put("fc2", new Linear(1024, 1000, random));
        return new Sequential(layers);
    }

    private static Sequential conv(int in, int out, Window window, RandomGenerator random) {
        Map<String, Layer> layers = new LinkedHashMap<>();
        layers.put("conv", new Conv2d(in, out, window, random).withoutBias().initializer(Initializer.heNormal()));
        layers.put("bn", new BatchNorm2d(out, 1e-3));
        layers.put("relu", new ReLU());
        return new Sequential(layers);
    }

    /** The logits; in training, those of the auxiliary classifiers are kept for {@link #takeAuxiliary}. */
    @Override
    public Tensor forward(Tensor x) {
        List<Tensor> auxiliary = new ArrayList<>();
        Tensor y = x;
        for (Map.Entry<String, Layer> entry : layers.entrySet()) {
            y = run(entry.getValue(), y);
            if (isTraining() && classifiers.containsKey(entry.getKey())) {
                auxiliary.add(run(classifiers.get(entry.getKey()), y));
            }
        }
        lastOutput = y;
        lastAuxiliary = auxiliary;
        return y;
    }

    /**
     * The auxiliary logits, {@code [N, 1000]} each, earlier one first, that were computed with this output; given out once and
     * then forgotten, because they hold on to the whole graph. For {@link convkit.nn.loss.AuxiliaryLoss}.
     *
     * @param output of the last {@link #forward}
     * @return none in evaluation, or if the network has no auxiliary classifiers
     */
    public List<Tensor> takeAuxiliary(Tensor output) {
        List<Tensor> taken = output == lastOutput ? lastAuxiliary : List.of();
        lastOutput = null;
        lastAuxiliary = List.of();
        return taken;
    }

    @Override
    protected int[] walk(int[] inputShape, Walk walk) {
        int[] shape = inputShape;
        for (Map.Entry<String, Layer> entry : layers.entrySet()) {
            shape = walk.step(entry.getKey(), entry.getValue(), shape);
            if (classifiers.containsKey(entry.getKey())) {
                walk.step(classifierName(entry.getKey()), classifiers.get(entry.getKey()), shape);
            }
        }
        return shape;
    }

    private static String classifierName(String tapped) {
        return tapped.equals(FIRST_TAPPED) ? "aux1" : "aux2";
    }

    @Override
    public Map<String, Layer> children() {
        Map<String, Layer> children = new LinkedHashMap<>();
        layers.forEach((name, layer) -> {
            children.put(name, layer);
            if (classifiers.containsKey(name)) {
                children.put(classifierName(name), classifiers.get(name));
            }
        });
        return children;
    }

    @Override
    public String describe() {
        return "GoogLeNet" + (classifiers.isEmpty() ? "" : " with auxiliary classifiers");
    }
}
