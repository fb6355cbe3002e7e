package convkit.nn.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.conv.Window;
import convkit.nn.layer.BatchNorm1d;
import convkit.nn.layer.BatchNorm2d;
import convkit.nn.layer.Conv2d;
import convkit.nn.layer.Flatten;
import convkit.nn.layer.Linear;
import convkit.nn.layer.MaxPool2d;
import convkit.nn.layer.ReLU;
import convkit.nn.layer.Sequential;
import convkit.nn.loss.BinaryCrossEntropy;
import convkit.nn.loss.CrossEntropy;
import convkit.nn.loss.SmoothL1;
import convkit.nn.loss.SquaredError;
import convkit.nn.loss.TargetLoss;
import convkit.nn.ops.Affine;
import convkit.nn.ops.Elementwise;
import convkit.nn.ops.OneHot;
import convkit.nn.ops.Probabilities;
import convkit.nn.ops.Reduction;
import convkit.nn.ops.Shaping;
import convkit.nn.optim.Adam;
import convkit.nn.optim.AdamW;
import convkit.nn.optim.GradientClipping;
import convkit.nn.optim.Optimizer;
import convkit.nn.optim.RmsProp;
import convkit.nn.optim.Sgd;
import convkit.nn.tensor.Tensor;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Functions, moves, reductions, losses, optimisers and ten steps of a training equal PyTorch's. */
class FunctionsGoldenTest {

    private static final Set<String> SEEN = new TreeSet<>();
    private static int compared;

    static List<GoldenCase> cases() throws IOException {
        return GoldenCase.read("functions.txt");
    }

