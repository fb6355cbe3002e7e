package convkit.nn.model;

import convkit.nn.conv.Window;
import convkit.nn.init.Initializer;
import convkit.nn.layer.AvgPool2d;
import convkit.nn.layer.Conv2d;
import convkit.nn.layer.Flatten;
import convkit.nn.layer.Layer;
import convkit.nn.layer.Linear;
import convkit.nn.layer.LogSoftmax;
import convkit.nn.layer.MaxPool2d;
import convkit.nn.layer.ReLU;
import convkit.nn.layer.Sequential;
import convkit.nn.layer.Sigmoid;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * LeNet-5 for grey images of 32×32 and ten classes. LeCun, Bottou, Bengio &amp; Haffner, "Gradient-based learning applied
 * to document recognition" (1998).
 */
public final class LeNet {

    private LeNet() {}

    /**
     * LeNet-5 as it is built today: ReLU and max pooling, {@code [N, 1, 32, 32]} → log-probabilities {@code [N, 10]};
     * 61,706 parameters.
     */
    public static Sequential modern(RandomGenerator random) {
        Map<String, Layer> layers = new LinkedHashMap<>();
        layers.put("c1", new Conv2d(1, 6, 5, random));
        layers.put("relu1", new ReLU());
        layers.put("s2", new MaxPool2d(2));
        layers.put("c3", new Conv2d(6, 16, 5, random));
        layers.put("relu3", new ReLU());
        layers.put("s4", new MaxPool2d(2));
        layers.put("c5", new Conv2d(16, 120, 5, random));
        layers.put("relu5", new ReLU());
        layers.put("flatten", new Flatten());
        layers.put("f6", new Linear(120, 84, random));
        layers.put("relu6", new ReLU());
        layers.put("output", new Linear(84, 10, random));
        layers.put("log_softmax", new LogSoftmax());
        return new Sequential(layers);
    }

    /**
     * The plan of 1989/1998: sigmoid units, 5×5 convolutions with stride 1 and no padding, 2×2 subsampling with stride 2;
     * {@code [N, 1, 32, 32]} → log-probabilities {@code [N, 10]}; 61,706 parameters. Weights start by Xavier's rule,
     * without which a net of sigmoid units this deep hardly learns.
     *
     * <p>Three details of the paper are left out: its subsampling has a learned factor and bias per map, its third layer
     * connects to chosen maps only, and its output are distances to drawn prototypes.
     */
    public static Sequential original(RandomGenerator random) {
        Window window = Window.of(5);
        Initializer xavier = Initializer.xavierUniform();
        Map<String, Layer> layers = new LinkedHashMap<>();
        layers.put("c1", new Conv2d(1, 6, window, random).initializer(xavier));
        layers.put("sigmoid1", new Sigmoid());
        layers.put("s2", new AvgPool2d(2));
        layers.put("c3", new Conv2d(6, 16, window, random).initializer(xavier));
        layers.put("sigmoid3", new Sigmoid());
        layers.put("s4", new AvgPool2d(2));
        layers.put("c5", new Conv2d(16, 120, window, random).initializer(xavier));
        layers.put("sigmoid5", new Sigmoid());
        layers.put("flatten", new Flatten());
        layers.put("f6", new Linear(120, 84, random).initializer(xavier));
        layers.put("sigmoid6", new Sigmoid());
        layers.put("output", new Linear(84, 10, random).initializer(xavier));
        layers.put("log_softmax", new LogSoftmax());
        return new Sequential(layers);
    }
}