    @AfterAll
    static void printCount() {
        System.out.println("golden: " + compared + " results of " + SEEN + " equal PyTorch's");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void equalsPyTorch(GoldenCase golden) {
        SEEN.add(golden.operation());
        if (golden.operation().equals("training")) {
            training(golden);
            return;
        }
        Map<String, float[]> ours = switch (golden.operation()) {
            case "sub" -> {
                Tensor a = golden.draw(1, ints(golden, "shape"));
                Tensor b = golden.draw(2, ints(golden, "shape"));
                yield golden.results(Elementwise.sub(a, b), Map.of("ga", a, "gb", b));
            }
            case "matmul" -> {
                Tensor a = golden.draw(1, golden.option("m"), golden.option("k"));
                Tensor b = golden.draw(2, golden.option("k"), golden.option("n"));
                yield golden.results(Affine.matmul(a, b), Map.of("ga", a, "gb", b));
            }
            case "embedding" -> {
                Tensor table = golden.draw(1, golden.option("symbols"), golden.option("width"));
                Tensor rows = OneHot.rows(ints(golden, "ids"), golden.option("symbols"));
                yield golden.results(Affine.matmul(rows, table), Map.of("gt", table));
            }
            case "concat" -> concat(golden);
            case "squared_error", "binary_cross_entropy", "smooth_l1", "smooth_l1_half" -> targetLoss(golden);
            case "batch_norm1d" -> batchNorm(golden);
            case "clip_norm", "clip_value" -> clipping(golden);
            default -> golden.options().containsKey("steps") ? optimizer(golden) : unary(golden);
        };
        compared += golden.compare(ours);
    }

    private static int[] ints(GoldenCase golden, String option) {
        return Arrays.stream(golden.options().get(option).split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static Map<String, float[]> unary(GoldenCase golden) {
        Tensor x = golden.draw(1, ints(golden, "shape"));
        Tensor wide = Elementwise.scale(x, 4);
        Tensor positive = Elementwise.add(Elementwise.scale(x, 2), 2.5f);
        Tensor y = switch (golden.operation()) {
            case "leaky_relu" -> Elementwise.leakyRelu(wide, 0.1f);
            case "tanh" -> Elementwise.tanh(wide);
            case "softplus" -> Elementwise.softplus(wide);
            case "exp" -> Elementwise.exp(wide);
            case "log" -> Elementwise.log(positive);
            case "sqrt" -> Elementwise.sqrt(positive);
            case "square" -> Elementwise.square(wide);
            case "neg" -> Elementwise.neg(wide);
            case "add_scalar" -> Elementwise.add(wide, 0.75f);
            case "softmax" -> Probabilities.softmax(wide);
            case "permute" -> Shaping.permute(x, ints(golden, "order"));
            case "slice" -> Shaping.slice(x, golden.option("axis"), golden.option("from"), golden.option("to"));
            case "pad" -> Shaping.pad(x, golden.option("axis"), golden.option("before"), golden.option("after"));
            case "flip" -> Shaping.flip(x, golden.option("axis"));
            case "sum" -> Reduction.sum(x, ints(golden, "axes"));
            case "mean" -> Reduction.mean(x, ints(golden, "axes"));
            case "max" -> Reduction.max(x, ints(golden, "axes"));
            case "norm" -> Reduction.norm(x, ints(golden, "axes"));
            case "pixel_cross_entropy" -> {
                int ignored = golden.option("ignored");
                CrossEntropy loss = ignored < 0 ? new CrossEntropy() : CrossEntropy.ignoring(ignored);
                yield loss.of(x, ints(golden, "labels"));
            }
            default -> throw new IllegalStateException("golden file: unknown operation " + golden.operation());
        };
        return golden.results(y, Map.of("gx", x));
    }

    private static Map<String, float[]> concat(GoldenCase golden) {
        int[] lengths = ints(golden, "lengths");
        Map<String, Tensor> inputs = new LinkedHashMap<>();
        for (int i = 0; i < lengths.length; i++) {
            int[] shape = ints(golden, "shape");
            shape[golden.option("axis")] = lengths[i];
            inputs.put("g" + i, golden.draw(1 + i, shape));
        }
        Tensor y = Shaping.concat(golden.option("axis"), inputs.values().toArray(Tensor[]::new));
        return golden.results(y, inputs);
    }

    private static Map<String, float[]> targetLoss(GoldenCase golden) {
        Tensor x = golden.draw(1, ints(golden, "shape"));
        Tensor target = golden.draw(2, ints(golden, "shape")).detach();
        TargetLoss loss = switch (golden.operation()) {
            case "squared_error" -> new SquaredError();
            case "smooth_l1" -> new SmoothL1();
            case "smooth_l1_half" -> new SmoothL1(0.5);
            default -> new BinaryCrossEntropy();
        };
        if (golden.operation().equals("binary_cross_entropy")) {
            for (int i = 0; i < target.size(); i++) {
                target.data()[i] = Math.abs(target.data()[i]);
            }
        }
        return golden.results(loss.of(Elementwise.scale(x, 3), target), Map.of("gx", x));
    }

    private static Map<String, float[]> batchNorm(GoldenCase golden) {
        int[] shape = ints(golden, "shape");
        int channels = shape[1];
        Tensor x = golden.draw(1, shape);
        BatchNorm1d layer = new BatchNorm1d(channels);
        Tensor weight = layer.parameters().get("weight");
        Tensor bias = layer.parameters().get("bias");
        set(weight, golden.draw(2, channels));
        set(bias, golden.draw(3, channels));
        for (int c = 0; c < channels; c++) {
            layer.runningMean()[c] = golden.draw(4, channels).get(c);
            layer.runningVariance()[c] = Math.abs(golden.draw(5, channels).get(c)) + 0.5f;
        }
        if (golden.option("training") == 0) {
            layer.eval();
        }
        Map<String, float[]> results = golden.results(layer.forward(x), Map.of("gx", x, "gw", weight, "gb", bias));
        results.put("mean", layer.runningMean());
        results.put("variance", layer.runningVariance());
        return results;
    }

    private static Map<String, float[]> optimizer(GoldenCase golden) {
        int count = golden.option("n");
        Tensor values = golden.draw(1, count);
        List<Tensor> parameters = List.of(values);
        Optimizer optimizer = switch (golden.operation()) {
            case "nesterov" -> new Sgd(parameters, 0.1, 0.9).nesterov();
            case "sgd_decay" -> new Sgd(parameters, 0.1, 0.5).weightDecay(0.1);
            case "nesterov_decay" -> new Sgd(parameters, 0.1, 0.9).nesterov().weightDecay(0.1);
            case "adam_decay" -> new Adam(parameters, 0.01).weightDecay(0.1);
            case "adamw" -> new AdamW(parameters, 0.01, 0.1);
            case "rmsprop" -> new RmsProp(parameters, 0.01);
            case "rmsprop_decay" -> new RmsProp(parameters, 0.01, 0.9, 1e-6).weightDecay(0.1);
            default -> throw new IllegalStateException("golden file: unknown operation " + golden.operation());
        };
        for (int step = 0; step < golden.option("steps"); step++) {
            System.arraycopy(golden.draw(10 + step, count).data(), 0, values.gradData(), 0, count);
            optimizer.step();
        }
        return Map.of("y", values.data());
    }

    private static Map<String, float[]> clipping(GoldenCase golden) {
        Tensor a = golden.draw(1, golden.option("n"));
        Tensor b = golden.draw(2, golden.option("m"));
        System.arraycopy(golden.draw(3, a.size()).data(), 0, a.gradData(), 0, a.size());
        System.arraycopy(golden.draw(4, b.size()).data(), 0, b.gradData(), 0, b.size());
        double limit = golden.option("hundredths") / 100.0;
        GradientClipping clipping = golden.operation().equals("clip_norm")
                ? GradientClipping.byNorm(limit)
                : GradientClipping.byValue(limit);
        clipping.clip(List.of(a, b));
        return Map.of("ga", a.gradData(), "gb", b.gradData());
    }

    private static void set(Tensor parameter, Tensor values) {
        System.arraycopy(values.data(), 0, parameter.data(), 0, parameter.size());
    }

    /**
     * Ten steps of Adam on a small network with batch norm. Rounding errors grow with every step, so each loss is held to
     * 1e-4 of itself.
     */
    private static void training(GoldenCase golden) {
        SplittableRandom random = new SplittableRandom(0);
        Window same = Window.of(3).padding(1);
        Sequential model = new Sequential(
                new Conv2d(2, 4, same, random).withoutBias(),
                new BatchNorm2d(4),
                new ReLU(),
                new MaxPool2d(2),
                new Conv2d(4, 6, same, random).withoutBias(),
                new BatchNorm2d(6),
                new ReLU(),
                new Flatten(),
                new Linear(6 * 4 * 4, 3, random));
        int number = 0;
        for (Tensor parameter : model.parameters().values()) {
            if (parameter.rank() > 1) {
                float fanIn = parameter.size() / (float) parameter.dim(0);
                Tensor drawn = golden.draw(20 + number, parameter.shape()).detach();
                set(parameter, Elementwise.scale(drawn, (float) (1 / Math.sqrt(fanIn))));
            }
            number++;
        }
        Tensor images = golden.draw(1, 6, 2, 8, 8).detach();
        Adam adam = new Adam(model.parameters().values(), 0.01);
        float[] losses = golden.results().get("losses");
        assertThat(losses).hasSize(10);
        for (float expected : losses) {
            adam.zeroGrad();
            Tensor loss = new CrossEntropy().of(model.forward(images), ints(golden, "labels"));
            loss.backward();
            adam.step();
            assertThat(loss.item()).isCloseTo(expected, within(1e-4f * expected));
        }
        float[] mean = ((BatchNorm2d) model.get(5)).runningMean();
        assertThat(mean).containsExactly(golden.results().get("mean"), within(1e-4f));
        compared += 2;
    }
}
